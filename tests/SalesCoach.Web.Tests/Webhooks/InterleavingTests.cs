using System.Net;
using System.Text.Json;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>Deliveries come twice, late and at once; what is kept in the end is what one ordered delivery of each would have left.</summary>
public class InterleavingTests
{
    private const int Histories = 12;

    private static readonly string[] Texts =
    [
        "Tomas will send the firewall rules by Friday.", "Ana worries about the price.", "Dana sent the SOC 2 report.", "We agreed to meet again on Thursday.",
        "Ben will draw the network plan by March 27.", "The security review is passed.", "Ana wants a reference customer.", "",
    ];

    [Fact]
    public async Task Any_interleaving_ends_as_the_ordered_deliveries_do()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await host.AsAsync("dana");
        var casey = await host.AsAsync("casey");
        var alex = await host.AsAsync("alex");
        var crm = Crm.At(host);
        var all = "";
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var history = InventHistory(random);
            var ordered = $"o{seed}";
            var shuffled = $"s{seed}";
            foreach (var deal in (string[])[$"{ordered}a", $"{ordered}b", $"{shuffled}a", $"{shuffled}b"])
            {
                (await dana.PutAsync($"/api/deals/{deal}", DealJson.Healthy())).ShouldBe(HttpStatusCode.Created);
            }

            foreach (var said in history)
            {
                await SendAsync(crm, said, ordered);
            }

            // Everything at least once, some twice or three times, a few at the same moment.
            var deliveries = history.Concat(history.Where(_ => random.Next(2) == 0)).Concat(history.Where(_ => random.Next(4) == 0)).OrderBy(_ => random.Next()).ToList();
            foreach (var together in deliveries.Chunk(random.Next(1, 4)))
            {
                await Task.WhenAll(together.Select(said => SendAsync(crm, said, shuffled)));
            }

            var expected = await StateAsync(dana, casey, alex, ordered);
            Assert.Equal(expected, await StateAsync(dana, casey, alex, shuffled));
            all += expected;
        }

        // Otherwise two empty worlds would have been compared.
        Assert.All((string[])["firewall", "\"rule\":", "parked"], part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    private static List<Said> InventHistory(Random random)
    {
        var at = new DateTimeOffset(2026, 3, 15, 8, 0, 0, TimeSpan.Zero);
        var history = new List<Said>();
        for (var i = 0; i < 12; i++)
        {
            // Now and then two things are said of one instant.
            at = random.Next(5) == 0 ? at : at.AddMinutes(random.Next(1, 60));
            var note = random.Next(3);
            history.Add(random.Next(6) == 0
                ? new Said(note, at, null, null)
                : new Said(note, at, Texts[random.Next(Texts.Length)], random.Next(5) switch { 0 => "b", 1 => "unknown", _ => "a" }));
        }

        return history;
    }

    private static async Task SendAsync(Crm crm, Said said, string world)
    {
        var data = new
        {
            id = $"{world}-{said.Note}",
            text = said.Text,
            dealId = $"{world}{said.Deal}",
            deleted = said.Text is null,
            occurredAt = new DateTimeOffset(2026, 3, 14, 8 + said.Note, 0, 0, TimeSpan.Zero),
            updatedAt = said.At,
        };
        var answer = await crm.SendAsync("standard", JsonSerializer.Serialize(new { type = "note.updated", data }));
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Accepted, answer.Text);
    }

    /// <summary>All that anybody can see, with the world's name and the ids that follow from it taken out.</summary>
    private static async Task<string> StateAsync(Visitor dana, Visitor casey, Visitor alex, string world)
    {
        var seen = new List<string>();
        var names = new Dictionary<string, string>();
        foreach (var deal in (string[])[$"{world}a", $"{world}b"])
        {
            var notes = (await dana.GetAsync($"/api/deals/{deal}/notes")).Json.GetProperty("items").EnumerateArray().ToList();
            foreach (var note in notes)
            {
                names[note.GetProperty("id").GetString() ?? ""] = note.GetProperty("externalId").GetString() ?? "";
                seen.Add($"{deal}: {note.GetProperty("externalId")} {note.GetProperty("occurredAt")} {note.GetProperty("text")} {note.GetProperty("readings")}");
            }

            seen.Add((await dana.GetAsync($"/api/deals/{deal}")).Text);
            seen.AddRange(await GapsAsync(casey, deal));
        }

        var waiting = (await alex.GetAsync("/api/integrations/standard/waiting?pageSize=200")).Json.GetProperty("items").EnumerateArray()
            .Select(w => $"{w.GetProperty("externalId")} {w.GetProperty("state")} {w.GetProperty("dealKey")}")
            .Where(w => w.StartsWith($"{world}-", StringComparison.Ordinal));
        seen.AddRange(waiting.Order(StringComparer.Ordinal));
        var all = names.Aggregate(string.Join('\n', seen), (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal));
        return all.Replace(world, "world-", StringComparison.Ordinal);
    }

    private static async Task<List<string>> GapsAsync(Visitor casey, string deal)
    {
        var gaps = new List<string>();
        var continuation = "";
        do
        {
            var page = (await casey.GetAsync($"/api/alerts?dealId={deal}&status=raised&pageSize=200&continuation={continuation}")).Json;
            gaps.AddRange(page.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("gap").GetRawText()));
            continuation = page.GetProperty("continuation").GetString();
        }
        while (continuation is not null);

        return gaps;
    }

    private sealed record Said(int Note, DateTimeOffset At, string? Text, string? Deal);
}
