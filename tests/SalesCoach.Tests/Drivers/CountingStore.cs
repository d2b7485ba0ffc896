using System.Globalization;
using System.Text.Json;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Drivers;

/// <summary>Keeps deals as a store does, as JSON, and notes in memory, and counts the calls by their names.</summary>
public sealed class CountingStore : IDealStore, INoteStore, IMarkStore
{
    private readonly Dictionary<string, (byte[] Json, int ETag)> _deals = [];
    private readonly Dictionary<string, Dictionary<string, DealNote>> _notes = [];
    private readonly Dictionary<string, string> _marks = [];
    private readonly List<string> _calls = [];
    private int _etag;

    /// <summary>The calls since this was last asked, in order.</summary>
    public string TakeCalls()
    {
        var calls = string.Join(' ', _calls);
        _calls.Clear();
        return calls;
    }

    public int SizeOf(string tenantId, string dealId) => _deals[$"{tenantId}/{dealId}"].Json.Length;

    public Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel) => Called(
        "find-deal",
        () => _deals.TryGetValue($"{tenantId}/{dealId}", out var kept) && JsonSerializer.Deserialize(kept.Json, StoreJson.Deal) is { } deal
            ? new StoredDeal(deal, $"{kept.ETag}")
            : null);

    public Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel) => Called("save-deal", () =>
    {
        var key = $"{deal.TenantId}/{deal.Id}";
        if ((_deals.TryGetValue(key, out var kept) ? $"{kept.ETag}" : null) != etag)
        {
            return null;
        }

        _deals[key] = (JsonSerializer.SerializeToUtf8Bytes(deal, StoreJson.Deal), ++_etag);
        return $"{_etag}";
    });

    public Task<SavedNote> SaveNoteAsync(DealNote note, CancellationToken cancel) => Called("save-note", () =>
    {
        var notes = NotesOf(note.TenantId, note.DealId);
        return notes.TryAdd(note.Id, note) ? new SavedNote(note, true) : new SavedNote(notes[note.Id], false);
    });

    public Task<DealNote?> FindNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) => Called(
        "find-note",
        () => NotesOf(tenantId, dealId).GetValueOrDefault(noteId));

    public Task<Page<DealNote>> ListNotesAsync(string tenantId, string dealId, PageRequest page, CancellationToken cancel) => Called("list-notes", () =>
    {
        var from = page.Continuation is { } after ? int.Parse(after, CultureInfo.InvariantCulture) : 0;
        var notes = NotesOf(tenantId, dealId).Values.OrderByDescending(n => n.OccurredAt).ThenByDescending(n => n.Id, StringComparer.Ordinal).Skip(from).Take(page.Size).ToList();
        return new Page<DealNote>(notes, notes.Count < page.Size ? null : $"{from + page.Size}");
    });

    public Task<bool> ReplaceNoteAsync(DealNote note, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> SaveReadingsAsync(DealNote note, CancellationToken cancel) => throw new NotSupportedException();

    public Task EraseNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<NoteKey>> ListNotesSavedSinceAsync(DateTimeOffset since, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<NoteKey>> ListNotesWithWordsAsync(string tenantId, WordsFilter filter, PageRequest page, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter filter, PageRequest page, CancellationToken cancel) => Called(
        "list-deals",
        () => new Page<StoredDeal>([.. _deals.Values.Select(d => new StoredDeal(JsonSerializer.Deserialize(d.Json, StoreJson.Deal) ?? throw new InvalidDataException(), $"{d.ETag}"))], null));

    public Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel) => throw new NotSupportedException();

    public Task<string?> FindMarkAsync(string name, CancellationToken cancel) => Task.FromResult(_marks.GetValueOrDefault(name));

    public Task SaveMarkAsync(string name, string value, CancellationToken cancel)
    {
        _marks[name] = value;
        return Task.CompletedTask;
    }

    public Task<Page<Mark>> ListMarksAsync(string beginning, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task EraseMarkAsync(string name, CancellationToken cancel) => throw new NotSupportedException();

    private Dictionary<string, DealNote> NotesOf(string tenantId, string dealId)
    {
        _notes.TryAdd($"{tenantId}/{dealId}", []);
        return _notes[$"{tenantId}/{dealId}"];
    }

    private Task<T> Called<T>(string name, Func<T> call)
    {
        _calls.Add(name);
        return Task.FromResult(call());
    }
}
