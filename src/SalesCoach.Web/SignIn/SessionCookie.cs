using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SalesCoach.Web.Pages.Failures;
using SalesCoach.Web.SignIn.Browsers;

namespace SalesCoach.Web.SignIn;

/// <summary>The cookie by which pages know who looks at them. Calls under <c>/api</c> take none.</summary>
internal static class SessionCookie
{
    public const string SchemeName = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string Opener = "opener";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "salescoach";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = CheckAgainAsync;
        options.Events.OnRedirectToLogin = SendToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>A session that the authority opened: it ends at its time, however busy somebody is, so that the authority is asked again.</summary>
    public static AuthenticationProperties OpenedBy(string opener, DateTimeOffset now, TimeSpan length) => new()
    {
        IssuedUtc = now,
        ExpiresUtc = now + length,
        AllowRefresh = false,
        Items = { [Opener] = opener },
    };

    /// <summary>Whether the authority opened the session, and not the development sign-in.</summary>
    public static bool IsOpenedByAuthority(AuthenticationProperties? properties) => properties?.Items.ContainsKey(Opener) == true;

    // The person may have left, or have other roles now, and a cookie is good only where it can be had.
    private static async Task CheckAgainAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Properties.Items.TryGetValue(Opener, out var opener))
        {
            if (services.GetRequiredService<BrowserSignIn>() is { IsOn: true } authority && authority.Opener == opener)
            {
                return;
            }
        }
        else if (services.GetRequiredService<DevelopmentSignIn>() is var signIn
            && signIn.IsOpenTo(context.HttpContext)
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

    // What was sent by a form is lost on the way to the sign-in, and machines can't sign in there.
    private static async Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var path = ReturnPath.Local(request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.ToUriComponent());
        if (!HttpMethods.IsGet(request.Method) || !Failures.AreSeenBy(context.HttpContext) || !SignInEndpoints.CanSignIn(context.HttpContext))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            // A link in a message: the browser may well have the cookie, and sends it when one of our own pages leads there.
            await BrowserSignIn.Onward(path).ExecuteAsync(context.HttpContext);
        }
        else
        {
            context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        }
    }
}
