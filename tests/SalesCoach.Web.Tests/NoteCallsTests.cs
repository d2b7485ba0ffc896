using System.Net;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class NoteCallsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task A_note_is_kept_and_answered_with_what_was_read()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);

        var created = await dana.PostAsync("/api/deals/d1/notes", new { text = "Spoke with Ana. <b>All</b> good.", occurredAt = "2026-03-15T10:30:00+02:00" });

        created.ShouldBe(HttpStatusCode.Created);
        Assert.Equal("dana", created.Json.GetProperty("authorId").GetString());
        Assert.Equal("playbook", created.Json.GetProperty("readBy").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Array, created.Json.GetProperty("readings").ValueKind);
        Assert.Equal(new DateTimeOffset(2026, 3, 15, 8, 30, 0, TimeSpan.Zero), created.Json.GetProperty("occurredAt").GetDateTimeOffset());
        Assert.False(created.Json.TryGetProperty("tenantId", out _));
        var found = await dana.GetAsync(created.Headers["Location"]);
        Assert.Equal(created.Text, found.Text);
    }

    [Fact]
    public async Task A_second_delivery_is_the_same_note()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);
        var note = new { text = "Spoke with Ana.", occurredAt = "2026-03-15T10:30:00Z", externalId = "crm-1" };

        var first = await dana.PostAsync("/api/deals/d1/notes", note);
        var second = await dana.PostAsync("/api/deals/d1/notes", note);

        first.ShouldBe(HttpStatusCode.Created);
        second.ShouldBe(HttpStatusCode.OK);
        Assert.Equal(first.Text, second.Text);
        Assert.Single((await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Another_text_under_the_same_external_id_is_a_conflict()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);
        await dana.PostAsync("/api/deals/d1/notes", new { text = "Spoke with Ana.", externalId = "crm-1" });

        (await dana.PostAsync("/api/deals/d1/notes", new { text = "Spoke with Tomas.", externalId = "crm-1" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "conflict", "externalId");
    }

    [Fact]
    public async Task Notes_are_listed_the_latest_first()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);
        foreach (var day in (int[])[10, 12, 11])
        {
            await dana.PostAsync("/api/deals/d1/notes", new { text = $"Day {day}.", occurredAt = $"2026-03-{day}T10:00:00Z" });
        }

        var first = await dana.GetAsync("/api/deals/d1/notes?pageSize=2");
        var second = await dana.GetAsync($"/api/deals/d1/notes?pageSize=2&continuation={Uri.EscapeDataString(first.Json.GetProperty("continuation").GetString() ?? "")}");

        Assert.Equal(["Day 12.", "Day 11."], Texts(first));
        Assert.Equal(["Day 10."], Texts(second));
    }

    [Theory]
    [InlineData("{}", "text")]
    [InlineData("""{"text":null}""", "text")]
    [InlineData("""{"text":"  "}""", "text")]
    [InlineData("""{"text":12}""", "text")]
    [InlineData("""{"text":"a","occurredAt":"2026-03-15"}""", "occurredAt")]
    [InlineData("""{"text":"a","occurredAt":"2026-03-15T10:30:00"}""", "occurredAt")]
    [InlineData("""{"text":"a","occurredAt":"2026-02-30T10:30:00Z"}""", "occurredAt")]
    [InlineData("""{"text":"a","occurredAt":"1999-12-31T10:30:00Z"}""", "occurredAt")]
    [InlineData("""{"text":"a","occurredAt":"0001-01-01T00:00:00+14:00"}""", "occurredAt")]
    [InlineData("""{"text":"a","occurredAt":"2027-03-15T10:30:00Z"}""", "occurredAt")]
    [InlineData("""{"text":"a","externalId":""}""", "externalId")]
    [InlineData("""{"text":"a","authorId":"ben"}""", "authorId")]
    [InlineData("""{"text":"a","text":"b"}""", "text")]
    public async Task What_is_wrong_with_a_note_is_named(string body, string field)
    {
        var host = shared.Host;
        var dana = await WithDealAsync(host);

        (await dana.PostAsync("/api/deals/d1/notes", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", field);
    }

    [Fact]
    public async Task A_megabyte_is_too_long_and_names_the_text()
    {
        var host = shared.Host;
        var dana = await WithDealAsync(host);

        (await dana.PostAsync("/api/deals/d1/notes", new { text = new string('x', 1024 * 1024) }))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large", "text");
        (await dana.PostAsync("/api/deals/d1/notes", new { text = new string('x', 100_001) })).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "text");
        (await dana.PostAsync("/api/deals/d1/notes", new { text = new string('é', 100_000) })).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_body_that_hides_its_length_is_cut_off_too()
    {
        var host = shared.Host;
        var dana = await WithDealAsync(host);
        using var chunks = new StreamContent(new MemoryStream(new byte[2 * 1024 * 1024]));
        chunks.Headers.ContentType = new("application/json");
        dana.Client.DefaultRequestHeaders.TransferEncodingChunked = true;

        (await dana.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", chunks)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large", "text");
    }

    [Fact]
    public async Task What_is_no_JSON_is_refused()
    {
        var host = shared.Host;
        var dana = await WithDealAsync(host);

        (await dana.PostAsync("/api/deals/d1/notes", "{\"text\": \"a\"")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request", "text");
        (await dana.PostAsync("/api/deals/d1/notes", (byte[])[.. "{\"text\":\""u8, 0xFF, .. "\"}"u8])).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request", "text");
        (await dana.PostAsync("/api/deals/d1/notes", "")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request", "body");
        using var text = new StringContent("""{"text":"a"}""");
        (await dana.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", text)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        (await dana.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", null)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task The_text_of_a_note_is_never_logged()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await WithDealAsync(host);

        await dana.PostAsync("/api/deals/d1/notes", new { text = "A word that nobody should find: xylograph." });
        await dana.PostAsync("/api/deals/d1/notes", """{"text":"xylograph","occurredAt":"xylograph"}""");
        await dana.PostAsync("/api/deals/d1/notes", """{"text":"xylograph""");

        Assert.DoesNotContain(host.Log.Lines, l => l.Text.Contains("xylograph", StringComparison.Ordinal));
    }

    private static async Task<Visitor> WithDealAsync(CoachHost host)
    {
        var dana = await host.AsAsync("dana");
        var put = await dana.PutAsync("/api/deals/d1", DealJson.Healthy(), ("If-None-Match", "*"));
        Assert.Contains(put.Status, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.PreconditionFailed]);
        return dana;
    }

    private static IEnumerable<string?> Texts(Answer answer) =>
        answer.Json.GetProperty("items").EnumerateArray().Select(n => n.GetProperty("text").GetString());
}
