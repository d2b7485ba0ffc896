using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SalesCoach.Companies;
using SalesCoach.Web.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>Checks what the OpenID authority signed: with one of its public keys, by itself, for whom it must be meant, within its time.</summary>
internal sealed class SignedTokens(OpenIdAuthority authority, IOptions<OpenIdOptions> options, TimeProvider clock)
{
    private const int LongestPersonId = 200;

    // Clocks of two machines differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Never a symmetric one: its secret would be the public key, which everybody has.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Whether this looks like a token at all; asks nobody.</summary>
    public bool CanRead(string token) => _handler.CanReadToken(token);

    /// <summary>Checks a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="audience">Whom it must be meant for.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public async ValueTask<CheckedToken> CheckAsync(string token, string? audience, CancellationToken cancel)
    {
        var result = await ValidateAsync(token, audience, await authority.FindAsync(unknownKey: false, cancel));
        if (result?.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            result = await ValidateAsync(token, audience, await authority.FindAsync(unknownKey: true, cancel));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken good }
            ? new CheckedToken(good, "")
            : new CheckedToken(null, result?.Exception?.GetType().Name ?? "no authority");
    }

    /// <summary>Who a checked token is about; null where it names no tenant or no person.</summary>
    public Caller? CallerOf(JsonWebToken token)
    {
        var names = options.Value;
        var tenant = token.TryGetPayloadValue<string>(names.TenantClaim, out var t) ? t : null;
        var person = token.TryGetPayloadValue<string>(names.PersonClaim, out var p) ? p : null;
        return tenant is null || !TenantIds.IsOne(tenant) || person is not { Length: > 0 and <= LongestPersonId }
            ? null
            : new Caller(tenant, person, RoleNames.Parse(token.Claims.Where(c => c.Type == names.RoleClaim).Select(c => c.Value)));
    }

    private async ValueTask<TokenValidationResult?> ValidateAsync(string token, string? audience, OpenIdConnectConfiguration? known) =>
        known is null ? null : await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = known.Issuer,
            ValidAudience = audience,
            IssuerSigningKeys = known.SigningKeys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = IsInItsTime,
        });

    private bool IsInItsTime(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until > now - Skew && (from is null || from <= now + Skew);
    }
}

/// <summary>What came of a check.</summary>
/// <param name="Token">The token; null where it is not good.</param>
/// <param name="Why">Why it is not; names no part of it.</param>
internal sealed record CheckedToken(JsonWebToken? Token, string Why);
