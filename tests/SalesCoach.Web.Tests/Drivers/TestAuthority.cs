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

/// <summary>An OpenID authority on this machine, with a key of its own. It lets in whoever is sent to it, without a question.</summary>
public sealed class TestAuthority : IAsyncDisposable
{
    public const string Audience = "api://salescoach";
    public const string ClientId = "salescoach-pages";

    private static readonly DateTime Noon = new(2026, 3, 16, 9, 0, 0, DateTimeKind.Utc);

    private readonly WebApplication _app;
    private readonly Dictionary<string, IQueryCollection> _codes = [];

    private TestAuthority(WebApplication app) => _app = app;

    public string Issuer => _app.Urls.Single();

    public RsaSecurityKey Key { get; private set; } = NewKey();

    public int Asked { get; private set; }

    /// <summary>Whether it fails to answer.</summary>
    public bool Away { get; set; }

    /// <summary>What is different about the next ID tokens.</summary>
    public Action<SecurityTokenDescriptor>? ChangeIdToken { get; set; }

    /// <summary>What the token endpoint answers instead of redeeming.</summary>
    public IResult? InsteadOfToken { get; set; }

    /// <summary>What the authorization endpoint was asked last.</summary>
    public IQueryCollection Authorization { get; private set; } = QueryCollection.Empty;

    /// <summary>What the token endpoint was sent last.</summary>
    public IFormCollection Redemption { get; private set; } = FormCollection.Empty;

    /// <summary>The settings of a program that takes its tokens.</summary>
    public Dictionary<string, string?> Settings => new() { ["Auth:Authority"] = Issuer, ["Auth:Audience"] = Audience };

    /// <summary>The settings of a program to whose pages people sign in here.</summary>
    public Dictionary<string, string?> PageSettings => new(Settings) { ["Auth:ClientId"] = ClientId, ["Auth:ClientSecret"] = "a-secret" };

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
        app.MapGet("/.well-known/openid-configuration", () => Json(new
        {
            issuer = authority.Issuer,
            jwks_uri = $"{authority.Issuer}/keys",
            authorization_endpoint = $"{authority.Issuer}/authorize",
            token_endpoint = $"{authority.Issuer}/token",
            end_session_endpoint = $"{authority.Issuer}/sign-out",
        }));
        app.MapGet("/keys", () => Json(new { keys = new[] { authority.PublicKey() } }));
        app.MapGet("/authorize", authority.Authorize);
        app.MapPost("/token", async Task<IResult> (HttpRequest request) => authority.Redeem(await request.ReadFormAsync(request.HttpContext.RequestAborted)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return authority;
    }

    /// <summary>A good token of the rep dana of acme, but for what the test changes.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null) =>
        Sign(Audience, new() { ["tid"] = "acme", ["oid"] = "dana", ["roles"] = (string[])["rep", "something-else"] }, change);

    /// <summary>The public key as everybody can have it.</summary>
    public byte[] PublicKeyText() => Encoding.ASCII.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem());

    public void RotateKey() => Key = NewKey();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        Authorization = request.Query;
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = request.Query;
        return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={request.Query["state"]}&session_state=s");
    }

    private IResult Redeem(IFormCollection form)
    {
        Redemption = form;
        if (InsteadOfToken is not null)
        {
            return InsteadOfToken;
        }

        // A code is good once, for whom it was made and with what proves who asked for it.
        return _codes.Remove(form["code"].ToString(), out var asked)
            && asked["client_id"] == form["client_id"]
            && asked["redirect_uri"] == form["redirect_uri"]
            && asked["code_challenge"] == Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
            ? Json(new { token_type = "Bearer", access_token = "opaque", expires_in = 3600, id_token = IdToken(asked["nonce"].ToString()) })
            : Results.Text("""{"error":"invalid_grant","error_description":"AADSTS70008: secret words"}""", "application/json", statusCode: 400);
    }

    /// <summary>A good ID token of the coach casey of acme, but for what the test changes.</summary>
    private string IdToken(string nonce) => Sign(
        ClientId,
        new() { ["sub"] = "s-1", ["nonce"] = nonce, ["tid"] = "acme", ["oid"] = "casey", ["roles"] = (string[])["Coach", "something-else"], ["name"] = "Casey <Coach>" },
        ChangeIdToken);

    private string Sign(string audience, Dictionary<string, object> claims, Action<SecurityTokenDescriptor>? change)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = Noon.AddMinutes(-5),
            NotBefore = Noon.AddMinutes(-5),
            Expires = Noon.AddMinutes(55),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
            Claims = claims,
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private static IResult Json(object value) => Results.Text(JsonSerializer.Serialize(value), "application/json");

    private object PublicKey()
    {
        var numbers = Key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = Key.KeyId, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }
}
