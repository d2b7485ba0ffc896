using System.Net;
using System.Text.Json;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class AlertCallsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task A_gap_reaches_the_deals_coach_and_nobody_else()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        var casey = await host.AsAsync("casey");
        var put = await dana.PutAsync("/api/deals/d1", DealJson.Healthy(d => d.Remove("goal")));
        put.ShouldBe(HttpStatusCode.Created);

        var alert = Assert.Single(Items(await casey.GetAsync("/api/alerts?rule=goal-missing")));
        Assert.Equal("d1", alert.GetProperty("dealId").GetString());
        Assert.Equal("raised", alert.GetProperty("status").GetString());
        Assert.Equal("high", alert.GetProperty("gap").GetProperty("severity").GetString());
        Assert.EndsWith("?", alert.GetProperty("gap").GetProperty("question").GetString(), StringComparison.Ordinal);

        var id = alert.GetProperty("id").GetString();
        var cleo = await host.AsAsync("cleo");
        var rival = await host.AsAsync("casey", "rival");
        Assert.Empty(Items(await cleo.GetAsync("/api/alerts")));
        Assert.Empty(Items(await rival.GetAsync("/api/alerts")));
        (await cleo.PostAsync($"/api/alerts/{id}/acknowledge")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await rival.PostAsync($"/api/alerts/{id}/acknowledge")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        foreach (var answer in (Answer[])[put, await dana.GetAsync("/api/deals/d1"), await dana.GetAsync("/api/deals"), await dana.GetAsync("/api/deals/d1/next-actions")])
        {
            Assert.DoesNotContain("goal-missing", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_coach_acknowledges_snoozes_and_dismisses()
    {
        await using var host = await CoachHost.StartAsync();
        var casey = await host.AsAsync("casey");
        await casey.PutAsync("/api/deals/d1", DealJson.Healthy(d => d.Remove("goal")));
        var id = Items(await casey.GetAsync("/api/alerts?rule=goal-missing")).Single().GetProperty("id").GetString();

        var acknowledged = await casey.PostAsync($"/api/alerts/{id}/acknowledge");
        acknowledged.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("acknowledged", acknowledged.Json.GetProperty("status").GetString());

        var snoozed = await casey.PostAsync($"/api/alerts/{id}/snooze", new { until = "2026-03-20" });
        Assert.Equal("snoozed", snoozed.Json.GetProperty("status").GetString());
        Assert.Equal("2026-03-20", snoozed.Json.GetProperty("snoozedUntil").GetString());

        var dismissed = await casey.PostAsync($"/api/alerts/{id}/dismiss", new { reason = "Agreed by phone." });
        Assert.Equal("dismissed", dismissed.Json.GetProperty("status").GetString());
        Assert.Equal("Agreed by phone.", dismissed.Json.GetProperty("reason").GetString());
        Assert.Single(Items(await casey.GetAsync("/api/alerts?status=dismissed&severity=high&dealId=d1")));
    }

    [Theory]
    [InlineData("snooze", "{}", "until")]
    [InlineData("snooze", """{"until":"soon"}""", "until")]
    [InlineData("snooze", """{"until":null}""", "until")]
    [InlineData("snooze", """{"until":"2026-03-16"}""", "until")]
    [InlineData("dismiss", "{}", "reason")]
    [InlineData("dismiss", """{"reason":" "}""", "reason")]
    [InlineData("dismiss", """{"reason":"a","because":"b"}""", "because")]
    public async Task A_decision_that_makes_no_sense_is_named(string decision, string body, string field)
    {
        var host = shared.Host;
        var casey = await host.AsAsync("casey");
        await casey.PutAsync("/api/deals/d1", DealJson.Healthy(d => d.Remove("goal")));
        var id = Items(await casey.GetAsync("/api/alerts?rule=goal-missing")).Single().GetProperty("id").GetString();

        (await casey.PostAsync($"/api/alerts/{id}/{decision}", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", field);
    }

    [Theory]
    [InlineData("severity=grave", "severity")]
    [InlineData("status=new", "status")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("continuation=invented", "continuation")]
    public async Task A_filter_that_makes_no_sense_is_named(string query, string parameter)
    {
        var host = shared.Host;
        var casey = await host.AsAsync("casey");

        (await casey.GetAsync($"/api/alerts?{query}")).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", parameter);
    }

    [Fact]
    public async Task The_alignment_of_a_deal_is_its_gaps_by_practice_for_its_coach()
    {
        await using var host = await CoachHost.StartAsync();
        var casey = await host.AsAsync("casey");
        await casey.PutAsync("/api/deals/d1", DealJson.Healthy(d => d.Remove("goal")));

        var answer = await casey.GetAsync("/api/deals/d1/alignment");

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("2026-03-16", answer.Json.GetProperty("asOf").GetString());
        var practice = answer.Json.GetProperty("practices")[0];
        Assert.Equal(("P1", "Goal"), (practice.GetProperty("practice").GetString(), practice.GetProperty("name").GetString()));
        Assert.Equal("goal-missing", practice.GetProperty("gaps")[0].GetProperty("rule").GetString());
    }

    private static JsonElement[] Items(Answer answer)
    {
        answer.ShouldBe(HttpStatusCode.OK);
        return [.. answer.Json.GetProperty("items").EnumerateArray()];
    }
}
