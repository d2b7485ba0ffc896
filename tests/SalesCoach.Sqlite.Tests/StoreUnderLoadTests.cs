using Microsoft.Data.Sqlite;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.Sqlite.Tests;

/// <summary>Many callers at once: each hears what became of its own write, and of nobody else's.</summary>
public sealed class StoreUnderLoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => _folder["coach.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_write_that_fails_takes_no_other_with_it()
    {
        await using var store = SqliteStore.Open(File);
        Refuse("notes", "note_id", "ABORT");

        var outcomes = await SaveAsync(store, 100, i => i % 5 == 0 ? $"bad{i}" : $"good{i}");

        Assert.All(outcomes, o => Assert.Equal(o.NoteId.StartsWith("good", StringComparison.Ordinal), o.Saved));
        Assert.Equal(80, await CountAsync(store));
    }

    [Fact]
    public async Task Nobody_is_told_that_a_write_was_saved_which_the_database_took_back_with_another()
    {
        await using var store = SqliteStore.Open(File);
        Refuse("notes", "note_id", "ROLLBACK");

        var outcomes = await SaveAsync(store, 100, i => i % 20 == 0 ? $"bad{i}" : $"good{i}");

        var saved = outcomes.Where(o => o.Saved).Select(o => o.NoteId).Order().ToList();
        var kept = (await store.ListNotesAsync("acme", "d1", new PageRequest(200), Cancel)).Items.Select(n => n.Id).Order();
        Assert.Equal(saved, kept);
        Assert.DoesNotContain(saved, id => id.StartsWith("bad", StringComparison.Ordinal));
        Assert.True((await store.SaveNoteAsync(SomeNotes.Note("acme", "d1", "after"), Cancel)).Created);
    }

    [Fact]
    public async Task A_deal_is_saved_with_its_whole_team_or_not_at_all()
    {
        await using var store = SqliteStore.Open(File);
        Refuse("deal_members", "person_id", "ABORT");
        var deal = Documents.Deal("acme", "d1", team: ["ann"]);
        var etag = await store.SaveDealAsync(deal, null, Cancel);

        await Assert.ThrowsAsync<SqliteException>(() => store.SaveDealAsync(Documents.Deal("acme", "d1", team: ["bob", "bad"]), etag, Cancel));
        await Assert.ThrowsAsync<SqliteException>(() => store.SaveDealAsync(Documents.Deal("acme", "d2", team: ["bob", "bad"]), null, Cancel));

        Assert.Equal(etag, (await store.FindDealAsync("acme", "d1", Cancel))?.ETag);
        Assert.Single((await store.ListDealsAsync("acme", new DealFilter { MemberId = "ann" }, new PageRequest(10), Cancel)).Items);
        Assert.Empty((await store.ListDealsAsync("acme", new DealFilter { MemberId = "bob" }, new PageRequest(10), Cancel)).Items);
        Assert.Null(await store.FindDealAsync("acme", "d2", Cancel));
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_waits_is_not_written()
    {
        await using var store = SqliteStore.Open(File);
        await using var otherProgram = new SqliteConnection($"Data Source={File};Pooling=False");
        await otherProgram.OpenAsync(Cancel);
        using var cancelling = new CancellationTokenSource();
        Task<SavedNote> waiting;
        Task<SavedNote> cancelled;
        await using (await otherProgram.BeginTransactionAsync(Cancel))
        {
            waiting = store.SaveNoteAsync(SomeNotes.Note("acme", "d1", "n1"), Cancel);
            cancelled = store.SaveNoteAsync(SomeNotes.Note("acme", "d1", "n2"), cancelling.Token);
            await cancelling.CancelAsync();
        }

        Assert.True((await waiting).Created);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(1, await CountAsync(store));
    }

    [Fact]
    public async Task Two_programs_can_write_the_same_file()
    {
        await using var one = SqliteStore.Open(File);
        await using var other = SqliteStore.Open(File);

        await Task.WhenAll(SaveAsync(one, 80, i => $"one{i}"), SaveAsync(other, 80, i => $"other{i}"));

        Assert.Equal(160, await CountAsync(one));
        Assert.Equal(160, await CountAsync(other));
    }

    [Fact]
    public async Task Programs_that_start_at_once_make_the_file_together()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SqliteStore.Open(File), Cancel)));

        foreach (var (store, i) in stores.Select((store, i) => (store, i)))
        {
            Assert.True((await store.SaveNoteAsync(SomeNotes.Note("acme", "d1", $"n{i}"), Cancel)).Created);
        }

        Assert.Equal(6, await CountAsync(stores[0]));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Closing_finishes_what_was_begun_and_refuses_the_rest()
    {
        var store = SqliteStore.Open(File);
        var saving = SaveAsync(store, 300, i => $"n{i}");
        await store.DisposeAsync();
        var outcomes = await saving;

        await using var reopened = SqliteStore.Open(File);
        foreach (var (noteId, saved) in outcomes)
        {
            Assert.Equal(saved, await reopened.FindNoteAsync("acme", "d1", noteId, Cancel) is not null);
        }
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = SqliteStore.Open(File);
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.FindMarkAsync("sweep", Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.SaveMarkAsync("sweep", "then", Cancel));
    }

    [Fact]
    public async Task The_last_page_of_a_list_needs_no_further_question()
    {
        await using var store = SqliteStore.Open(File);
        await SaveAsync(store, 4, i => $"n{i}");

        var first = await store.ListNotesAsync("acme", "d1", new PageRequest(2), Cancel);
        var second = await store.ListNotesAsync("acme", "d1", new PageRequest(2, first.Continuation), Cancel);

        Assert.NotNull(first.Continuation);
        Assert.Equal(2, second.Items.Count);
        Assert.Null(second.Continuation);
    }

    private void Refuse(string table, string column, string how) => Database.Run(
        File,
        $"CREATE TRIGGER refuse BEFORE INSERT ON {table} WHEN new.{column} LIKE 'bad%' BEGIN SELECT RAISE({how}, 'bad'); END");

    private static async Task<(string NoteId, bool Saved)[]> SaveAsync(SqliteStore store, int count, Func<int, string> noteId) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => TrySaveAsync(store, noteId(i)), Cancel)));

    private static async Task<(string NoteId, bool Saved)> TrySaveAsync(SqliteStore store, string noteId)
    {
        try
        {
            await store.SaveNoteAsync(SomeNotes.Note("acme", "d1", noteId), Cancel);
            return (noteId, true);
        }
        catch (Exception failure) when (failure is SqliteException or ObjectDisposedException)
        {
            return (noteId, false);
        }
    }

    private static async Task<int> CountAsync(SqliteStore store) =>
        (await store.ListNotesAsync("acme", "d1", new PageRequest(200), Cancel)).Items.Count;
}
