using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class DealCallsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task A_deal_that_is_put_can_be_read_and_put_back_as_it_is()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");

        var created = await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        created.ShouldBe(HttpStatusCode.Created);
        Assert.Equal("/api/deals/d1", created.Headers["Location"]);

        var read = await dana.GetAsync("/api/deals/d1");
        read.ShouldBe(HttpStatusCode.OK);
        Assert.Equal(created.ETag, read.ETag);
        Assert.Equal("d1", read.Json.GetProperty("id").GetString());
        Assert.Equal("2026-04-10", read.Json.GetProperty("milestones")[0].GetProperty("dueOn").GetString());

        var replaced = await dana.PutAsync("/api/deals/d1", read.Text, ("If-Match", read.ETag));
        replaced.ShouldBe(HttpStatusCode.OK);
        Assert.Equal(read.Text, replaced.Text);
    }

    [Fact]
    public async Task A_stale_version_replaces_nothing()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        var first = await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        var second = await dana.PutAsync("/api/deals/d1", DealJson.Healthy(d => d["name"] = "Second"), ("If-Match", first.ETag));
        second.ShouldBe(HttpStatusCode.OK);

        var third = await dana.PutAsync("/api/deals/d1", DealJson.Healthy(d => d["name"] = "Third"), ("If-Match", first.ETag));

        third.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal("Second", (await dana.GetAsync("/api/deals/d1")).Json.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("\"bm9uZQ\"")]
    [InlineData("W/\"bm9uZQ\"")]
    [InlineData("\"not base64!\"")]
    public async Task A_version_that_nobody_gave_out_is_stale(string tag)
    {
        var host = shared.Host;
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());

        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy(), ("If-Match", tag))).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale");
        (await dana.PutAsync("/api/deals/new", DealJson.Healthy(), ("If-Match", tag))).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale");
    }

    [Fact]
    public async Task A_deal_is_replaced_only_by_who_says_which_version()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());

        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy())).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "precondition-required");
        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy(), ("If-None-Match", "*"))).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale");
        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy(), ("If-Match", "*"))).ShouldBe(HttpStatusCode.OK);
        (await dana.PutAsync("/api/deals/d2", DealJson.Healthy(), ("If-None-Match", "*"))).ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("If-Match", "no quotes")]
    [InlineData("If-Match", "\"a\", \"b\"")]
    [InlineData("If-None-Match", "\"a\"")]
    public async Task A_precondition_that_cannot_be_understood_is_named(string header, string value)
    {
        var host = shared.Host;
        var dana = await host.AsAsync("dana");

        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy(), (header, value))).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", header);
    }

    [Fact]
    public async Task Who_has_the_current_version_gets_no_body()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        var etag = (await dana.PutAsync("/api/deals/d1", DealJson.Healthy())).ETag;

        var same = await dana.GetAsync("/api/deals/d1", ("If-None-Match", $"\"other\", W/{etag}"));
        same.ShouldBe(HttpStatusCode.NotModified);
        Assert.Empty(same.Text);
        Assert.Equal(etag, same.ETag);
        (await dana.GetAsync("/api/deals/d1", ("If-None-Match", "\"other\""))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_body_cannot_name_another_deal_than_the_address()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");

        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy(d => d["id"] = "d2"))).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "id");
        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy(d => d["id"] = "d1"))).ShouldBe(HttpStatusCode.Created);
        (await dana.PutAsync("/api/deals/no~id", DealJson.Healthy())).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "id");
    }

    [Fact]
    public async Task What_is_wrong_with_a_deal_is_named_field_by_field()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");

        var typed = await dana.PutAsync("/api/deals/d1", DealJson.Healthy(d =>
        {
            d["milestones"] = new JsonArray(new JsonObject { ["id"] = "m1", ["name"] = "M", ["dueOn"] = "2026-02-30" });
            d["commitments"] = null;
        }));
        typed.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "milestones[0].dueOn");

        var meant = await dana.PutAsync("/api/deals/d1", DealJson.Healthy(d => d["commitments"] = new JsonArray(
            new JsonObject { ["id"] = "c1", ["text"] = "Do it", ["milestoneId"] = "m9", ["ownerId"] = "nobody" })));
        meant.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "commitments[0].ownerId", "commitments[0].milestoneId");
    }

    [Fact]
    public async Task Nobody_can_put_a_deal_that_they_would_not_see()
    {
        await using var host = await CoachHost.StartAsync();
        var cleo = await host.AsAsync("cleo");

        (await cleo.PutAsync("/api/deals/d1", DealJson.Healthy())).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Deals_are_listed_in_pages_of_those_that_one_may_see()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        foreach (var id in (string[])["d1", "d2", "d3"])
        {
            await dana.PutAsync($"/api/deals/{id}", DealJson.Healthy(d => d["status"] = id == "d3" ? "won" : "open"));
        }

        var first = await dana.GetAsync("/api/deals?pageSize=2");
        var continuation = Uri.EscapeDataString(first.Json.GetProperty("continuation").GetString() ?? "");
        var second = await dana.GetAsync($"/api/deals?pageSize=2&continuation={continuation}");

        Assert.Equal(["d1", "d2"], Ids(first));
        Assert.Equal(["d3"], Ids(second));
        Assert.Equal(JsonValueKind.Null, second.Json.GetProperty("continuation").ValueKind);
        Assert.Equal(["d3"], Ids(await dana.GetAsync("/api/deals?status=won")));
        Assert.Equal(["d1", "d2", "d3"], Ids(await (await host.AsAsync("casey")).GetAsync("/api/deals")));
        Assert.Empty(Ids(await (await host.AsAsync("cleo")).GetAsync("/api/deals")));
        Assert.Empty(Ids(await (await host.AsAsync("alex")).GetAsync("/api/deals")));
    }

    [Theory]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=201", "pageSize")]
    [InlineData("pageSize=many", "pageSize")]
    [InlineData("pageSize=-1", "pageSize")]
    [InlineData("pageSize=1&pageSize=2", "pageSize")]
    [InlineData("status=paused", "status")]
    [InlineData("status=Open", "status")]
    [InlineData("continuation=invented", "continuation")]
    public async Task A_query_that_makes_no_sense_is_named(string query, string parameter)
    {
        var host = shared.Host;
        var dana = await host.AsAsync("dana");

        (await dana.GetAsync($"/api/deals?{query}")).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", parameter);
    }

    [Fact]
    public async Task Only_the_coach_erases_a_deal_and_its_notes_go_with_it()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        var casey = await host.AsAsync("casey");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        await dana.PostAsync("/api/deals/d1/notes", new { text = "Spoke with Ana." });

        (await dana.DeleteAsync("/api/deals/d1")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await casey.DeleteAsync("/api/deals/d1")).ShouldBe(HttpStatusCode.NoContent);

        (await casey.GetAsync("/api/deals/d1")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await casey.DeleteAsync("/api/deals/d1")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        Assert.Empty((await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_commitment_is_finished_confirmed_and_moved()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());

        var moved = await dana.PatchAsync("/api/deals/d1/commitments/c1", new { dueOn = "2026-03-25", ownerId = "ben" });
        moved.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("2026-03-25", moved.Json.GetProperty("dueOn").GetString());
        Assert.Equal("ben", moved.Json.GetProperty("ownerId").GetString());

        (await dana.PatchAsync("/api/deals/d1/commitments/c1", new { confirmed = true })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        var done = await (await host.AsAsync("ben")).PatchAsync("/api/deals/d1/commitments/c1", new { confirmed = true, status = "done" });
        Assert.Equal("done", done.Json.GetProperty("status").GetString());
        Assert.Equal("2026-03-16", done.Json.GetProperty("doneOn").GetString());
        Assert.Equal("2026-03-16", done.Json.GetProperty("confirmedOn").GetString());
    }

    [Theory]
    [InlineData("{}", "body")]
    [InlineData("""{"status":"closed"}""", "status")]
    [InlineData("""{"status":"paused"}""", "status")]
    [InlineData("""{"confirmed":"yes"}""", "confirmed")]
    [InlineData("""{"ownerId":"nobody"}""", "ownerId")]
    [InlineData("""{"milestoneId":"m9"}""", "milestoneId")]
    [InlineData("""{"dueOn":"31.3."}""", "dueOn")]
    [InlineData("""{"text":"other"}""", "text")]
    public async Task A_change_of_a_commitment_that_makes_no_sense_is_named(string body, string field)
    {
        var host = shared.Host;
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());

        (await dana.PatchAsync("/api/deals/d1/commitments/c1", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", field);
    }

    [Fact]
    public async Task An_unknown_commitment_is_not_found()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());

        (await dana.PatchAsync("/api/deals/d1/commitments/n1/1", new { status = "done" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private static IEnumerable<string?> Ids(Answer answer) =>
        answer.Json.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("id").GetString());
}
