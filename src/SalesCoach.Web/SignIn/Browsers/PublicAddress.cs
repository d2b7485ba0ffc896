using Microsoft.Extensions.Options;

namespace SalesCoach.Web.SignIn.Browsers;

/// <summary>Where browsers reach the installation: in Azure a request comes to the program by another name and without encryption.</summary>
internal static class PublicAddress
{
    /// <summary>Lets everything after it know that the browser's own connection is encrypted, so that cookies are for such connections only.</summary>
    // The name stays as it came: whether a call is from this machine is told by it.
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (OptionsOf(context).PublicUrl?.Scheme == Uri.UriSchemeHttps)
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
        }

        return next(context);
    }

    /// <summary>The full address of one of our paths.</summary>
    public static string Of(HttpContext context, string path) =>
        (OptionsOf(context).PublicUrl?.AbsoluteUri.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}") + path;

    private static BrowserSignInOptions OptionsOf(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<BrowserSignInOptions>>().Value;
}
