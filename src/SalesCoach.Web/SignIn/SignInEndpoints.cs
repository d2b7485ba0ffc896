using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.Pages;
using SalesCoach.Web.Pages.SignIn;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.SignIn;

/// <summary>The development sign-in. Where it is not open it is not there.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/").AddEndpointFilter(HideWhereClosed).ExcludeFromDescription();
        group.MapGet("/sign-in", (string? returnUrl, DevelopmentSignIn signIn) => Rendered.Page<SignInPage>(new()
        {
            [nameof(SignInPage.Companies)] = signIn.Companies,
            [nameof(SignInPage.ReturnUrl)] = Local(returnUrl),
        }));
        group.MapPost("/sign-in", SignInAsync);
        group.MapPost("/sign-in/token", IssueToken).AddEndpointFilter(IRefusable.RefuseAsync);
        group.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string person, [FromForm] string? returnUrl, DevelopmentSignIn signIn, HttpContext context)
    {
        var slash = person.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || signIn.Find(person[..slash], person[(slash + 1)..]) is not { } caller)
        {
            return new ProblemAnswer(ProblemTypes.Invalid([new Fault("person", "Is none of the company's people.")]));
        }

        await context.SignInAsync(SessionCookie.SchemeName, CallerClaims.ToPrincipal(caller, SessionCookie.SchemeName));
        return TypedResults.LocalRedirect(Local(returnUrl));
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
    private static async Task<IResult> SignOutAsync([FromForm] IFormCollection form, HttpContext context)
    {
        await context.SignOutAsync(SessionCookie.SchemeName);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static ValueTask<object?> HideWhereClosed(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<DevelopmentSignIn>().IsOpenTo(context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(new ProblemAnswer(ProblemTypes.Of(StatusCodes.Status404NotFound)));

    // Nobody is sent to another site by a link to our sign-in.
    private static string Local(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) ? url : "/";
}
