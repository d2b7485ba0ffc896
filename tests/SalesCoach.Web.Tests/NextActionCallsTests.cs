using System.Net;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class NextActionCallsTests
{
    [Fact]
    public async Task There_is_one_action_for_every_open_milestone()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);

        var answer = await dana.GetAsync("/api/deals/d1/next-actions");

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("d1", answer.Json.GetProperty("dealId").GetString());
        Assert.Equal("2026-03-16", answer.Json.GetProperty("asOf").GetString());
        Assert.Equal("playbook", answer.Json.GetProperty("engine").GetString());
        var suggestion = Assert.Single(answer.Json.GetProperty("suggestions").EnumerateArray());
        Assert.Equal("m1", suggestion.GetProperty("milestoneId").GetString());
        Assert.Contains(suggestion.GetProperty("ownerId").GetString(), (string[])["dana", "ben"]);
    }

    [Fact]
    public async Task Accepting_makes_a_commitment_once()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);
        var (id, _) = await SuggestedAsync(dana);

        var first = await dana.PostAsync($"/api/deals/d1/next-actions/{id}/accept");
        var second = await dana.PostAsync($"/api/deals/d1/next-actions/{id}/accept");

        first.ShouldBe(HttpStatusCode.Created);
        second.ShouldBe(HttpStatusCode.OK);
        Assert.Equal(first.Text, second.Text);
        var commitments = (await dana.GetAsync(first.Headers["Location"])).Json.GetProperty("commitments").EnumerateArray();
        Assert.Single(commitments, c => c.GetProperty("id").GetString() == first.Json.GetProperty("id").GetString());
        (await dana.PostAsync($"/api/deals/d1/next-actions/{id}/dismiss", new { reason = "No." })).ShouldBeProblem(HttpStatusCode.Conflict, "conflict", "id");
    }

    [Fact]
    public async Task A_dismissed_action_does_not_come_back()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);
        var (id, action) = await SuggestedAsync(dana);

        var dismissed = await dana.PostAsync($"/api/deals/d1/next-actions/{id}/dismiss", new { reason = "Done last week." });

        dismissed.ShouldBe(HttpStatusCode.OK);
        var (nextId, nextAction) = await SuggestedAsync(dana);
        Assert.NotEqual(id, nextId);
        Assert.NotEqual(action, nextAction);
        Assert.Equal(nextId, dismissed.Json.GetProperty("suggestions")[0].GetProperty("id").GetString());
        (await dana.PostAsync($"/api/deals/d1/next-actions/{id}/accept")).ShouldBeProblem(HttpStatusCode.Conflict, "conflict", "id");
    }

    [Fact]
    public async Task What_was_never_suggested_is_not_found_and_a_reason_is_needed()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);

        (await dana.PostAsync("/api/deals/d1/next-actions/invented/accept")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await dana.PostAsync("/api/deals/d1/next-actions/invented/dismiss", new { reason = "a" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await dana.PostAsync("/api/deals/d1/next-actions/invented/dismiss", new { })).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "reason");
        (await dana.PostAsync("/api/deals/d1/next-actions/invented/dismiss", new { reason = "" })).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "reason");
    }

    private static async Task<Visitor> WithDealAsync(CoachHost host)
    {
        var dana = await host.AsAsync("dana");
        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy())).ShouldBe(HttpStatusCode.Created);
        return dana;
    }

    private static async Task<(string? Id, string? Action)> SuggestedAsync(Visitor visitor)
    {
        var suggestion = (await visitor.GetAsync("/api/deals/d1/next-actions")).Json.GetProperty("suggestions")[0];
        return (suggestion.GetProperty("id").GetString(), suggestion.GetProperty("action").GetString());
    }
}
