using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using SalesCoach.Web.Pages;
using SalesCoach.Web.Pages.SignIn;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.SignIn.Browsers;

/// <summary>
/// Signs people in to the pages at the OpenID authority: the authorization code flow with PKCE. Nothing is remembered here between leaving and
/// coming back, so any instance can do either half. ASP.NET Core's own handler is in no package source that CI reaches.
/// </summary>
internal sealed partial class BrowserSignIn(
    IOptions<BrowserSignInOptions> options,
    IOptions<OpenIdOptions> openId,
    OpenIdAuthority authority,
    StartedSignIns signIns,
    CodeExchange codes,
    IdTokens idTokens,
    TimeProvider clock,
    ILogger<BrowserSignIn> logger)
{
    /// <summary>Where the authority sends people back to: the redirect address to be registered there.</summary>
    public const string CallbackPath = "/sign-in/callback";

    /// <summary>Where it sends them after the sign-out.</summary>
    public const string SignedOutPath = "/signed-out";

    private const int RetryAfter = 30;

    /// <summary>Whether the settings have it.</summary>
    public bool IsOn => options.Value.ClientId is not null;

    /// <summary>Who opens sessions here, by the settings: those that another one opened end when the settings change.</summary>
    public string Opener => $"{openId.Value.Authority} {options.Value.ClientId}";

    /// <summary>Sends a browser to the authority.</summary>
    public async Task<IResult> StartAsync(HttpContext context, string returnPath)
    {
        var known = await authority.FindAsync(unknownKey: false, context.RequestAborted);
        if (authority.Endpoint(known?.AuthorizationEndpoint) is not { } endpoint)
        {
            return Away();
        }

        var started = signIns.Begin(context, returnPath);
        var request = new OpenIdConnectMessage
        {
            IssuerAddress = endpoint.AbsoluteUri,
            EnableTelemetryParameters = false,
            ClientId = options.Value.ClientId,
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = options.Value.Scope,
            RedirectUri = PublicAddress.Of(context, CallbackPath),
            State = started.State,
            Nonce = started.Nonce,
        };
        request.SetParameter("code_challenge", started.Challenge);
        request.SetParameter("code_challenge_method", "S256");
        return TypedResults.Redirect(request.CreateAuthenticationRequestUrl());
    }

    /// <summary>Signs in whoever the authority sends back, if this browser began it.</summary>
    public async Task<IResult> FinishAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (signIns.Take(context, Only(query, "state")) is not { } started)
        {
            return Refused(StatusCodes.Status400BadRequest, "not begun in this browser", "The sign-in was not begun in this browser, took longer than ten minutes, or was finished already. Open the page again.");
        }

        if (query.ContainsKey("error"))
        {
            var error = ErrorCodes.Of($"{Only(query, "error")} {Only(query, "error_description")}");
            return error.StartsWith("server_error", StringComparison.Ordinal) || error.StartsWith("temporarily_unavailable", StringComparison.Ordinal)
                ? Away()
                : Refused(StatusCodes.Status403Forbidden, error, "Your organisation’s sign-in did not let you in. Ask whoever looks after SalesCoach in your company whether you have access to it.");
        }

        return Only(query, "code") is { Length: > 0 } code
            ? await RedeemAsync(context, started, code)
            : Refused(StatusCodes.Status400BadRequest, "no code", "The answer of your organisation’s sign-in was not complete.");
    }

    /// <summary>Where a browser signs out at the authority too; null where it has no such place, or does not answer.</summary>
    public async Task<string?> FindSignOutAsync(HttpContext context)
    {
        var known = await authority.FindAsync(unknownKey: false, context.RequestAborted);
        return authority.Endpoint(known?.EndSessionEndpoint) is not { } endpoint ? null : new OpenIdConnectMessage
        {
            IssuerAddress = endpoint.AbsoluteUri,
            EnableTelemetryParameters = false,
            ClientId = options.Value.ClientId,
            PostLogoutRedirectUri = PublicAddress.Of(context, SignedOutPath),
        }.CreateLogoutRequestUrl();
    }

    private async Task<IResult> RedeemAsync(HttpContext context, StartedSignIn started, string code)
    {
        var cancel = context.RequestAborted;
        var known = await authority.FindAsync(unknownKey: false, cancel);
        if (authority.Endpoint(known?.TokenEndpoint) is not { } endpoint)
        {
            return Away();
        }

        var redeemed = await codes.RedeemAsync(endpoint, code, started, PublicAddress.Of(context, CallbackPath), cancel);
        if (redeemed.Answer is not { } answer)
        {
            return redeemed.IsAway ? Away() : Refused(StatusCodes.Status400BadRequest, "the code was not redeemed", "Your organisation’s sign-in did not complete it.");
        }

        var (person, why) = await idTokens.ReadAsync(answer, started.Nonce, cancel);
        if (person is null)
        {
            return Refused(StatusCodes.Status403Forbidden, why, "What your organisation’s sign-in says of you cannot be taken.");
        }

        await context.SignInAsync(SessionCookie.SchemeName, person, SessionCookie.OpenedBy(Opener, clock.GetUtcNow(), options.Value.SessionFor));
        return Onward(started.ReturnPath);
    }

    /// <summary>
    /// Leads on by a page of ours. The cookie goes to nobody who comes from another site, and a redirect from the authority still counts as that;
    /// nor may a form's answer redirect to another site.
    /// </summary>
    public static IResult Onward(string address) => Rendered.Page<OnwardPage>(new() { [nameof(OnwardPage.Address)] = address });

    private ProblemAnswer Refused(int status, string why, string detail)
    {
        Log.Refused(logger, why);
        return new ProblemAnswer(ProblemTypes.SignInFailed(status, detail));
    }

    private static ProblemAnswer Away() => new(ProblemTypes.SignInFailed(
        StatusCodes.Status503ServiceUnavailable, "Your organisation’s sign-in does not answer. Try again in half a minute.") with { RetryAfter = RetryAfter });

    private static string? Only(IQueryCollection query, string name) => query[name] is [{ } value] ? value : null;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1102, Level = LogLevel.Information, Message = "A sign-in to the pages was refused: {Why}")]
        public static partial void Refused(ILogger logger, string why);
    }
}
