using SalesCoach.Erasure;
using SalesCoach.Integrations;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Erasure;

/// <summary>A person's words are erased where they wait for their deal too.</summary>
public sealed class WaitingWordsTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_of_the_persons_notes_is_gone_and_what_others_wrote_waits_on()
    {
        var people = new IntegrationSettings { People = [new PersonMapping { Key = "Tomas@ours.example", PersonId = "p2" }] };
        await _office.Store.SaveIntegrationAsync(new Integration { TenantId = "ours", Source = "hubspot", Settings = people }, null, Token);
        await ParkAsync("n1", "hubspot", "I'll feed the walrus.", "tomas@ours.example");
        await ParkAsync("n2", "hubspot", "I'll feed the pelican.", "dana@ours.example");
        await ParkAsync("n3", "pipedrive", "I'll feed the gannet.", "tomas@ours.example");

        Assert.True(Assert.IsType<Done<bool>>(await _office.Use<ErasureDesk>().ErasePersonsWordsAsync(Office.Alex, "p2", Token)).Value);

        Assert.DoesNotContain("walrus", _office.ReadFile(), StringComparison.Ordinal);
        var waiting = await _office.Store.ListWaitingAsync("ours", null, new PageRequest(10), Token);
        Assert.Equal(["n2", "n3"], waiting.Items.Select(n => n.Id).Order());
        var erased = (await _office.Store.FindTrackedNoteAsync("ours", "n1", Token))?.Note;
        Assert.Equal((TrackedState.Withdrawn, "7"), (erased?.State, erased?.Rank));
        var delivery = Assert.Single((await _office.Store.ListDeliveriesAsync("ours", "hubspot", new PageRequest(10), Token)).Items);
        Assert.Equal((DeliveryOutcome.Withdrawn, "n1"), (delivery.Outcome, delivery.ExternalId));
    }

    [Fact]
    public async Task What_comes_after_the_order_waits_on()
    {
        await ParkAsync("n1", "hubspot", "I'll feed the walrus.", "p2");
        var until = _office.Clock.Now.AddMinutes(-1);

        Assert.True(await _office.Use<WaitingWords>().EraseAsync("ours", "p1", _office.Clock.Now, Token));
        Assert.True(await _office.Use<WaitingWords>().EraseAsync("ours", "p2", until, Token));

        Assert.Single((await _office.Store.ListWaitingAsync("ours", "hubspot", new PageRequest(10), Token)).Items);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task ParkAsync(string id, string source, string text, string author) =>
        Assert.NotNull(await _office.Store.SaveTrackedNoteAsync(TrackedNotes.Parked(id, source, text, author), null, Token));
}
