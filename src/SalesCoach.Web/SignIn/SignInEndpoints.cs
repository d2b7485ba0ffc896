using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.Pages;
using SalesCoach.Web.Pages.SignIn;
using SalesCoach.Web.Problems;
using SalesCoach.Web.SignIn.Browsers;

namespace SalesCoach.Web.SignIn;

/// <summary>The sign-in to the pages: at the OpenID authority, and the development sign-in. What is not open is not there.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var either = routes.MapGroup("/").AddEndpointFilter(HideUnless(CanSignIn)).ExcludeFromDescription();
        either.MapGet("/sign-in", ShowAsync);
        either.MapPost("/sign-out", SignOutAsync);
        either.MapGet(BrowserSignIn.SignedOutPath, () => Rendered.Page<SignedOutPage>([]));

        var authority = routes.MapGroup("/").AddEndpointFilter(HideUnless(HasAuthority)).ExcludeFromDescription();
        authority.MapGet("/sign-in/start", (string? returnUrl, BrowserSignIn browsers, HttpContext context) => browsers.StartAsync(context, ReturnPath.Local(returnUrl)));
        authority.MapGet(BrowserSignIn.CallbackPath, (BrowserSignIn browsers, HttpContext context) => browsers.FinishAsync(context));

        var development = routes.MapGroup("/").AddEndpointFilter(HideUnless(HasDevelopment)).ExcludeFromDescription();
        development.MapPost("/sign-in", SignInAsync);
        development.MapPost("/sign-in/token", IssueToken).AddEndpointFilter(IRefusable.RefuseAsync);
    }

    /// <summary>Whether whoever sent this can sign in to the pages at all.</summary>
    public static bool CanSignIn(HttpContext context) => HasAuthority(context) || HasDevelopment(context);

    private static bool HasAuthority(HttpContext context) => context.RequestServices.GetRequiredService<BrowserSignIn>().IsOn;

    private static bool HasDevelopment(HttpContext context) => context.RequestServices.GetRequiredService<DevelopmentSignIn>().IsOpenTo(context);

    // Where there is nobody to choose from, nothing is asked before the authority asks.
    private static async Task<IResult> ShowAsync(string? returnUrl, DevelopmentSignIn signIn, BrowserSignIn browsers, HttpContext context) =>
        signIn.IsOpenTo(context)
            ? Rendered.Page<SignInPage>(new()
            {
                [nameof(SignInPage.Companies)] = signIn.Companies,
                [nameof(SignInPage.ReturnUrl)] = ReturnPath.Local(returnUrl),
                [nameof(SignInPage.WithAuthority)] = browsers.IsOn,
            })
            : await browsers.StartAsync(context, ReturnPath.Local(returnUrl));

    private static async Task<IResult> SignInAsync(
        [FromForm] string person, [FromForm] string? returnUrl, DevelopmentSignIn signIn, HttpContext context)
    {
        var slash = person.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || signIn.Find(person[..slash], person[(slash + 1)..]) is not { } caller)
        {
            return new ProblemAnswer(ProblemTypes.Invalid([new Fault("person", "Is none of the company's people.")]));
        }

        await context.SignInAsync(SessionCookie.SchemeName, CallerClaims.ToPrincipal(caller, SessionCookie.SchemeName));
        return TypedResults.LocalRedirect(ReturnPath.Local(returnUrl));
    }

    private static IResult IssueToken(JsonBody<TokenRequest> body, DevelopmentSignIn signIn, DevelopmentTokens tokens)
    {
        if (signIn.Find(body.Value.TenantId, body.Value.PersonId) is not { } caller)
        {
            return new ProblemAnswer(ProblemTypes.Invalid([signIn.FindCompany(body.Value.TenantId) is null
                ? new Fault("tenantId", "Must be one of the companies; may be left out where there is only one.")
                : new Fault("personId", "Is none of the company's people.")]));
        }

        var (token, expiresAt) = tokens.Issue(caller);
        return TypedResults.Ok(new TokenAnswer(token, expiresAt));
    }

    // A form is asked for so that its antiforgery token is.
    private static async Task<IResult> SignOutAsync([FromForm] IFormCollection form, BrowserSignIn browsers, HttpContext context)
    {
        var session = await context.AuthenticateAsync(SessionCookie.SchemeName);
        await context.SignOutAsync(SessionCookie.SchemeName);
        if (!SessionCookie.IsOpenedByAuthority(session.Properties))
        {
            return TypedResults.LocalRedirect(HasDevelopment(context) ? "/sign-in" : BrowserSignIn.SignedOutPath);
        }

        return await browsers.FindSignOutAsync(context) is { } there
            ? BrowserSignIn.Onward(there)
            : TypedResults.LocalRedirect(BrowserSignIn.SignedOutPath);
    }

    private static Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> HideUnless(Func<HttpContext, bool> isOpen) => (context, next) =>
        isOpen(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(new ProblemAnswer(ProblemTypes.Of(StatusCodes.Status404NotFound)));
}
