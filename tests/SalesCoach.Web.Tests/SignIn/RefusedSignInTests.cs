using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.SignIn;

/// <summary>Sign-ins to the pages that must come to nothing: with a page that says so, and without a session.</summary>
public class RefusedSignInTests
{
    private static readonly DateTime Now = new(2026, 3, 16, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string, Action<SecurityTokenDescriptor>> BadTokens => new()
    {
        { "for the API", "SecurityTokenInvalidAudienceException", t => t.Audience = TestAuthority.Audience },
        { "for somebody else", "SecurityTokenInvalidAudienceException", t => t.Audience = "another-client" },
        { "for us and somebody else, who asked", "OpenIdConnectProtocolException", t => { t.Audience = null; (t.Claims["aud"], t.Claims["azp"]) = ((string[])[TestAuthority.ClientId, "another-client"], "another-client"); } },
        { "of another issuer", "SecurityTokenInvalidIssuerException", t => t.Issuer = "http://127.0.0.1:1" },
        { "ended", "SecurityTokenInvalidLifetimeException", t => t.Expires = Now.AddMinutes(-2) },
        { "not yet good", "SecurityTokenInvalidLifetimeException", t => t.NotBefore = Now.AddMinutes(2) },
        { "without the time of its making", "OpenIdConnectProtocolException", t => t.IssuedAt = null },
        { "without a signature", "SecurityTokenInvalidSignatureException", t => t.SigningCredentials = null },
        { "signed by somebody else", "SecurityTokenSignatureKeyNotFoundException", t => t.SigningCredentials = new SigningCredentials(TestAuthority.NewKey(), SecurityAlgorithms.RsaSha256) },
        { "of another sign-in", "OpenIdConnectProtocolInvalidNonceException", t => t.Claims["nonce"] = "another-nonce" },
        { "of no sign-in", "OpenIdConnectProtocolInvalidNonceException", t => t.Claims.Remove("nonce") },
        { "without a tenant", "no tenant or person in it", t => t.Claims.Remove("tid") },
        { "with a strange tenant", "no tenant or person in it", t => t.Claims["tid"] = "../acme" },
        { "with two tenants", "no tenant or person in it", t => t.Claims["tid"] = (string[])["acme", "rival"] },
        { "without a person", "no tenant or person in it", t => t.Claims.Remove("oid") },
    };

    [Theory]
    [MemberData(nameof(BadTokens), DisableDiscoveryEnumeration = true)]
    public async Task An_id_token_that_is_not_good_signs_nobody_in(string what, string why, Action<SecurityTokenDescriptor> spoil)
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        authority.ChangeIdToken = spoil;

        var back = await casey.ReturnAsync(await casey.LeaveAsync());

        await RefusedAsync(casey, back, HttpStatusCode.Forbidden);
        Assert.Contains(host.Log.Lines, l => l.Text.Trim() == $"A sign-in to the pages was refused: {why}");
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task An_answer_with_another_state_or_none_signs_nobody_in()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        var callback = await PageSignIn.AskAsync(await casey.LeaveAsync());
        var state = authority.Authorization["state"].ToString();

        await RefusedAsync(casey, await casey.Browser.OpenAsync(callback.Replace(state, new string('A', state.Length), StringComparison.Ordinal)), HttpStatusCode.BadRequest);
        await RefusedAsync(casey, await casey.Browser.OpenAsync(callback.Replace(state, state[..12] + new string('A', state.Length - 12), StringComparison.Ordinal)), HttpStatusCode.BadRequest);
        await RefusedAsync(casey, await casey.Browser.OpenAsync("/sign-in/callback?code=c"), HttpStatusCode.BadRequest);
        await RefusedAsync(casey, await casey.Browser.OpenAsync($"/sign-in/callback?code=c&state={state}&state={state}"), HttpStatusCode.BadRequest);
        await RefusedAsync(casey, await casey.Browser.OpenAsync("/sign-in/callback?code=c&state=%0D%0A;%20%22"), HttpStatusCode.BadRequest);
        Assert.Empty(authority.Redemption);
    }

    [Fact]
    public async Task An_answer_in_a_browser_that_did_not_ask_signs_nobody_in()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var attacker = new PageSignIn(host, authority);
        var victim = new PageSignIn(host, authority);
        var callback = await PageSignIn.AskAsync(await attacker.LeaveAsync());

        await RefusedAsync(victim, await victim.Browser.OpenAsync(callback), HttpStatusCode.BadRequest);
        Assert.Empty(authority.Redemption);
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var leaves = await host.Stranger().GetAsync("/sign-in");
        var cookie = leaves.Headers["Set-Cookie"].Split(';')[0];
        var casey = new PageSignIn(host, authority);
        var callback = await PageSignIn.AskAsync(leaves.Headers["Location"]);
        (await host.Stranger().GetAsync(callback, ("Cookie", cookie))).ShouldBe(HttpStatusCode.OK);

        // Even with the cookie, which the browser has been told to forget: the authority redeems no code twice.
        var again = await host.Stranger().GetAsync(callback, ("Cookie", cookie), ("Accept", "text/html"));

