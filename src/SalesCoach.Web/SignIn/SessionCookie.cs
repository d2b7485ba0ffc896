using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace SalesCoach.Web.SignIn;

/// <summary>The cookie by which pages know who looks at them. Calls under <c>/api</c> take none.</summary>
internal static class SessionCookie
{
    public const string SchemeName = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "salescoach";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = CheckAgainAsync;
        options.Events.OnRedirectToLogin = SendToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // The person may have left, or have other roles now, and a cookie is good only where it can be had.
    private static async Task CheckAgainAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<DevelopmentSignIn>();
        if (signIn.IsOpenTo(context.HttpContext)
            && context.Principal is { } principal
            && CallerClaims.CallerOf(principal) is { } was
            && signIn.Find(was.TenantId, was.PersonId) is { } now)
        {
            context.ReplacePrincipal(CallerClaims.ToPrincipal(now, SchemeName));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SchemeName);
    }

    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<DevelopmentSignIn>().IsOpenTo(context.HttpContext))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}
