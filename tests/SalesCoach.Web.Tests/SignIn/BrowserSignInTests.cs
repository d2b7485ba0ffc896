using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Web.SignIn.Browsers;
using SalesCoach.Web.Tests.Drivers;
using SalesCoach.Web.Tests.Pages;

namespace SalesCoach.Web.Tests.SignIn;

public class BrowserSignInTests
{
    [Fact]
    public async Task Whoever_opens_a_page_is_sent_to_the_authority_and_comes_back_to_it_signed_in()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        authority.ChangeIdToken = t => t.Claims["oid"] = "not-in-the-settings";

        var question = await casey.LeaveAsync("/messages?x=%C3%BC");
        var back = await casey.ReturnAsync(question);

        Assert.Equal("code", authority.Authorization["response_type"]);
        Assert.Equal("openid profile", authority.Authorization["scope"]);
        Assert.Equal("S256", authority.Authorization["code_challenge_method"]);
        Assert.Equal($"{host.Address.GetLeftPart(UriPartial.Authority)}/sign-in/callback", authority.Authorization["redirect_uri"]);
        Assert.DoesNotContain("a-secret", question, StringComparison.Ordinal);
        Assert.Equal("a-secret", authority.Redemption["client_secret"]);
        back.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("/messages?x=%C3%BC", PageSignIn.Onward(back));
        var page = await casey.Browser.OpenAsync("/messages?x=%C3%BC");
        page.ShouldBe(HttpStatusCode.OK);
        Assert.Contains("Casey &lt;Coach&gt;", page.Text, StringComparison.Ordinal);
        (await casey.Browser.Visitor.GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task The_cookies_are_for_this_site_alone_and_the_one_of_the_way_there_goes_with_the_way_back()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);
        var leaves = await casey.Browser.OpenAsync("/sign-in");
        var onTheWay = leaves.Headers["Set-Cookie"];
        Assert.Contains("httponly", onTheWay, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", onTheWay, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=600", onTheWay, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/sign-in/callback", onTheWay, StringComparison.OrdinalIgnoreCase);

        var back = await casey.ReturnAsync(leaves.Headers["Location"]);

        var set = back.Headers["Set-Cookie"];
        Assert.Contains("salescoach=", set, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("salescoach-sign-in\\.[^=]*=; expires=Thu, 01 Jan 1970", set);
    }

    [Fact]
    public async Task Roles_are_those_that_the_authority_gives()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");

        Assert.Contains(">coach<", await (await PageSignIn.CompleteAsync(host, authority)).ReadAsync("/"), StringComparison.Ordinal);

        authority.ChangeIdToken = t => t.Claims["roles"] = "rep";
        var rep = await PageSignIn.CompleteAsync(host, authority);
        Assert.Contains(">rep<", await rep.ReadAsync("/"), StringComparison.Ordinal);
        (await rep.OpenAsync("/deals/d1/coaching")).ShouldBe(HttpStatusCode.NotFound);
        (await rep.OpenAsync("/integrations")).ShouldBe(HttpStatusCode.Forbidden);

        authority.ChangeIdToken = t => t.Claims["roles"] = (string[])["admin"];
        (await (await PageSignIn.CompleteAsync(host, authority)).OpenAsync("/integrations")).ShouldBe(HttpStatusCode.OK);

        authority.ChangeIdToken = t => t.Claims.Remove("roles");
        var nobody = await (await PageSignIn.CompleteAsync(host, authority)).OpenAsync("/");
        nobody.ShouldBe(HttpStatusCode.Forbidden);
        Assert.Contains("action=\"/sign-out\"", nobody.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tenants_people_see_nothing_of_a_deal()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings);
        await PageScene.PutAsync(host, "d1");
        authority.ChangeIdToken = t => t.Claims["tid"] = "rival";

        (await (await AtTheAuthorityAsync(host, authority)).OpenAsync("/deals/d1")).ShouldBe(HttpStatusCode.NotFound);
        authority.ChangeIdToken = null;
        (await (await AtTheAuthorityAsync(host, authority)).OpenAsync("/deals/d1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_people_can_sign_in_both_ways_they_choose()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings);
        var browser = new Browser(host.Stranger());

        var page = await browser.OpenAsync("/sign-in?returnUrl=%2Fmessages");

        Assert.Contains("acme/dana", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/sign-in/start?returnUrl=%2Fmessages\"", page.Text, StringComparison.Ordinal);
        (await (await AtTheAuthorityAsync(host, authority)).OpenAsync("/messages")).ShouldBe(HttpStatusCode.OK);
        (await (await Browser.SignInAsync(host, "casey")).OpenAsync("/messages")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Machines_and_forms_are_refused_and_sent_nowhere()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var stranger = new Browser(host.Stranger());

        (await stranger.Visitor.GetAsync("/")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        (await stranger.Visitor.GetAsync("/api/deals", ("Accept", "text/html"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        var form = await stranger.PostAsync("/deals/d1/notes", ("text", "A note."));
        form.ShouldBe(HttpStatusCode.Unauthorized);
        Assert.Contains("nothing was done", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_in_a_message_leads_by_a_page_of_ours_from_which_the_cookie_goes_along()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");

        var page = await host.Stranger().GetAsync("/deals/d1/coaching?said=x", ("Accept", "text/html"), ("Sec-Fetch-Site", "cross-site"));

        page.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("/deals/d1/coaching?said=x", PageSignIn.Onward(page));
        (await host.Stranger().GetAsync("/deals/d1/coaching?said=x", ("Accept", "text/html"), ("Sec-Fetch-Site", "same-origin"))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_without_the_pages_own_token_changes_nothing()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = await PageSignIn.CompleteAsync(host, authority);

        (await casey.PostAsync("/deals/d1/notes", ("text", "A note."))).ShouldBe(HttpStatusCode.BadRequest);
        (await casey.PostAsync("/sign-out")).ShouldBe(HttpStatusCode.BadRequest);
        (await casey.OpenAsync("/")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/a\\..\\/evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\r\nLocation: https://evil.example")]
    public async Task Nobody_is_led_to_another_site(string path)
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);

        var back = await casey.ReturnAsync(await casey.FollowAsync($"/sign-in?returnUrl={Uri.EscapeDataString(path)}"));

        Assert.Equal("/", PageSignIn.Onward(back));
        Assert.DoesNotContain("evil", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_looks_like_a_page_is_written_as_text()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = new PageSignIn(host, authority);

        var back = await casey.ReturnAsync(await casey.FollowAsync($"/sign-in?returnUrl={Uri.EscapeDataString("/\"><script>alert(1)</script>")}"));

        Assert.DoesNotContain("<script", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_out_is_signed_out_here_and_at_the_authority()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await CoachHost.StartAsync(authority.PageSettings, "Production");
        var casey = await PageSignIn.CompleteAsync(host, authority);

        var there = await casey.SendAsync(await casey.OpenAsync("/"), "/sign-out");

        // Not a redirect: a form's answer may lead to no other site.
        there.ShouldBe(HttpStatusCode.OK);
        Assert.Equal(
            $"{authority.Issuer}/sign-out?client_id={TestAuthority.ClientId}&post_logout_redirect_uri={Uri.EscapeDataString($"{host.Address.GetLeftPart(UriPartial.Authority)}/signed-out")}",
            PageSignIn.Onward(there));
        (await casey.OpenAsync("/")).ShouldBe(HttpStatusCode.Redirect);
        Assert.Contains("You are signed out", await casey.ReadAsync("/signed-out"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_at_its_time_however_busy_somebody_is()
    {
        await using var authority = await TestAuthority.StartAsync();
        var settings = authority.PageSettings;
        settings["Auth:SessionFor"] = "02:00:00";
        await using var host = await CoachHost.StartAsync(settings, "Production");
        var casey = await PageSignIn.CompleteAsync(host, authority);

        host.Clock.Now += TimeSpan.FromMinutes(119);
        var still = await casey.OpenAsync("/");
        still.ShouldBe(HttpStatusCode.OK);
        host.Clock.Now += TimeSpan.FromMinutes(2);

        (await casey.OpenAsync("/")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task One_instance_begins_a_sign_in_another_ends_it_and_a_third_knows_the_session()
    {
        await using var authority = await TestAuthority.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        var settings = authority.PageSettings;
        settings["Auth:PublicUrl"] = "http://localhost:1/";
        await using var first = await CoachHost.StartAsync(settings, "Production", s => s.AddSingleton<IDataProtectionProvider>(keys));
        await using var second = await CoachHost.StartAsync(settings, "Production", s => s.AddSingleton<IDataProtectionProvider>(keys));
        var leaves = await first.Stranger().GetAsync("/sign-in");
        var callback = await PageSignIn.AskAsync(leaves.Headers["Location"]);

        var back = await second.Stranger().GetAsync(callback, ("Cookie", leaves.Headers["Set-Cookie"].Split(';')[0]), ("Accept", "text/html"));

        back.ShouldBe(HttpStatusCode.OK);
        var session = back.Headers["Set-Cookie"].Split("salescoach=")[1].Split(';')[0];
        (await first.Stranger().GetAsync("/", ("Cookie", $"salescoach={session}"), ("Accept", "text/html"))).ShouldBe(HttpStatusCode.OK);

        // Whom other settings' authority let in has not been let in here.
        settings["Auth:ClientId"] = "another-client";
        await using var changed = await CoachHost.StartAsync(settings, "Production", s => s.AddSingleton<IDataProtectionProvider>(keys));
        (await changed.Stranger().GetAsync("/", ("Cookie", $"salescoach={session}"), ("Accept", "text/html"))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Behind_something_that_encrypts_cookies_are_for_encrypted_connections_and_addresses_are_the_public_ones()
    {
        await using var authority = await TestAuthority.StartAsync();
        var settings = authority.PageSettings;
        settings["Auth:PublicUrl"] = "https://coach.example.com";
        await using var host = await CoachHost.StartAsync(settings, "Production");
        var stranger = host.Stranger();

        var sent = await stranger.GetAsync("/", ("Accept", "text/html"));
        Assert.Equal("/sign-in?returnUrl=%2F", sent.Headers["Location"]);
        var leaves = await stranger.GetAsync("/sign-in");
        var callback = await PageSignIn.AskAsync(leaves.Headers["Location"]);
        var back = await stranger.GetAsync(callback, ("Cookie", leaves.Headers["Set-Cookie"].Split(';')[0]));

        Assert.Equal("https://coach.example.com/sign-in/callback", authority.Authorization["redirect_uri"]);
        Assert.Contains("secure", leaves.Headers["Set-Cookie"].Split("; "));
        var session = back.Headers["Set-Cookie"].Split("salescoach=")[1].Split("; ");
        Assert.Contains("secure", session);
        var page = await stranger.GetAsync("/", ("Accept", "text/html"), ("Cookie", $"salescoach={session[0]}"));
        Assert.Contains("secure", page.Headers["Set-Cookie"].Split("salescoach-antiforgery=")[1].Split("; "));
        Assert.Equal("/", PageSignIn.Onward(back));
    }

    [Fact]
    public async Task Without_a_secret_the_hosts_own_identity_is_proof_and_without_that_the_verifier_alone()
    {
        await using var authority = await TestAuthority.StartAsync();
        var settings = authority.PageSettings;
        settings.Remove("Auth:ClientSecret");
        await using var known = await CoachHost.StartAsync(settings, "Production", s => s.AddSingleton(new ClientAssertion(_ => ValueTask.FromResult("of-the-identity"))));
        await using var open = await CoachHost.StartAsync(settings, "Production");
        await using var broken = await CoachHost.StartAsync(settings, "Production", s => s.AddSingleton(new ClientAssertion(_ => throw new IOException("No identity."))));

        await PageSignIn.CompleteAsync(known, authority);
        Assert.Equal("of-the-identity", authority.Redemption["client_assertion"]);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", authority.Redemption["client_assertion_type"]);
        Assert.False(authority.Redemption.ContainsKey("client_secret"));

        await PageSignIn.CompleteAsync(open, authority);
        Assert.DoesNotContain(authority.Redemption.Keys, k => k.StartsWith("client_assertion", StringComparison.Ordinal) || k == "client_secret");

        var nobody = new PageSignIn(broken, authority);
        (await nobody.ReturnAsync(await nobody.LeaveAsync())).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("Auth:ClientId", "")]
    [InlineData("Auth:ClientId", null)]
    [InlineData("Auth:Authority", null)]
    [InlineData("Auth:PublicUrl", "http://coach.example.com")]
    [InlineData("Auth:PublicUrl", "https://coach.example.com/app")]
    [InlineData("Auth:PublicUrl", "coach")]
    [InlineData("Auth:SessionFor", "00:01:00")]
    [InlineData("Auth:SessionFor", "2.00:00:00")]
    [InlineData("Auth:Scope", "")]
    public async Task Settings_that_cannot_work_stop_the_start(string name, string? value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Auth:Authority"] = "https://login.example.com/",
            ["Auth:Audience"] = "api",
            ["Auth:ClientId"] = "pages",
            ["Auth:ClientSecret"] = "a-secret",
            [name] = value,
        };

        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => CoachHost.StartAsync(settings));
    }

    private static async Task<Browser> AtTheAuthorityAsync(CoachHost host, TestAuthority authority)
    {
        var somebody = new PageSignIn(host, authority);
        (await somebody.ReturnAsync((await somebody.Browser.OpenAsync("/sign-in/start")).Headers["Location"])).ShouldBe(HttpStatusCode.OK);
        return somebody.Browser;
    }
}
