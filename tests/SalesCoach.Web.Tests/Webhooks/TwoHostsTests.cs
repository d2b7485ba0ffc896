using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>Several hosts on one store have no gate in common: each use case here has gates of its own.</summary>
public class TwoHostsTests
{
    private const int Rounds = 25;

    [Fact]
    public async Task Hosts_that_receive_at_once_end_as_one_that_receives_in_order()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/a", DealJson.Healthy());
        await dana.PutAsync("/api/deals/b", DealJson.Healthy());
        IncomingNotes[] hosts = [.. Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<IncomingNotes>(host.Services))];
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(round);
            List<IncomingNote> history = [.. Enumerable.Range(0, 6).Select(i => Invent(i, random))];
            foreach (var note in history.OrderBy(n => n.Rank(), StringComparer.Ordinal))
            {
                await hosts[0].ReceiveAsync(Acme("crm"), note with { ExternalId = $"ordered-{round}" }, Token);
            }

            await Task.WhenAll(history.Concat(history).OrderBy(_ => random.Next()).Select((note, i) => Task.Run(
                () => hosts[i % hosts.Length].ReceiveAsync(Acme("crm"), note with { ExternalId = $"at-once-{round}" }, Token), Token)));

            Assert.Equal(await FindAsync(host, $"ordered-{round}"), await FindAsync(host, $"at-once-{round}"));
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IncomingNote Invent(int i, Random random)
    {
        var at = new DateTimeOffset(2026, 3, 15, 8, 0, 0, TimeSpan.Zero).AddMinutes(i);
        return new IncomingNote
        {
            ExternalId = "",
            Version = at,
            Deleted = random.Next(5) == 0,
            Text = $"Text {i}.",
            DealKey = random.Next(4) switch { 0 => "b", 1 => "unknown", _ => "a" },
            AuthorKeys = ["dana"],
            OccurredAt = at,
        };
    }

    private static Integration Acme(string source) => new() { TenantId = "acme", Source = source, Settings = new IntegrationSettings() };

    private static async Task<string> FindAsync(CoachHost host, string externalId)
    {
        var id = NoteIds.Derive("acme", "crm", externalId);
        var seen = new List<string>();
        foreach (var deal in (string[])["a", "b"])
        {
            var note = await host.Services.GetRequiredService<INoteStore>().FindNoteAsync("acme", deal, id, Token);
            seen.Add($"{deal}: {(note is { State: NoteState.Kept } ? note.Text : "nothing")}");
        }

        var tracked = await host.Services.GetRequiredService<IIntegrationStore>().FindTrackedNoteAsync("acme", id, Token);
        return $"{string.Join(", ", seen)}; {tracked?.Note.State} {tracked?.Note.DealId} {tracked?.Note.Waiting?.Text}";
    }
}
