using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SalesCoach.Web.SignIn.Browsers;

/// <summary>Redeems codes at the authority's token endpoint.</summary>
internal sealed partial class CodeExchange(
    IHttpClientFactory clients,
    IOptions<BrowserSignInOptions> options,
    ILogger<CodeExchange> logger,
    ClientAssertion? assertion = null)
{
    public const string ClientName = "openid-codes";

    /// <summary>Redeems a code.</summary>
    /// <param name="endpoint">The authority's token endpoint.</param>
    /// <param name="code">The code.</param>
    /// <param name="started">The sign-in of which the code is the answer.</param>
    /// <param name="callback">The address to which it came.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public async Task<Redeemed> RedeemAsync(Uri endpoint, string code, StartedSignIn started, string callback, CancellationToken cancel)
    {
        try
        {
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", OpenIdConnectGrantTypes.AuthorizationCode),
                new("code", code),
                new("redirect_uri", callback),
                new("client_id", options.Value.ClientId),
                new("code_verifier", started.Verifier),
                .. await ProofAsync(cancel),
            ]);
            using var client = clients.CreateClient(ClientName);
            using var answer = await client.PostAsync(endpoint, form, cancel);
            var text = await answer.Content.ReadAsStringAsync(cancel);
            if (answer.IsSuccessStatusCode)
            {
                return new Redeemed(new OpenIdConnectMessage(text), IsAway: false);
            }

            var status = (int)answer.StatusCode;
            Log.NotRedeemed(logger, status, ErrorCodes.Of(text));
            return new Redeemed(null, IsAway: status is >= 500 or StatusCodes.Status429TooManyRequests);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            Log.Away(logger, e);
            return new Redeemed(null, IsAway: true);
        }
    }

    // RFC 6749, section 2.3.1; RFC 7523, section 2.2. Without either, the code's verifier alone is proof: a public client.
    private async ValueTask<IEnumerable<KeyValuePair<string, string?>>> ProofAsync(CancellationToken cancel)
    {
        if (options.Value.ClientSecret is { Length: > 0 } secret)
        {
            return [new("client_secret", secret)];
        }

        return assertion is null
            ? []
            : [new("client_assertion_type", ClientAssertion.Type), new("client_assertion", await assertion.IssueAsync(cancel))];
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "The authority redeemed no code: {Status} {Errors}")]
        public static partial void NotRedeemed(ILogger logger, int status, string errors);

        [LoggerMessage(EventId = 1104, Level = LogLevel.Warning, Message = "A code could not be redeemed")]
        public static partial void Away(ILogger logger, Exception error);
    }
}

/// <summary>What came of a code.</summary>
/// <param name="Answer">The tokens, not yet checked; null where there are none.</param>
/// <param name="IsAway">Whether the authority did not answer, so that trying again may help.</param>
internal sealed record Redeemed(OpenIdConnectMessage? Answer, bool IsAway);

/// <summary>Picks out of an authority's words what an operator can look up: anybody can write the rest.</summary>
internal static partial class ErrorCodes
{
    /// <summary>The codes of OAuth and of Entra ID in the text; "unknown" where there is none.</summary>
    public static string Of(string text) =>
        string.Join(' ', Known().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Take(3)) is { Length: > 0 } codes ? codes : "unknown";

    [GeneratedRegex(@"\b(AADSTS\d{4,8}|invalid_request|invalid_client|invalid_grant|invalid_scope|unauthorized_client|unsupported_grant_type|unsupported_response_type|access_denied|server_error|temporarily_unavailable|login_required|interaction_required|consent_required)\b")]
    private static partial Regex Known();
}
