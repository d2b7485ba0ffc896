using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SalesCoach.Companies;
using SalesCoach.Web.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>Access tokens of the OpenID authority: JSON web tokens, signed with one of its public keys and meant for us.</summary>
internal sealed partial class OpenIdTokens(
    OpenIdAuthority authority,
    IOptions<OpenIdOptions> options,
    TimeProvider clock,
    ILogger<OpenIdTokens> logger) : IAccessTokens
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

    /// <inheritdoc/>
    public async ValueTask<Caller?> FindCallerAsync(string token, HttpContext context)
    {
        if (options.Value.Authority is null || !_handler.CanReadToken(token))
        {
            return null;
        }

        var cancel = context.RequestAborted;
        var result = await ValidateAsync(token, await authority.FindAsync(unknownKey: false, cancel));
        if (result?.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            result = await ValidateAsync(token, await authority.FindAsync(unknownKey: true, cancel));
        }

        if (result is not { IsValid: true, SecurityToken: JsonWebToken checkedToken })
        {
            var why = result?.Exception?.GetType().Name ?? "no authority";
            Log.Refused(logger, why);
            return null;
        }

        return CallerOf(checkedToken);
    }

    private async ValueTask<TokenValidationResult?> ValidateAsync(string token, OpenIdConnectConfiguration? known) =>
        known is null ? null : await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = known.Issuer,
            ValidAudience = options.Value.Audience,
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

    private Caller? CallerOf(JsonWebToken token)
    {
        var tenant = token.TryGetPayloadValue<string>(options.Value.TenantClaim, out var t) ? t : null;
        var person = token.TryGetPayloadValue<string>(options.Value.PersonClaim, out var p) ? p : null;
        if (tenant is null || !TenantIds.IsOne(tenant) || person is not { Length: > 0 and <= LongestPersonId })
        {
            Log.Refused(logger, "no tenant or person in it");
            return null;
        }

        return new Caller(tenant, person, RoleNames.Parse(token.Claims.Where(c => c.Type == options.Value.RoleClaim).Select(c => c.Value)));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1101, Level = LogLevel.Information, Message = "A bearer token was refused: {Why}")]
        public static partial void Refused(ILogger logger, string why);
    }
}
