using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using JsonWebToken = Microsoft.IdentityModel.JsonWebTokens.JsonWebToken;

namespace SalesCoach.Web.SignIn.Browsers;

/// <summary>Reads ID tokens: the same keys, times and claims as access tokens have, meant for this client, and the answer to this very sign-in.</summary>
internal sealed class IdTokens(SignedTokens tokens, IOptions<BrowserSignInOptions> options)
{
    private const int LongestName = 200;

    // The nonce is random and kept in a cookie that ends; a time in it would be read by the machine's clock.
    private readonly OpenIdConnectProtocolValidator _protocol = new() { RequireTimeStampInNonce = false };

    /// <summary>Who the ID token in the token endpoint's answer is about; null with the reason where it is not good.</summary>
    public async ValueTask<(ClaimsPrincipal? Person, string Why)> ReadAsync(OpenIdConnectMessage answer, string nonce, CancellationToken cancel)
    {
        var clientId = options.Value.ClientId;
        if (answer.IdToken is not { } idToken || !tokens.CanRead(idToken))
        {
            return (null, "no token");
        }

        var result = await tokens.CheckAsync(idToken, clientId, cancel);
        if (result.Token is not { } token)
        {
            return (null, result.Why);
        }

        try
        {
            _protocol.ValidateTokenResponse(new OpenIdConnectProtocolValidationContext
            {
                ClientId = clientId,
                Nonce = nonce,
                ProtocolMessage = answer,
                ValidatedIdToken = JwtSecurityTokenConverter.Convert(token),
            });
        }
        catch (OpenIdConnectProtocolException e)
        {
            return (null, e.GetType().Name);
        }

        return tokens.CallerOf(token) is { } caller
            ? (CallerClaims.ToPrincipal(caller, SessionCookie.SchemeName, NameIn(token)), "")
            : (null, "no tenant or person in it");
    }

    private static string? NameIn(JsonWebToken token) =>
        token.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Name, out var name) && name.Trim() is { Length: > 0 and <= LongestName } trimmed ? trimmed : null;
}
