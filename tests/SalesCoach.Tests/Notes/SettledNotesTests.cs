using SalesCoach.Deals;
using SalesCoach.Erasure;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Notes;

/// <summary>Notes that change or lose their words after their deal has settled them and keeps only what still matters of them.</summary>
public sealed class SettledNotesTests : IAsyncDisposable
{
    private const int Count = 40;

    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_settled_note_that_is_edited_states_what_it_says_now()
    {
        await PrepareAsync();

        await _office.DeliverAsync("e3", 1, "I'll ring Ana.", occurredAt: WrittenAt(3));

        Assert.Equal("I'll ring Ana.", Assert.Single(await CommitmentsAsync(), c => c.Id == IdOf(3)).Text);
        Assert.DoesNotContain("walrus-3.", Json(await _office.LoadAsync()), StringComparison.Ordinal);
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_settled_note_that_is_deleted_states_nothing_and_an_earlier_state_does_not_bring_it_back()
    {
        await PrepareAsync();

        await _office.DeliverAsync("e3", 1, null);
        await _office.DeliverAsync("e3", 0, "I'll call walrus-3.", occurredAt: WrittenAt(3));

        Assert.DoesNotContain(await CommitmentsAsync(), c => c.Id == IdOf(3));
        Assert.DoesNotContain("walrus-3.", Json(await _office.LoadAsync()), StringComparison.Ordinal);
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_deletion_that_was_cut_off_before_the_fold_is_taken_in_by_the_sweep()
    {
        await PrepareAsync();
        _office.Deals.SavingFails = true;
        await _office.DeliverAsync("e3", 1, null);
        _office.Deals.SavingFails = false;

        await _office.Use<Sweep>().RunAsync(Token);

        Assert.DoesNotContain(await CommitmentsAsync(), c => c.Id == IdOf(3));
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task Words_of_settled_notes_are_erased_and_what_was_promised_stays()
    {
        await PrepareAsync();
        var before = (await CommitmentsAsync()).Select(c => (c.Id, c.OwnerId, c.DueOn, c.Status)).ToList();

        await _office.Use<ErasureDesk>().ErasePersonsWordsAsync(Office.Alex, "p1", Token);

        Assert.DoesNotContain("walrus", _office.ReadFile(), StringComparison.Ordinal);
        Assert.Equal(before, (await CommitmentsAsync()).Select(c => (c.Id, c.OwnerId, c.DueOn, c.Status)));
        await NothingIsLeftAsync();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static string IdOf(int note) => $"{NoteIds.Derive("ours", "hubspot", $"e{note}")}/1";

    private static DateTimeOffset WrittenAt(int note) => Office.Noon.AddDays(note - Count - 1);

    private static string Json(DealDocument deal) => System.Text.Json.JsonSerializer.Serialize(deal, SalesCoachJson.Default.DealDocument);

    private async Task PrepareAsync()
    {
        await _office.PutAsync(new DealBuilder().Build());
        for (var i = 0; i < Count; i++)
        {
            await _office.DeliverAsync($"e{i}", 0, $"I'll call walrus-{i}.", occurredAt: WrittenAt(i));
        }

        var document = await _office.LoadAsync();
        Assert.True(document.Settled?.Notes > 10);
        Assert.Contains(await CommitmentsAsync(), c => c.Id == IdOf(3));
    }

    private async Task<IReadOnlyList<Commitment>> CommitmentsAsync() => (await _office.LoadAsync()).Stand().Deal.Commitments;

    /// <summary>Looking again at all that was saved changes nothing.</summary>
    private async Task NothingIsLeftAsync()
    {
        var saves = _office.Deals.Saves;
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.Equal(saves, _office.Deals.Saves);
    }
}
