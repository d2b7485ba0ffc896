using SalesCoach.Web.SignIn;
using SalesCoach.Web.SignIn.Browsers;

namespace SalesCoach.LocalHost;

/// <summary>Says at start where to go and how to sign in.</summary>
internal static class Greeting
{
    public static void Write(TextWriter output, IEnumerable<string> addresses, DevelopmentSignIn signIn, BrowserSignInOptions atAuthority, IHostEnvironment environment)
    {
        output.WriteLine($"SalesCoach is ready: open {string.Join(" or ", addresses)}");
        output.WriteLine(signIn switch
        {
            { IsOn: false } when atAuthority.ClientId is not null => "People sign in with the authority in the settings (Auth:Authority), calls with its tokens.",
            { IsOn: false } => $"The environment is {environment.EnvironmentName}: only tokens of the authority in the settings (Auth:Authority) are taken, "
                + "and nobody can sign in by name. Set ASPNETCORE_ENVIRONMENT=Development for that.",
            { Companies.Count: 0 } => "Nobody can sign in by name: the settings have no company (Companies).",
            _ => "Sign in at /sign-in as one of the company's people; for a token: POST /sign-in/token {\"personId\": \"…\"}.",
        });
    }
}
