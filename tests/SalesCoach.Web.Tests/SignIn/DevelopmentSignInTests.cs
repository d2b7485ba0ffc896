using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Web.SignIn;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.SignIn;

public partial class DevelopmentSignInTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task The_page_lists_the_people_and_signs_one_in_for_pages_only()
    {
        var host = shared.Host;
        var visitor = host.Stranger();
        var page = await visitor.GetAsync("/sign-in?returnUrl=%2Fdeals%2Fd1");
        page.ShouldBe(HttpStatusCode.OK);
        Assert.Contains("acme/dana", page.Text, StringComparison.Ordinal);
        Assert.Contains("rival/casey", page.Text, StringComparison.Ordinal);

        var signedIn = await PostAsync(visitor, "/sign-in", page, ("person", "acme/dana"), ("returnUrl", "/deals/d1"));

        signedIn.ShouldBe(HttpStatusCode.Redirect);
        Assert.Equal("/deals/d1", signedIn.Headers["Location"]);
        var cookie = signedIn.Headers["Set-Cookie"];
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        (await visitor.GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task Pages_are_behind_the_sign_in_until_one_signs_out()
    {
        await using var host = await CoachHost.StartAsync(services: s => s.AddSingleton<IStartupFilter, WithAPage>());
        var visitor = host.Stranger();
        var refused = await visitor.GetAsync("/a-page?x=1", ("Accept", "text/html"));
        refused.ShouldBe(HttpStatusCode.Redirect);
        Assert.EndsWith("/sign-in?returnUrl=%2Fa-page%3Fx%3D1", refused.Headers["Location"], StringComparison.Ordinal);

        var page = await visitor.GetAsync("/sign-in");
        await PostAsync(visitor, "/sign-in", page, ("person", "acme/dana"));
        Assert.Equal("acme dana Rep", (await visitor.GetAsync("/a-page")).Text);

        page = await visitor.GetAsync("/sign-in");
        (await PostAsync(visitor, "/sign-out", page)).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/a-page")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("")]
    public async Task The_sign_in_sends_nobody_elsewhere(string returnUrl)
    {
        var host = shared.Host;
        var visitor = host.Stranger();
        var page = await visitor.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.DoesNotContain("evil", page.Text, StringComparison.Ordinal);

        var signedIn = await PostAsync(visitor, "/sign-in", page, ("person", "acme/dana"), ("returnUrl", returnUrl));

        Assert.Equal("/", signedIn.Headers["Location"]);
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in_or_out()
    {
        var host = shared.Host;
        var visitor = host.Stranger();
        using var signIn = new FormUrlEncodedContent([new("person", "acme/dana")]);
        using var signOut = new FormUrlEncodedContent([]);

        (await visitor.SendAsync(HttpMethod.Post, "/sign-in", signIn)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        (await visitor.SendAsync(HttpMethod.Post, "/sign-out", signOut)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [Theory]
    [InlineData("""{"personId":"nobody","tenantId":"acme"}""", "personId")]
    [InlineData("""{"personId":"dana"}""", "tenantId")]
    [InlineData("""{"personId":"dana","tenantId":"other"}""", "tenantId")]
    [InlineData("""{}""", "personId")]
    public async Task A_token_is_for_one_of_the_companys_people(string body, string field)
    {
        var host = shared.Host;

        (await host.Stranger().PostAsync("/sign-in/token", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", field);
    }

    [Fact]
    public async Task A_token_ends()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        (await dana.GetAsync("/api/deals")).ShouldBe(HttpStatusCode.OK);

        host.Clock.Now += TimeSpan.FromHours(12);

        (await dana.GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_refused(string token)
    {
        var visitor = shared.Host.Stranger();
        visitor.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        (await visitor.GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task A_token_of_another_installation_is_refused()
    {
        await using var host = await CoachHost.StartAsync();
        await using var other = await CoachHost.StartAsync();
        var dana = await other.AsAsync("dana");
        var visitor = host.Stranger();
        visitor.Client.DefaultRequestHeaders.Authorization = dana.Client.DefaultRequestHeaders.Authorization;

        (await visitor.GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task Outside_development_it_is_not_there()
    {
        await using var development = await CoachHost.StartAsync();
        var token = (await development.AsAsync("dana")).Client.DefaultRequestHeaders.Authorization;
        await using var host = await CoachHost.StartAsync(environment: "Production");
        await ClosedAsync(host, token);
    }

    [Fact]
    public async Task Where_the_host_does_not_allow_it_it_is_not_there()
    {
        await using var host = await CoachHost.StartAsync(services: s => s.Configure<DevelopmentSignInOptions>(o => o.Allowed = false));
        await ClosedAsync(host, null);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:80")]
    [InlineData("127.0.0.2")]
    public async Task Under_another_name_it_is_not_there(string name)
    {
        var host = shared.Host;
        var dana = await host.AsAsync("dana");
        dana.Client.DefaultRequestHeaders.Host = name;

        (await dana.GetAsync("/sign-in")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await dana.PostAsync("/sign-in/token", new { personId = "dana", tenantId = "acme" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await dana.GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task From_another_machine_it_is_not_there()
    {
        await using var host = await CoachHost.StartAsync(services: s => s.AddSingleton<IStartupFilter>(new FromAfar()));

        (await host.Stranger().GetAsync("/sign-in")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await host.Stranger().PostAsync("/sign-in/token", new { personId = "dana", tenantId = "acme" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private static async Task ClosedAsync(CoachHost host, AuthenticationHeaderValue? token)
    {
        var visitor = host.Stranger();
        visitor.Client.DefaultRequestHeaders.Authorization = token;
        (await visitor.GetAsync("/sign-in")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await visitor.PostAsync("/sign-in/token", new { personId = "dana", tenantId = "acme" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await visitor.GetAsync("/api/deals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    private static async Task<Answer> PostAsync(Visitor visitor, string path, Answer page, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(AntiforgeryField().Match(page.Text).Groups[1].Value);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        return await visitor.SendAsync(HttpMethod.Post, path, form);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex AntiforgeryField();

    private sealed class WithAPage : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.UseEndpoints(routes => routes.MapGet("/a-page", (HttpContext context) =>
                $"{context.Caller().TenantId} {context.Caller().PersonId} {context.Caller().Roles}").RequireAuthorization(Policies.Member));
            next(app);
        };
    }

    private sealed class FromAfar : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
                return following(context);
            });
            next(app);
        };
    }
}
