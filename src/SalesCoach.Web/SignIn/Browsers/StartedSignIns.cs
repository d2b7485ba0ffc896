using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace SalesCoach.Web.SignIn.Browsers;

/// <summary>A sign-in that has begun in one browser.</summary>
/// <param name="State">What the authority's answer must bring back.</param>
/// <param name="Nonce">What the ID token must hold.</param>
/// <param name="Verifier">What proves, when the code is redeemed, that whoever redeems it began the sign-in (RFC 7636).</param>
/// <param name="ReturnPath">Where the person wanted to go: a path of ours.</param>
internal sealed record StartedSignIn(string State, string Nonce, string Verifier, string ReturnPath)
{
    /// <summary>The verifier's hash, which the authority is told at the beginning.</summary>
    public string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
}

/// <summary>
/// Keeps sign-ins that have begun in the browser's own cookie, sealed and for ten minutes: another instance may get the answer, and nobody
/// else's browser can finish them. Each has a cookie of its own, since people open several pages at once.
/// </summary>
internal sealed class StartedSignIns(IDataProtectionProvider protection, TimeProvider clock)
{
    private const char Between = '\n';
    private const int Parts = 5;

    // 32 random bytes.
    private const int SecretLength = 43;

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _seal = protection.CreateProtector("SalesCoach.StartedSignIn.v1");

    /// <summary>Begins a sign-in in this browser.</summary>
    public StartedSignIn Begin(HttpContext context, string returnPath)
    {
        var started = new StartedSignIn(NewSecret(), NewSecret(), NewSecret(), returnPath);
        var end = (clock.GetUtcNow() + GoodFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var text = string.Join(Between, end, started.State, started.Nonce, started.Verifier, started.ReturnPath);
        context.Response.Cookies.Append(CookieOf(started.State), _seal.Protect(text), OptionsFor(context));
        return started;
    }

    /// <summary>Takes the sign-in that this browser began under the state, so that it can't be taken again; null where there is none or it has ended.</summary>
    public StartedSignIn? Take(HttpContext context, string? state)
    {
        if (state is not { Length: SecretLength } || !state.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return null;
        }

        var cookie = CookieOf(state);
        if (context.Request.Cookies[cookie] is not { } text)
        {
            return null;
        }

        context.Response.Cookies.Delete(cookie, OptionsFor(context));
        return Open(text) is { } started && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(started.State), Encoding.ASCII.GetBytes(state)) ? started : null;
    }

    private StartedSignIn? Open(string text)
    {
        try
        {
            var parts = _seal.Unprotect(text).Split(Between, Parts);
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)) > clock.GetUtcNow()
                ? new StartedSignIn(parts[1], parts[2], parts[3], parts[4])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Lax, because the answer comes by a link from the authority's site; to no other address than the one that takes it.
    private static CookieOptions OptionsFor(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = BrowserSignIn.CallbackPath,
        MaxAge = GoodFor,
        IsEssential = true,
    };

    private static string CookieOf(string state) => $"salescoach-sign-in.{state[..12]}";

    private static string NewSecret() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
