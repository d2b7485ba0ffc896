using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SalesCoach.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>Access tokens of the development sign-in: tenant, person and end, sealed with this installation's own keys.</summary>
internal sealed class DevelopmentTokens(DevelopmentSignIn signIn, IDataProtectionProvider protection, TimeProvider clock) : IAccessTokens
{
    private const char Between = '\n';

    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(12);

    private readonly IDataProtector _seal = protection.CreateProtector("SalesCoach.DevelopmentTokens.v1");

    /// <summary>A token for this person.</summary>
    public (string Token, DateTimeOffset ExpiresAt) Issue(Caller caller)
    {
        var end = clock.GetUtcNow() + GoodFor;
        var text = string.Join(Between, end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), caller.TenantId, caller.PersonId);
        return (_seal.Protect(text), end);
    }

    /// <inheritdoc/>
    public ValueTask<Caller?> FindCallerAsync(string token, HttpContext context) => ValueTask.FromResult(signIn.IsOpenTo(context) ? Open(token) : null);

    // The roles are those that the settings give now, not those of the day on which the token was made.
    private Caller? Open(string token)
    {
        try
        {
            var parts = _seal.Unprotect(token).Split(Between, 3);
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)) > clock.GetUtcNow()
                ? signIn.Find(parts[1], parts[2])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
