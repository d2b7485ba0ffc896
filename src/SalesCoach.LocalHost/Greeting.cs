using SalesCoach.Web.SignIn;

namespace SalesCoach.LocalHost;

/// <summary>Says at start where to go and how to sign in.</summary>
internal static class Greeting
{
    public static void Write(TextWriter output, IEnumerable<string> addresses, DevelopmentSignIn signIn, IHostEnvironment environment)
    {
        output.WriteLine($"SalesCoach is ready: open {string.Join(" or ", addresses)}");
        output.WriteLine(signIn switch
        {
            { IsOn: false } => $"The environment is {environment.EnvironmentName}: only tokens of the authority in the settings (Auth:Authority) are taken, "
                + "and nobody can sign in by name. Set ASPNETCORE_ENVIRONMENT=Development for that.",
            { Companies.Count: 0 } => "Nobody can sign in by name: the settings have no company (Companies).",
            _ => "Sign in at /sign-in as one of the company's people; for a token: POST /sign-in/token {\"personId\": \"…\"}.",
        });
    }
}
