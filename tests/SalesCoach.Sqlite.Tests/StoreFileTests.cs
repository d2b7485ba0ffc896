using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.Sqlite.Tests;

/// <summary>What stands on the disk: made, reopened, refused, and whole after a crash.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => _folder["coach.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_and_its_folders_are_made()
    {
        var file = _folder[Path.Combine("new", "folder", "coach.db")];

        await using var store = SqliteStore.Open(file);

        Assert.True(System.IO.File.Exists(file));
    }

    [Fact]
    public async Task What_was_saved_is_there_after_reopening()
    {
        var note = SomeNotes.Full("acme", "d1", "n1");
        string? etag;
        await using (var store = SqliteStore.Open(File))
        {
            etag = await store.SaveDealAsync(Documents.Deal("acme", "d1", team: ["ann"]), null, Cancel);
            await store.SaveNoteAsync(note, Cancel);
            await store.SaveMarkAsync("sweep", "then", Cancel);
        }

        await using var reopened = SqliteStore.Open(File);
        Assert.Equal(etag, (await reopened.FindDealAsync("acme", "d1", Cancel))?.ETag);
        Assert.Single((await reopened.ListDealsAsync("acme", new DealFilter { MemberId = "ann" }, new PageRequest(10), Cancel)).Items);
        Assert.Equal(note.Text, (await reopened.FindNoteAsync("acme", "d1", "n1", Cancel))?.Text);
        Assert.Equal("then", await reopened.FindMarkAsync("sweep", Cancel));
    }

    [Fact]
    public async Task A_closed_store_is_one_file()
    {
        var store = SqliteStore.Open(File);
        await store.SaveMarkAsync("sweep", "then", Cancel);
        Assert.Equal("then", await store.FindMarkAsync("sweep", Cancel));

        await store.DisposeAsync();
        await store.DisposeAsync();

        Assert.True(System.IO.File.Exists(File));
        Assert.False(System.IO.File.Exists(File + "-wal"));
        Assert.False(System.IO.File.Exists(File + "-shm"));
    }

    [Fact]
    public async Task Nothing_that_was_saved_is_lost_when_the_program_is_cut_off()
    {
        await using var store = SqliteStore.Open(File);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.SaveNoteAsync(SomeNotes.Note("acme", "d1", $"n{i}"), Cancel)));

        // What stands on the disk at this moment is what a killed program would leave behind; the log's index is made anew.
        System.IO.File.Copy(File, _folder["cut.db"]);
        System.IO.File.Copy(File + "-wal", _folder["cut.db-wal"]);

        await using var after = SqliteStore.Open(_folder["cut.db"]);
        Assert.Equal(100, (await after.ListNotesAsync("acme", "d1", new PageRequest(200), Cancel)).Items.Count);
    }

    [Fact]
    public async Task The_file_uses_a_write_ahead_log_and_tells_its_version()
    {
        await using var store = SqliteStore.Open(File);

        Assert.Equal("wal", Database.Run(File, "PRAGMA journal_mode"));
        Assert.Equal((long)SqliteStore.Steps.Count, Database.Run(File, "PRAGMA user_version"));
    }

    [Fact]
    public async Task An_older_file_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        await using (var store = SqliteStore.Open(File))
        {
            await store.SaveMarkAsync("sweep", "then", Cancel);
        }

        string[] newer = [.. SqliteStore.Steps, "ALTER TABLE marks ADD COLUMN note TEXT", "UPDATE marks SET note = value || '!'"];
        await using (var store = SqliteStore.Open(File, newer))
        {
            Assert.Equal("then", await store.FindMarkAsync("sweep", Cancel));
        }

        Assert.Equal("then!", Database.Run(File, "SELECT note FROM marks"));
        Assert.Equal((long)newer.Length, Database.Run(File, "PRAGMA user_version"));
        await using var again = SqliteStore.Open(File, newer);
        Assert.Equal("then", await again.FindMarkAsync("sweep", Cancel));
    }

    [Fact]
    public async Task Notes_of_a_file_from_before_notes_could_change_are_kept_and_can_change()
    {
        var note = SomeNotes.Full("acme", "d1", "n1");
        await SqliteStore.Open(File, [.. SqliteStore.Steps.Take(1)]).DisposeAsync();
        var document = JsonNode.Parse(JsonSerializer.Serialize(note, SalesCoachJson.Default.DealNote))?.AsObject() ?? [];
        document.Remove("revision");
        document.Remove("version");
        document.Remove("state");
        Database.Run(File, $"""
            INSERT INTO notes (tenant_id, deal_id, note_id, occurred_at, saved_at, document)
            VALUES ('acme', 'd1', 'n1', {note.OccurredAt.UtcTicks}, {note.SavedAt.UtcTicks}, '{document.ToJsonString().Replace("'", "''", StringComparison.Ordinal)}')
            """);

        await using var store = SqliteStore.Open(File);

        Assert.Equal(note.Text, (await store.FindNoteAsync("acme", "d1", "n1", Cancel))?.Text);
        Assert.Equal("p1", Database.Run(File, "SELECT author_id FROM notes"));
        Assert.True(await store.ReplaceNoteAsync(note with { Revision = 1, Text = "Revised" }, Cancel));
        Assert.Equal("Revised", (await store.FindNoteAsync("acme", "d1", "n1", Cancel))?.Text);
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_older_file_usable_by_the_older_program()
    {
        await SqliteStore.Open(File).DisposeAsync();

        Assert.Throws<UnusableStoreException>(() => SqliteStore.Open(File, [.. SqliteStore.Steps, "CREATE TABLE extra (x)", "no such statement"]));

        await using var store = SqliteStore.Open(File);
        Assert.Equal(0L, Database.Run(File, "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await SqliteStore.Open(File, [.. SqliteStore.Steps, "CREATE TABLE extra (x)"]).DisposeAsync();
        var before = await System.IO.File.ReadAllBytesAsync(File, Cancel);

        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteStore.Open(File));

        Assert.Contains("newer version of SalesCoach", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("Dear diary, today I met the customer. ", 500));
        await System.IO.File.WriteAllTextAsync(File, text, Cancel);

        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteStore.Open(File));

        Assert.Contains("not a database", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File, Cancel));
    }

    [Fact]
    public async Task A_file_whose_table_of_contents_is_damaged_is_refused()
    {
        await SqliteStore.Open(File).DisposeAsync();
        await using (var file = System.IO.File.OpenWrite(File))
        {
            file.Position = 100;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3_000).ToArray(), Cancel);
        }

        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteStore.Open(File));

        Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Database.Run(File, "CREATE TABLE invoices (id INTEGER)");

        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteStore.Open(File));

        Assert.Contains("another program's", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("delete", Database.Run(File, "PRAGMA journal_mode"));
    }

    [Fact]
    public void A_path_that_cannot_be_a_file_is_refused()
    {
        Directory.CreateDirectory(File);
        System.IO.File.WriteAllText(_folder["plain"], "");

        Assert.Throws<UnusableStoreException>(() => SqliteStore.Open(File));
        Assert.Throws<UnusableStoreException>(() => SqliteStore.Open(Path.Combine(_folder["plain"], "coach.db")));
        Assert.Throws<ArgumentException>(() => SqliteStore.Open(" "));
    }

    [Fact]
    public async Task A_path_with_signs_that_mean_something_elsewhere_is_just_a_path()
    {
        var file = _folder["a;b='c' %20#?.db"];

        await using var store = SqliteStore.Open(file);
        await store.SaveMarkAsync("sweep", "then", Cancel);

        Assert.Equal("then", await store.FindMarkAsync("sweep", Cancel));
        Assert.True(System.IO.File.Exists(file));
    }

    [Fact]
    public async Task Erased_words_are_neither_in_the_file_nor_in_its_log()
    {
        const string Words = "quarrelsome-hippopotamus";
        var text = string.Concat(Enumerable.Repeat($"{Words} ", 2_000));
        await using var store = SqliteStore.Open(File);
        await store.SaveDealAsync(Documents.Deal("acme", "d1", name: text), null, Cancel);
        await store.SaveNoteAsync(SomeNotes.Note("acme", "d1", "n1", text), Cancel);
        await store.SaveNoteAsync(SomeNotes.Note("acme", "d2", "n2", "something else"), Cancel);
        Assert.True(Holds(Words));

        await store.EraseDealAsync("acme", "d1", Cancel);

        Assert.False(Holds(Words));
        Assert.NotNull(await store.FindNoteAsync("acme", "d2", "n2", Cancel));
    }

    [Fact]
    public async Task Words_that_were_erased_from_a_note_are_neither_in_the_file_nor_in_its_log()
    {
        const string Words = "quarrelsome-hippopotamus";
        var note = SomeNotes.Note("acme", "d1", "n1", string.Concat(Enumerable.Repeat($"{Words} ", 2_000)));
        await using var store = SqliteStore.Open(File);
        await store.SaveNoteAsync(note, Cancel);
        Assert.True(Holds(Words));

        await store.ReplaceNoteAsync(note with { Revision = 1, State = NoteState.Erased, Text = "" }, Cancel);

        Assert.False(Holds(Words));
    }

    private bool Holds(string words) =>
        new[] { File, File + "-wal" }.Any(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
