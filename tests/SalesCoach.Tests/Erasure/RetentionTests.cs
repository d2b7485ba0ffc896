using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Erasure;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Erasure;

/// <summary>Notes older than their company keeps them.</summary>
public sealed class RetentionTests : IAsyncDisposable
{
    private readonly Office _office = new()
    {
        All = [new Company { Id = "ours", Name = "Ours", TimeZone = "Pacific/Auckland", KeepNotesDays = 30 }, new Company { Id = "theirs", Name = "Theirs" }],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_go_when_their_days_are_over_by_the_companys_clock_and_what_was_promised_stays()
    {
        await _office.PutAsync(new DealBuilder().Build());
        var note = Assert.IsType<Done<DealNote>>(await _office.NoteAsync("I'll send the floor plan.")).Value;

        // Written on 17 March in Auckland (UTC+13), where the 30 days after it end with 16 April; the zone is UTC+12 by then.
        _office.Clock.Now = new DateTimeOffset(2026, 4, 16, 11, 59, 0, TimeSpan.Zero);
        Assert.Equal(0, (await RunAsync()).Notes);
        _office.Clock.Now = new DateTimeOffset(2026, 4, 16, 12, 1, 0, TimeSpan.Zero);
        Assert.Equal(1, (await RunAsync()).Notes);

        var kept = await _office.Store.FindNoteAsync("ours", "d1", note.Id, Token);
        Assert.Equal((NoteState.Erased, NoteErasure.InPlaceOfWords), (kept?.State, kept?.Text));
        var promise = Assert.Single((await _office.LoadAsync()).Stand().Deal.Commitments, c => c.Id == $"{note.Id}/1");
        Assert.Equal((NoteErasure.InPlaceOfWords, "p1", DealBuilder.Today), (promise.Text, promise.OwnerId, promise.DueOn));
        Assert.DoesNotContain("floor plan", _office.ReadFile(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_erases_a_bounded_share_and_the_next_goes_on()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await SaveAsync("ours", ErasureRound.MostNotes + 7);
        _office.Clock.Now = _office.Clock.Now.AddDays(40);

        Assert.Equal(ErasureRound.MostNotes, (await RunAsync()).Notes);
        Assert.Equal(7, (await RunAsync()).Notes);
        Assert.Equal(0, (await RunAsync()).Notes);

        Assert.Empty((await _office.Store.ListNotesWithWordsAsync("ours", new WordsFilter(), new PageRequest(1), Token)).Items);
    }

    [Fact]
    public async Task A_run_that_is_cut_off_loses_nothing()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await SaveAsync("ours", 5);
        _office.Clock.Now = _office.Clock.Now.AddDays(40);
        _office.Outage.WritesLeft = 3;
        await Assert.ThrowsAsync<IOException>(RunAsync);
        _office.Outage.WritesLeft = null;

        await RunAsync();

        Assert.Empty((await _office.Store.ListNotesWithWordsAsync("ours", new WordsFilter(), new PageRequest(1), Token)).Items);
    }

    [Fact]
    public async Task Without_a_limit_notes_are_kept()
    {
        await SaveAsync("theirs", 2);
        _office.Clock.Now = _office.Clock.Now.AddYears(20);

        Assert.Equal(0, (await RunAsync()).Notes);
    }

    [Fact]
    public async Task A_day_whose_list_was_begun_by_another_store_is_begun_anew()
    {
        await SaveAsync("ours", 2);
        _office.Clock.Now = _office.Clock.Now.AddDays(40);
        await _office.Store.SaveMarkAsync("retention/ours", "2026-03-27 nonsense", Token);

        Assert.Equal(0, (await RunAsync()).Notes);
        Assert.Equal(2, (await RunAsync()).Notes);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private Task<ErasureReport> RunAsync() => _office.Use<ErasureRound>().RunAsync(Token);

    private Task<SavedNote[]> SaveAsync(string tenantId, int count) => Task.WhenAll(Enumerable.Range(0, count).Select(i => _office.Store.SaveNoteAsync(
        new DealNote
        {
            TenantId = tenantId,
            DealId = "d1",
            Id = $"n{i}",
            Source = "api",
            AuthorId = "p2",
            OccurredAt = Office.Noon,
            SavedAt = Office.Noon,
            Text = "The walrus again.",
        },
        Token)));
}
