using System.Collections.Concurrent;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Web.Tests.Drivers;

internal sealed class MemoryStore : IDealStore, INoteStore, IMarkStore
{
    private readonly ConcurrentDictionary<DealKey, StoredDeal> _deals = [];
    private readonly ConcurrentDictionary<NoteKey, DealNote> _notes = [];
    private readonly Lock _gate = new();
    private int _version;

    public Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel) => Task.FromResult(_deals.GetValueOrDefault(new(tenantId, dealId)));

    public Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel)
    {
        lock (_gate)
        {
            var key = new DealKey(deal.TenantId, deal.Id);
            if (_deals.GetValueOrDefault(key)?.ETag != etag) return Task.FromResult<string?>(null);
            _deals[key] = new(deal, $"\"{++_version}\"");
            return Task.FromResult<string?>(_deals[key].ETag);
        }
    }

    public Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter f, PageRequest page, CancellationToken cancel)
    {
        var all = _deals.Where(d => d.Key.TenantId == tenantId).Select(d => d.Value)
            .Where(d => (f.MemberId is not null && d.Document.Entered.Deal.Team.Any(m => m.Id == f.MemberId)) || (f.CoachId is not null && d.Document.Entered.Deal.CoachId == f.CoachId))
            .Where(d => f.Status is null || d.Document.Entered.Deal.Status == f.Status).OrderBy(d => d.Document.Id, StringComparer.Ordinal).ToList();
        return Task.FromResult(Cut(all, page));
    }

    public Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel) => Task.FromResult(new Page<DealKey>([], null));

    public Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel) 
    {
        foreach (var key in _notes.Keys.Where(k => k.TenantId == tenantId && k.DealId == dealId))
        {
            _notes.TryRemove(key, out _);
        }

        _deals.TryRemove(new(tenantId, dealId), out _);
        return Task.CompletedTask;
    }

    public Task<SavedNote> SaveNoteAsync(DealNote note, CancellationToken cancel)
    {
        var key = new NoteKey(note.TenantId, note.DealId, note.Id, default);
        var kept = _notes.GetOrAdd(key, note);
        return Task.FromResult(new SavedNote(kept, ReferenceEquals(kept, note)));
    }

    public Task<DealNote?> FindNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) => Task.FromResult(_notes.GetValueOrDefault(new(tenantId, dealId, noteId, default)));

    public Task<Page<DealNote>> ListNotesAsync(string tenantId, string dealId, PageRequest page, CancellationToken cancel) =>
        Task.FromResult(Cut(_notes.Values.Where(n => n.TenantId == tenantId && n.DealId == dealId).OrderByDescending(n => n.OccurredAt).ThenByDescending(n => n.Id).ToList(), page));

    public Task<bool> SaveReadingsAsync(DealNote note, CancellationToken cancel) { _notes[new(note.TenantId, note.DealId, note.Id, default)] = note; return Task.FromResult(true); }

    public Task<Page<NoteKey>> ListNotesSavedSinceAsync(DateTimeOffset since, PageRequest page, CancellationToken cancel) => Task.FromResult(new Page<NoteKey>([], null));

    public Task<string?> FindMarkAsync(string name, CancellationToken cancel) => Task.FromResult<string?>(null);

    public Task SaveMarkAsync(string name, string value, CancellationToken cancel) => Task.CompletedTask;

    private static Page<T> Cut<T>(IReadOnlyList<T> all, PageRequest page)
    {
        var from = page.Continuation is null ? 0 : int.TryParse(page.Continuation, out var at) ? at : throw new UnknownContinuationException();
        return new([.. all.Skip(from).Take(page.Size)], from + page.Size < all.Count ? $"{from + page.Size}" : null);
    }
}
