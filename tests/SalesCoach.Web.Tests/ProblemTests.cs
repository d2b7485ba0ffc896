using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesCoach.Deals;
using SalesCoach.Timers;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class ProblemTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly (HttpMethod Method, string Path, string? Body)[] CallsOnADeal =
    [
        (HttpMethod.Get, "", null),
        (HttpMethod.Delete, "", null),
        (HttpMethod.Get, "/notes", null),
        (HttpMethod.Get, "/notes/n1", null),
        (HttpMethod.Post, "/notes", """{"text":"a"}"""),
        (HttpMethod.Get, "/next-actions", null),
        (HttpMethod.Post, "/next-actions/s1/accept", null),
        (HttpMethod.Post, "/next-actions/s1/dismiss", """{"reason":"a"}"""),
        (HttpMethod.Patch, "/commitments/c1", """{"status":"done"}"""),
    ];

    [Fact]
    public async Task Somebody_elses_deal_answers_exactly_like_one_that_does_not_exist()
    {
        await using var host = await CoachHost.StartAsync();
        await (await host.AsAsync("dana")).PutAsync("/api/deals/d1", DealJson.Healthy(d => d["team"]?.AsArray().RemoveAt(1)));
        Visitor[] outsiders = [await host.AsAsync("ben"), await host.AsAsync("cleo"), await host.AsAsync("alex"), await host.AsAsync("dana", "rival")];
        var coaches = new[] { await host.AsAsync("cleo"), await host.AsAsync("casey", "rival") };

        foreach (var (method, path, body) in CallsOnADeal)
        {
            foreach (var outsider in outsiders)
            {
                await CompareAsync(outsider, method, path, body);
            }
        }

        foreach (var coach in coaches)
        {
            await CompareAsync(coach, HttpMethod.Get, "/alignment", null);
        }

        static async Task CompareAsync(Visitor visitor, HttpMethod method, string path, string? body)
        {
            var theirs = await visitor.SendAsync(method, $"/api/deals/d1{path}", body is null ? null : Visitor.Json(body));
            var missing = await visitor.SendAsync(method, $"/api/deals/d9{path}", body is null ? null : Visitor.Json(body));
            theirs.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            Assert.Equal(missing.Text, theirs.Text);
            Assert.Equal(missing.Headers.Where(h => h.Key != "Date"), theirs.Headers.Where(h => h.Key != "Date"));
        }
    }

    [Fact]
    public async Task Tenants_may_use_the_same_ids_and_never_meet()
    {
        await using var host = await CoachHost.StartAsync();
        var acme = await host.AsAsync("dana");
        var rival = await host.AsAsync("dana", "rival");
        (await acme.PutAsync("/api/deals/d1", DealJson.Healthy(d => d["name"] = "Acme's"))).ShouldBe(HttpStatusCode.Created);
        (await rival.PutAsync("/api/deals/d1", DealJson.Healthy(d => d["name"] = "Rival's"))).ShouldBe(HttpStatusCode.Created);
        await acme.PostAsync("/api/deals/d1/notes", new { text = "Acme's note.", externalId = "same" });
        await rival.PostAsync("/api/deals/d1/notes", new { text = "Rival's note.", externalId = "same" });

        Assert.Equal("Acme's", (await acme.GetAsync("/api/deals/d1")).Json.GetProperty("name").GetString());
        Assert.Contains("Acme's note.", (await acme.GetAsync("/api/deals/d1/notes")).Text.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", (await rival.GetAsync("/api/deals/d1/notes")).Text, StringComparison.Ordinal);
        Assert.Single((await rival.GetAsync("/api/deals")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_how_on_every_call()
    {
        var host = shared.Host;
        var stranger = host.Stranger();

        foreach (var (method, path, body) in CallsOnADeal.Select(c => (c.Method, $"/api/deals/d1{c.Path}", c.Body)).Append((HttpMethod.Get, "/api/alerts", null)))
        {
            var answer = await stranger.SendAsync(method, path, body is null ? null : Visitor.Json(body));
            answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
            Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
        }
    }

    [Fact]
    public async Task Alerts_and_alignment_are_for_coaches()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        var alex = await host.AsAsync("alex");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());

        foreach (var visitor in (Visitor[])[dana, alex])
        {
            (await visitor.GetAsync("/api/alerts")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
            (await visitor.PostAsync("/api/alerts/d1~r~s/acknowledge")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
            (await visitor.PostAsync("/api/alerts/d1~r~s/snooze", new { until = "2026-03-20" })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
            (await visitor.PostAsync("/api/alerts/d1~r~s/dismiss", new { reason = "a" })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
            (await visitor.GetAsync("/api/deals/d1/alignment")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [Fact]
    public async Task What_no_endpoint_answers_is_a_problem_too()
    {
        var host = shared.Host;
        var dana = await host.AsAsync("dana");

        (await dana.GetAsync("/api/nothing")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await dana.GetAsync("/nothing")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await dana.PatchAsync("/api/deals/d1", new { })).ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Fact]
    public async Task A_failure_of_ours_is_logged_and_answered_without_its_details()
    {
        await using var host = await CoachHost.StartAsync(services: s => s.AddSingleton<IDealStore, BrokenStore>());
        var dana = await host.AsAsync("dana");

        var answer = await dana.GetAsync("/api/deals/d1");

        answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "unexpected");
        Assert.DoesNotContain("disk", answer.Text, StringComparison.Ordinal);
        var error = Assert.Single(host.Log.Lines, l => l.Level >= LogLevel.Error);
        Assert.Contains("/api/deals/{dealId}", error.Text, StringComparison.Ordinal);
        Assert.Contains("disk", error.Text, StringComparison.Ordinal);
        var number = answer.Json.GetProperty("detail").GetString()?.Split(' ')[^1].TrimEnd('.');
        Assert.Contains($"({number})", error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\n\r\n{\"text\":\"a")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"tex\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nnonsense\r\n")]
    public async Task Who_hangs_up_amid_a_body_is_no_failure_of_ours(string rest)
    {
        LogSink log;
        await using (var host = await CoachHost.StartAsync())
        {
            log = host.Log;
            var dana = await host.AsAsync("dana");
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, host.Address.Port, TestContext.Current.CancellationToken);
            var head = $"POST /api/deals/d1/notes HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: {dana.Client.DefaultRequestHeaders.Authorization}\r\n";
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head + rest), TestContext.Current.CancellationToken);
            client.Client.Shutdown(SocketShutdown.Send);

            // An answer or the end of the connection: the server has noticed.
            await Record.ExceptionAsync(() => stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken).AsTask());
        }

        Assert.Empty(log.Lines.Where(l => l.Level >= LogLevel.Error).Select(l => l.Text));
    }

    [Fact]
    public async Task A_store_that_is_away_makes_the_program_unhealthy()
    {
        await using var well = await CoachHost.StartAsync();
        await using var ill = await CoachHost.StartAsync(services: s => s.AddSingleton<IMarkStore, BrokenMarks>());

        Assert.Equal("""{"status":"healthy"}""", (await well.Stranger().GetAsync("/health")).Text);
        var answer = await ill.Stranger().GetAsync("/health");
        answer.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("""{"status":"unhealthy"}""", answer.Text);
    }

    [Theory]
    [InlineData("/api/deals")]
    [InlineData("/api/nothing")]
    [InlineData("/sign-in")]
    [InlineData("/health")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_tells_browsers_to_be_careful(string path)
    {
        var host = shared.Host;

        var headers = (await host.Stranger().GetAsync(path)).Headers;

        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Contains("no-store", headers["Cache-Control"], StringComparison.Ordinal);
    }

    private sealed class BrokenStore : IDealStore
    {
        public Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel) => throw new IOException("The disk is gone.");

        public Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter filter, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

        public Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel) => throw new NotSupportedException();
    }
}
