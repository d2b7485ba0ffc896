using System.Net;
using SalesCoach.Erasure;
using SalesCoach.Notes;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class PeopleCallsTests
{
    [Fact]
    public async Task An_admin_has_a_persons_words_erased_and_asking_again_is_harmless()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        (await dana.PostAsync("/api/deals/d1/notes", new { text = "I'll send the walrus manual by Friday.", externalId = "e7" })).ShouldBe(HttpStatusCode.Created);
        var alex = await host.AsAsync("alex");

        (await alex.DeleteAsync("/api/people/dana/words")).ShouldBe(HttpStatusCode.NoContent);
        (await alex.DeleteAsync("/api/people/dana/words")).ShouldBe(HttpStatusCode.NoContent);
        (await alex.DeleteAsync("/api/people/nobody/words")).ShouldBe(HttpStatusCode.NoContent);

        var notes = await dana.GetAsync("/api/deals/d1/notes");
        Assert.Equal(NoteErasure.InPlaceOfWords, notes.Json.GetProperty("items")[0].GetProperty("text").GetString());
        foreach (var path in (string[])["/api/deals/d1", "/api/deals/d1/notes", "/api/deals/d1/next-actions", "/deals/d1"])
        {
            Assert.DoesNotContain("walrus", (await dana.GetAsync(path)).Text, StringComparison.OrdinalIgnoreCase);
        }

        // What was sent under the id is gone, so nobody can say whether this is the same; it does not come back.
        (await dana.PostAsync("/api/deals/d1/notes", new { text = "I'll send the walrus manual by Friday.", externalId = "e7" })).ShouldBeProblem(HttpStatusCode.Conflict, "conflict", "externalId");
        Assert.DoesNotContain(host.Log.Lines, l => l.Text.Contains("walrus", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_deal_with_erased_words_can_be_read_changed_and_put_back()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        await dana.PostAsync("/api/deals/d1/notes", new { text = "I'll order lunch and book the visitors' parking for Monday." });
        (await (await host.AsAsync("alex")).DeleteAsync("/api/people/dana/words")).ShouldBe(HttpStatusCode.NoContent);

        var deal = await dana.GetAsync("/api/deals/d1");
        (await dana.PutAsync("/api/deals/d1", deal.Text, ("If-Match", deal.Headers["ETag"]))).ShouldBe(HttpStatusCode.OK);

        var commitment = deal.Json.GetProperty("commitments").EnumerateArray().First(c => c.GetProperty("text").GetString() == NoteErasure.InPlaceOfWords);
        var id = commitment.GetProperty("id").GetString();
        (await dana.PatchAsync($"/api/deals/d1/commitments/{id}", new { status = "done" })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task More_than_can_be_erased_while_the_caller_waits_is_accepted_and_goes_on()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        for (var i = 0; i <= ErasureDesk.MostAtOnce; i++)
        {
            await dana.PostAsync("/api/deals/d1/notes", new { text = $"Nothing new, call {i}." });
        }

        var alex = await host.AsAsync("alex");
        var accepted = await alex.DeleteAsync("/api/people/dana/words");
        accepted.ShouldBe(HttpStatusCode.Accepted);
        Assert.Equal("60", accepted.Headers["Retry-After"]);

        (await alex.DeleteAsync("/api/people/dana/words")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("dana", 403, "forbidden")]
    [InlineData("casey", 403, "forbidden")]
    public async Task Nobody_but_an_admin_can(string person, int status, string problem)
    {
        await using var host = await CoachHost.StartAsync();

        (await (await host.AsAsync(person)).DeleteAsync("/api/people/dana/words")).ShouldBeProblem((HttpStatusCode)status, problem);
        (await host.Stranger().DeleteAsync("/api/people/dana/words")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("-dana")]
    [InlineData("da%20na")]
    [InlineData("dana%2Fx")]
    public async Task What_is_no_persons_id_is_refused_by_name(string id)
    {
        await using var host = await CoachHost.StartAsync();

        var refused = await (await host.AsAsync("alex")).DeleteAsync($"/api/people/{id}/words");

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "personId");
    }
}
