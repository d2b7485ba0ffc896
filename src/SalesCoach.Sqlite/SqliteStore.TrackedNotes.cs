using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SalesCoach.Integrations;

namespace SalesCoach.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async Task<StoredTrackedNote?> FindTrackedNoteAsync(string tenantId, string noteId, CancellationToken cancel)
    {
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            "SELECT document, etag FROM tracked_notes WHERE tenant_id = $tenant AND note_id = $note",
            ("$tenant", tenantId),
            ("$note", noteId));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? new StoredTrackedNote(ReadTrackedNote(rows), rows.GetString(1)) : null;
    }

    /// <inheritdoc/>
    public async Task<string?> SaveTrackedNoteAsync(TrackedNote note, string? etag, CancellationToken cancel)
    {
        var newETag = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var sql = etag is null
            ? """
              INSERT INTO tracked_notes (tenant_id, note_id, source, etag, received_at, due_at, document)
              VALUES ($tenant, $note, $source, $new, $received, $due, $document) ON CONFLICT DO NOTHING
              """
            : """
              UPDATE tracked_notes SET etag = $new, received_at = $received, due_at = $due, document = $document
              WHERE tenant_id = $tenant AND note_id = $note AND etag = $etag
              """;
        var (saved, heldText) = await WriteAsync(
            connection =>
            {
                var waited = etag is not null && connection.Value(
                    "SELECT due_at FROM tracked_notes WHERE tenant_id = $tenant AND note_id = $note", ("$tenant", note.TenantId), ("$note", note.Id)) is not null;
                var rows = connection.Run(
                    sql,
                    ("$tenant", note.TenantId),
                    ("$note", note.Id),
                    ("$source", note.Source),
                    ("$etag", etag),
                    ("$new", newETag),
                    ("$received", note.ReceivedAt.UtcTicks),
                    ("$due", note.DueAt?.UtcTicks),
                    ("$document", JsonSerializer.Serialize(note, StoreJson.TrackedNote)));
                return (rows, waited);
            },
            cancel);
        if (saved > 0 && heldText && note is { Waiting: null, State: TrackedState.Withdrawn })
        {
            EmptyLog();
        }

        return saved > 0 ? newETag : null;
    }

    /// <inheritdoc/>
    public async Task<Page<TrackedNote>> ListTrackedNotesAsync(string tenantId, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "tracked-notes", tenantId);
        var found = await ReadTrackedNotesAsync(
            "SELECT document FROM tracked_notes WHERE tenant_id = $tenant AND note_id > $after ORDER BY note_id LIMIT $most",
            cancel,
            ("$tenant", tenantId),
            ("$after", continuation.After is [var after] ? after : ""),
            ("$most", page.Size + 1));
        return continuation.Page(found, page.Size, last => [last.Id]);
    }

    /// <inheritdoc/>
    public async Task<Page<TrackedNote>> ListWaitingAsync(string tenantId, string? source, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 2, "waiting", tenantId, source);
        var (received, note) = continuation.After is [var ticks, var id] ? (Ticks(ticks), id) : (long.MinValue, "");
        var found = await ReadTrackedNotesAsync(
            """
            SELECT document FROM tracked_notes
            WHERE tenant_id = $tenant AND ($source IS NULL OR source = $source) AND due_at IS NOT NULL AND (received_at, note_id) > ($received, $note)
            ORDER BY received_at, note_id LIMIT $most
            """,
            cancel,
            ("$tenant", tenantId),
            ("$source", source),
            ("$received", received),
            ("$note", note),
            ("$most", page.Size + 1));
        return continuation.Page(found, page.Size, last => [Ticks(last.ReceivedAt), last.Id]);
    }

    /// <inheritdoc/>
    public async Task<Page<TrackedNote>> ListDueNotesAsync(DateTimeOffset now, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 3, "due-notes", Ticks(now));
        var (due, tenant, note) = continuation.After is [var d, var t, var n] ? (Ticks(d), t, n) : (long.MinValue, "", "");
        var found = await ReadTrackedNotesAsync(
            """
            SELECT document FROM tracked_notes
            WHERE due_at <= $now AND (due_at, tenant_id, note_id) > ($due, $tenant, $note)
            ORDER BY due_at, tenant_id, note_id LIMIT $most
            """,
            cancel,
            ("$now", now.UtcTicks),
            ("$due", due),
            ("$tenant", tenant),
            ("$note", note),
            ("$most", page.Size + 1));
        return continuation.Page(found, page.Size, last => [Ticks(last.DueAt ?? now), last.TenantId, last.Id]);
    }

    private async Task<List<TrackedNote>> ReadTrackedNotesAsync(string sql, CancellationToken cancel, params (string, object?)[] values)
    {
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(sql, values);
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<TrackedNote>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(ReadTrackedNote(rows));
        }

        return found;
    }

    private static TrackedNote ReadTrackedNote(SqliteDataReader row) =>
        JsonSerializer.Deserialize(row.GetString(0), StoreJson.TrackedNote)
        ?? throw new InvalidDataException("The store holds a tracked note that is null.");
}