        await RefusedAsync(casey, again, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_same_answer_opened_again_says_that_it_is_finished()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        var callback = await PageSignIn.AskAsync(await casey.LeaveAsync());
        (await casey.Browser.OpenAsync(callback)).ShouldBe(HttpStatusCode.OK);

        var again = await casey.Browser.OpenAsync(callback);

        again.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Contains("was finished already", again.Text, StringComparison.Ordinal);
        (await casey.Browser.OpenAsync("/")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_pages_that_were_opened_at_once_both_come_back()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        var (one, other) = (await casey.LeaveAsync("/messages"), await casey.LeaveAsync("/"));

        Assert.Equal("/messages", PageSignIn.Onward(await casey.ReturnAsync(one)));
        Assert.Equal("/", PageSignIn.Onward(await casey.ReturnAsync(other)));
    }

    [Fact]
    public async Task Whoever_is_away_for_too_long_begins_anew()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        var callback = await PageSignIn.AskAsync(await casey.LeaveAsync());

        host.Clock.Now += TimeSpan.FromMinutes(11);

        await RefusedAsync(casey, await casey.Browser.OpenAsync(callback), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("access_denied", HttpStatusCode.Forbidden)]
    [InlineData("invented%3Cb%3E", HttpStatusCode.Forbidden)]
    [InlineData("temporarily_unavailable", HttpStatusCode.ServiceUnavailable)]
    public async Task What_the_authority_says_against_somebody_is_logged_by_its_number_and_never_repeated(string error, HttpStatusCode status)
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        await casey.LeaveAsync();
        var question = await casey.LeaveAsync();
        await PageSignIn.AskAsync(question);
        var state = authority.Authorization["state"];

        var back = await casey.Browser.OpenAsync($"/sign-in/callback?error={error}&error_description=AADSTS50105%3A+secret+words&state={state}");

        await RefusedAsync(casey, back, status);
        Assert.DoesNotContain("AADSTS", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("invented", back.Text, StringComparison.Ordinal);
        Assert.True(status != HttpStatusCode.Forbidden || host.Log.Lines.Any(l => l.Text.Contains("AADSTS50105", StringComparison.Ordinal)));
    }

    public static TheoryData<string, IResult, HttpStatusCode> BadAnswers => new()
    {
        { "refused", Results.Text("""{"error":"invalid_client","error_description":"AADSTS7000215: secret words"}""", "application/json", statusCode: 401), HttpStatusCode.BadRequest },
        { "without an ID token", Results.Text("""{"access_token":"a","token_type":"Bearer"}""", "application/json"), HttpStatusCode.Forbidden },
        { "with no token for one", Results.Text("""{"id_token":"secret words"}""", "application/json"), HttpStatusCode.Forbidden },
        { "no JSON", Results.Text("<html>secret words</html>", "text/html"), HttpStatusCode.ServiceUnavailable },
        { "broken", Results.Text("secret words", "text/plain", statusCode: 500), HttpStatusCode.ServiceUnavailable },
        { "too busy", Results.Text("""{"error":"temporarily_unavailable"}""", "application/json", statusCode: 429), HttpStatusCode.ServiceUnavailable },
        { "far too long", Results.Text(new string('x', 2_000_000), "text/plain"), HttpStatusCode.ServiceUnavailable },
        { "leading elsewhere", Results.Redirect("https://evil.example/token", preserveMethod: true), HttpStatusCode.BadRequest },
    };

    [Theory]
    [MemberData(nameof(BadAnswers), DisableDiscoveryEnumeration = true)]
    public async Task A_code_that_is_not_redeemed_signs_nobody_in(string what, IResult answer, HttpStatusCode status)
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        authority.InsteadOfToken = answer;

        var back = await casey.ReturnAsync(await casey.LeaveAsync());

        await RefusedAsync(casey, back, status);
        Assert.NotEmpty(what);
        Assert.DoesNotContain(host.Log.Lines, l => l.Text.Contains("a-secret", StringComparison.Ordinal) || l.Text.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_authority_is_away_a_page_says_so_and_afterwards_it_goes_on()
    {
        await using var authority = await TestAuthority.StartAsync();
        authority.Away = true;
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);

        var away = await casey.Browser.OpenAsync("/sign-in?returnUrl=%2F");
        await RefusedAsync(casey, away, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("30", away.Headers["Retry-After"]);
        Assert.Contains(host.Log.Lines, l => l.Level == LogLevel.Warning && l.Text.Contains("does not answer", StringComparison.Ordinal));
        (await casey.Browser.Visitor.GetAsync("/sign-in")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "sign-in-failed");

        authority.Away = false;
        host.Clock.Now += TimeSpan.FromSeconds(30);
        var callback = await PageSignIn.AskAsync(await casey.LeaveAsync());

        // It goes away again between the two steps.
        authority.Away = true;
        await RefusedAsync(casey, await casey.Browser.OpenAsync(callback), HttpStatusCode.ServiceUnavailable);
        authority.Away = false;
        (await casey.ReturnAsync(await casey.LeaveAsync())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_key_of_the_authority_is_taken_at_once()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        await PageSignIn.CompleteAsync(host, authority);

        authority.RotateKey();
        host.Clock.Now += TimeSpan.FromMinutes(1);

        await PageSignIn.CompleteAsync(host, authority);
    }

    [Fact]
    public async Task Without_a_client_id_there_is_no_such_sign_in()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.Settings, "Production");
        var stranger = new Browser(host.Stranger());

        (await stranger.OpenAsync("/")).ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var path in new[] { "/sign-in", "/sign-in/start", "/sign-in/callback", "/signed-out" })
        {
            (await stranger.OpenAsync(path)).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static async Task RefusedAsync(PageSignIn somebody, Answer answer, HttpStatusCode status)
    {
        answer.ShouldBe(status);
        Assert.Equal("text/html; charset=utf-8", answer.ContentType);
        Assert.Contains("<h1>You could not be signed in</h1>", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("salescoach=", answer.Headers.GetValueOrDefault("Set-Cookie", ""), StringComparison.Ordinal);
        (await somebody.Browser.OpenAsync("/")).ShouldBe(HttpStatusCode.Redirect);
    }
}
