using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>An OpenID authority on this machine, with a key of its own.</summary>
public sealed class TestAuthority : IAsyncDisposable
{
    public const string Audience = "api://salescoach";

    private static readonly DateTime Noon = new(2026, 3, 16, 9, 0, 0, DateTimeKind.Utc);

    private readonly WebApplication _app;

    private TestAuthority(WebApplication app) => _app = app;

    public string Issuer => _app.Urls.Single();

    public RsaSecurityKey Key { get; private set; } = NewKey();

    public int Asked { get; private set; }

    /// <summary>Whether it fails to answer.</summary>
    public bool Away { get; set; }

    /// <summary>The settings of a program that takes its tokens.</summary>
    public Dictionary<string, string?> Settings => new() { ["Auth:Authority"] = Issuer, ["Auth:Audience"] = Audience };

    public static async Task<TestAuthority> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        var authority = new TestAuthority(app);
        app.Use((context, next) =>
        {
            authority.Asked++;
            return authority.Away ? Task.FromException(new IOException("Away.")) : next(context);
        });
        app.UseRouting();
        app.MapGet("/.well-known/openid-configuration", () => Results.Text(
            JsonSerializer.Serialize(new { issuer = authority.Issuer, jwks_uri = $"{authority.Issuer}/keys" }), "application/json"));
        app.MapGet("/keys", () => Results.Text(JsonSerializer.Serialize(new { keys = new[] { authority.PublicKey() } }), "application/json"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return authority;
    }

    /// <summary>A good token of the rep dana of acme, but for what the test changes.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = Noon.AddMinutes(-5),
            Expires = Noon.AddMinutes(55),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["tid"] = "acme", ["oid"] = "dana", ["roles"] = (string[])["rep", "something-else"] },
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>The public key as everybody can have it.</summary>
    public byte[] PublicKeyText() => Encoding.ASCII.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem());

    public void RotateKey() => Key = NewKey();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private object PublicKey()
    {
        var numbers = Key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = Key.KeyId, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }
}
