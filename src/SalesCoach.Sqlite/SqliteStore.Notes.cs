using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SalesCoach.Notes;

namespace SalesCoach.Sqlite;

public sealed partial class SqliteStore
{
    private const string NoteDocument = "SELECT document FROM notes WHERE tenant_id = $tenant AND deal_id = $deal AND note_id = $note";

    /// <inheritdoc/>
    public async Task<SavedNote> SaveNoteAsync(DealNote note, CancellationToken cancel)
    {
        var document = JsonSerializer.Serialize(note, StoreJson.Note);
        var kept = await WriteAsync(
            connection => connection.Run(
                """
                INSERT INTO notes (tenant_id, deal_id, note_id, occurred_at, saved_at, revision, author_id, holds_words, document)
                VALUES ($tenant, $deal, $note, $occurred, $saved, $revision, $author, $words, $document)
                ON CONFLICT (tenant_id, deal_id, note_id) DO NOTHING
                """,
                Columns(note, document)) == 0
                    ? FindNote(connection, note.TenantId, note.DealId, note.Id)
                    : null,
            cancel);
        return kept is null ? new SavedNote(note, Created: true) : new SavedNote(kept, Created: false);
    }

    /// <inheritdoc/>
    public async Task<DealNote?> FindNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel)
    {
        await using var connection = await OpenReaderAsync(cancel);
        return FindNote(connection, tenantId, dealId, noteId);
    }

    /// <inheritdoc/>
    public async Task<Page<DealNote>> ListNotesAsync(string tenantId, string dealId, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 2, "notes", tenantId, dealId);
        var (occurred, note) = continuation.After is [var ticks, var id] ? (Ticks(ticks), id) : (long.MaxValue, "");
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            """
            SELECT document FROM notes
            WHERE tenant_id = $tenant AND deal_id = $deal AND (occurred_at, note_id) < ($occurred, $note)
            ORDER BY occurred_at DESC, note_id DESC LIMIT $most
            """,
            ("$tenant", tenantId),
            ("$deal", dealId),
            ("$occurred", occurred),
            ("$note", note),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<DealNote>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(ReadNote(rows.GetString(0)));
        }

        return continuation.Page(found, page.Size, last => [Ticks(last.OccurredAt), last.Id]);
    }

    /// <inheritdoc/>
    public async Task<bool> ReplaceNoteAsync(DealNote note, CancellationToken cancel)
    {
        var document = JsonSerializer.Serialize(note, StoreJson.Note);
        var replaced = await WriteAsync(
            connection => connection.Run(
                """
                UPDATE notes SET occurred_at = $occurred, saved_at = $saved, revision = $revision, author_id = $author, holds_words = $words,
                    document = $document
                WHERE tenant_id = $tenant AND deal_id = $deal AND note_id = $note AND revision = $revision - 1
                """,
                Columns(note, document)) > 0,
            cancel);
        if (replaced && note.State != NoteState.Kept)
        {
            EmptyLog();
        }

        return replaced;
    }

    /// <inheritdoc/>
    public Task<bool> SaveReadingsAsync(DealNote note, CancellationToken cancel) => WriteAsync(
        connection =>
        {
            if (FindNote(connection, note.TenantId, note.DealId, note.Id) is not { } kept || kept.Revision != note.Revision)
            {
                return false;
            }

            var read = kept with { ReadBy = note.ReadBy, Readings = note.Readings };
            connection.Run(
                "UPDATE notes SET document = $document WHERE tenant_id = $tenant AND deal_id = $deal AND note_id = $note",
                ("$tenant", note.TenantId),
                ("$deal", note.DealId),
                ("$note", note.Id),
                ("$document", JsonSerializer.Serialize(read, StoreJson.Note)));
            return true;
        },
        cancel);

    /// <inheritdoc/>
    public Task EraseNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) => EraseAsync(
        connection => connection.Run(
            "DELETE FROM notes WHERE tenant_id = $tenant AND deal_id = $deal AND note_id = $note",
            ("$tenant", tenantId),
            ("$deal", dealId),
            ("$note", noteId)),
        cancel);

    /// <inheritdoc/>
    public async Task<Page<NoteKey>> ListNotesSavedSinceAsync(DateTimeOffset since, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 4, "notes-saved-since", Ticks(since));
        var (saved, tenant, deal, note) = continuation.After is [var s, var t, var d, var n] ? (Ticks(s), t, d, n) : (since.UtcTicks, "", "", "");
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            """
            SELECT tenant_id, deal_id, note_id, saved_at, revision FROM notes
            WHERE (saved_at, tenant_id, deal_id, note_id) > ($saved, $tenant, $deal, $note)
            ORDER BY saved_at, tenant_id, deal_id, note_id LIMIT $most
            """,
            ("$saved", saved),
            ("$tenant", tenant),
            ("$deal", deal),
            ("$note", note),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<NoteKey>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(ReadKey(rows));
        }

        return continuation.Page(found, page.Size, last => [Ticks(last.SavedAt), last.TenantId, last.DealId, last.NoteId]);
    }

    /// <inheritdoc/>
    public async Task<Page<NoteKey>> ListNotesWithWordsAsync(string tenantId, WordsFilter filter, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var before = filter.WrittenBefore?.UtcTicks;
        var continuation = Continuation.Read(page.Continuation, keys: 3, "words", tenantId, filter.AuthorId, before?.ToString(CultureInfo.InvariantCulture));
        var (occurred, deal, note) = continuation.After is [var o, var d, var n] ? (Ticks(o), d, n) : (-1, "", "");
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            $"""
             SELECT tenant_id, deal_id, note_id, saved_at, revision, occurred_at FROM notes
             WHERE tenant_id = $tenant AND holds_words = 1 {(filter.AuthorId is null ? "" : "AND author_id = $author")}
                 AND occurred_at < $before AND (occurred_at, deal_id, note_id) > ($occurred, $deal, $note)
             ORDER BY occurred_at, deal_id, note_id LIMIT $most
             """,
            ("$tenant", tenantId),
            ("$author", filter.AuthorId),
            ("$before", before ?? long.MaxValue),
            ("$occurred", occurred),
            ("$deal", deal),
            ("$note", note),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<(NoteKey Key, long OccurredAt)>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add((ReadKey(rows), rows.GetInt64(5)));
        }

        var listed = continuation.Page(found, page.Size, last => [last.OccurredAt.ToString(CultureInfo.InvariantCulture), last.Key.DealId, last.Key.NoteId]);
        return new Page<NoteKey>([.. listed.Items.Select(words => words.Key)], listed.Continuation);
    }

    private static (string Name, object? Value)[] Columns(DealNote note, string document) =>
    [
        ("$tenant", note.TenantId),
        ("$deal", note.DealId),
        ("$note", note.Id),
        ("$occurred", note.OccurredAt.UtcTicks),
        ("$saved", note.SavedAt.UtcTicks),
        ("$revision", note.Revision),
        ("$author", note.AuthorId),
        ("$words", note.State == NoteState.Kept ? 1 : 0),
        ("$document", document),
    ];

    private static NoteKey ReadKey(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero), row.GetInt32(4));

    private static DealNote? FindNote(SqliteConnection connection, string tenantId, string dealId, string noteId) =>
        connection.Value(NoteDocument, ("$tenant", tenantId), ("$deal", dealId), ("$note", noteId)) is string document ? ReadNote(document) : null;

    private static DealNote ReadNote(string document) =>
        JsonSerializer.Deserialize(document, StoreJson.Note) ?? throw new InvalidDataException("The store holds a note that is null.");

    private static string Ticks(DateTimeOffset instant) => instant.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static long Ticks(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) ? ticks : throw new UnknownContinuationException();
}
