using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.SignIn;

public class OpenIdTokenTests(SharedAuthority shared) : IClassFixture<SharedAuthority>
{
    private static readonly DateTime Now = new(2026, 3, 16, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_token_says_who_calls_with_which_roles()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.Settings, "Production");
        var dana = With(host, authority.Token());

        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy())).ShouldBe(HttpStatusCode.Created);
        (await dana.GetAsync("/api/alerts")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        var coach = With(host, authority.Token(t => (t.Claims["oid"], t.Claims["roles"]) = ("casey", "Coach")));
        (await coach.GetAsync("/api/alerts")).ShouldBe(HttpStatusCode.OK);
        (await coach.GetAsync("/api/deals/d1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_claims_names_come_from_settings()
    {
        await using var authority = await TestAuthority.StartAsync();
        var settings = authority.Settings;
        (settings["Auth:TenantClaim"], settings["Auth:PersonClaim"], settings["Auth:RoleClaim"]) = ("org", "sub", "groups");
        await using var host = await CoachHost.StartAsync(settings, "Production");

        var own = With(host, authority.Token(t => t.Claims = new Dictionary<string, object> { ["org"] = "acme", ["sub"] = "dana", ["groups"] = "rep" }));

        (await own.GetAsync("/api/deals")).ShouldBe(HttpStatusCode.OK);
        await RefusedAsync(host, authority.Token());
    }

    public static TheoryData<string, Action<SecurityTokenDescriptor>> BadTokens => new()
    {
        { "for somebody else", t => t.Audience = "api://other" },
        { "for nobody", t => t.Audience = null },
        { "of another issuer", t => t.Issuer = "http://127.0.0.1:1" },
        { "ended", t => t.Expires = Now.AddMinutes(-2) },
        { "endless", t => t.Expires = null },
        { "not yet good", t => t.NotBefore = Now.AddMinutes(2) },
        { "without a signature", t => t.SigningCredentials = null },
        { "without a tenant", t => t.Claims.Remove("tid") },
        { "with a strange tenant", t => t.Claims["tid"] = "../acme" },
        { "with two tenants", t => t.Claims["tid"] = (string[])["acme", "rival"] },
        { "without a person", t => t.Claims.Remove("oid") },
        { "signed by somebody else", t => t.SigningCredentials = new SigningCredentials(TestAuthority.NewKey(), SecurityAlgorithms.RsaSha256) },
        { "signed by somebody else under the same key id", t => t.SigningCredentials = new SigningCredentials(NamedLike(t), SecurityAlgorithms.RsaSha256) },
    };

    [Theory]
    [MemberData(nameof(BadTokens), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_is_not_good_is_refused(string what, Action<SecurityTokenDescriptor> spoil)
    {
        var authority = shared.Authority;
        var host = shared.Host;

        await RefusedAsync(host, authority.Token(spoil));
        Assert.Contains(host.Log.Lines, l => l.Text.StartsWith("A bearer token was refused", StringComparison.Ordinal));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        var authority = shared.Authority;
        var host = shared.Host;
        var secret = new SymmetricSecurityKey(authority.PublicKeyText()) { KeyId = authority.Key.KeyId };

        await RefusedAsync(host, authority.Token(t => t.SigningCredentials = new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task A_token_without_a_role_may_nothing()
    {
        var authority = shared.Authority;
        var host = shared.Host;

        (await With(host, authority.Token(t => t.Claims.Remove("roles"))).GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_new_key_of_the_authority_is_taken_at_once_and_the_old_one_no_longer()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.Settings, "Production");
        var old = authority.Token();
        (await With(host, old).GetAsync("/api/deals")).ShouldBe(HttpStatusCode.OK);

        authority.RotateKey();
        host.Clock.Now += TimeSpan.FromMinutes(1);

        (await With(host, authority.Token()).GetAsync("/api/deals")).ShouldBe(HttpStatusCode.OK);
        await RefusedAsync(host, old);
    }

    [Fact]
    public async Task Invented_keys_do_not_make_us_ask_the_authority_each_time()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.Settings, "Production");
        (await With(host, authority.Token()).GetAsync("/api/deals")).ShouldBe(HttpStatusCode.OK);
        var asked = authority.Asked;
        host.Clock.Now += TimeSpan.FromMinutes(1);

        for (var i = 0; i < 5; i++)
        {
            await RefusedAsync(host, authority.Token(t => t.SigningCredentials = new SigningCredentials(TestAuthority.NewKey(), SecurityAlgorithms.RsaSha256)));
        }

        // Its document and its keys, once.
        Assert.Equal(asked + 2, authority.Asked);
    }

    [Fact]
    public async Task While_the_authority_is_away_nobody_new_gets_in_and_it_is_logged()
    {
        await using var authority = await TestAuthority.StartAsync();
        authority.Away = true;
        await using var host = await CoachHost.StartAsync(authority.Settings, "Production");

        await RefusedAsync(host, authority.Token());
        Assert.Contains(host.Log.Lines, l => l.Level == LogLevel.Warning && l.Text.Contains("does not answer", StringComparison.Ordinal));

        authority.Away = false;
        host.Clock.Now += TimeSpan.FromMinutes(1);
        (await With(host, authority.Token()).GetAsync("/api/deals")).ShouldBe(HttpStatusCode.OK);

        // Known keys stay good while it is away.
        authority.Away = true;
        host.Clock.Now += TimeSpan.FromHours(13);
        (await With(host, authority.Token(t => (t.NotBefore, t.Expires) = (Now.AddHours(13), Now.AddHours(14)))).GetAsync("/api/deals")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task What_is_no_token_is_refused(string token)
    {
        var authority = shared.Authority;
        var host = shared.Host;

        await RefusedAsync(host, token);
    }

    [Theory]
    [InlineData("Auth:Authority", "http://login.example.com/")]
    [InlineData("Auth:Authority", "login.example.com")]
    [InlineData("Auth:Audience", null)]
    [InlineData("Auth:RoleClaim", "")]
    public async Task Settings_that_cannot_work_stop_the_start(string name, string? value)
    {
        var settings = new Dictionary<string, string?> { ["Auth:Authority"] = "https://login.example.com/", ["Auth:Audience"] = "api" };
        settings[name] = value;

        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => CoachHost.StartAsync(settings));
    }

    private static RsaSecurityKey NamedLike(SecurityTokenDescriptor token)
    {
        var key = TestAuthority.NewKey();
        key.KeyId = token.SigningCredentials.Key.KeyId;
        return key;
    }

    private static Visitor With(CoachHost host, string token)
    {
        var visitor = host.Stranger();
        visitor.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return visitor;
    }

    private static async Task RefusedAsync(CoachHost host, string token)
    {
        var answer = await With(host, token).GetAsync("/api/deals");
        answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers["WWW-Authenticate"]);
    }
}
