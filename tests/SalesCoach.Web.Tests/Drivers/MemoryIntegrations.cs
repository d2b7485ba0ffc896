using System.Collections.Concurrent;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>Keeps what is known of CRMs in memory, for tests that send tens of thousands of things.</summary>
public sealed class MemoryIntegrations : IIntegrationStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string), StoredTrackedNote> _notes = [];
    private int _version;

    public ConcurrentQueue<Delivery> Deliveries { get; } = [];

    public int Notes => _notes.Count;

    public Task<StoredIntegration?> FindIntegrationAsync(string tenantId, string source, CancellationToken cancel) => Task.FromResult<StoredIntegration?>(null);

    public Task<string?> SaveIntegrationAsync(Integration integration, string? etag, CancellationToken cancel) => throw new NotSupportedException();

    public Task<StoredTrackedNote?> FindTrackedNoteAsync(string tenantId, string noteId, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult(_notes.GetValueOrDefault((tenantId, noteId)));
        }
    }

    public Task<string?> SaveTrackedNoteAsync(TrackedNote note, string? etag, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_notes.GetValueOrDefault((note.TenantId, note.Id))?.ETag != etag)
            {
                return Task.FromResult<string?>(null);
            }

            var next = $"{++_version}";
            _notes[(note.TenantId, note.Id)] = new StoredTrackedNote(note, next);
            return Task.FromResult<string?>(next);
        }
    }

    public Task<Page<Integration>> ListIntegrationsAsync(string tenantId, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<TrackedNote>> ListTrackedNotesAsync(string tenantId, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<TrackedNote>> ListWaitingAsync(string tenantId, string? source, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<TrackedNote>> ListDueNotesAsync(DateTimeOffset now, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();

    public Task AddDeliveriesAsync(string tenantId, string source, IReadOnlyList<Delivery> deliveries, CancellationToken cancel)
    {
        foreach (var delivery in deliveries)
        {
            Deliveries.Enqueue(delivery);
        }

        return Task.CompletedTask;
    }

    public Task<Page<Delivery>> ListDeliveriesAsync(string tenantId, string source, PageRequest page, CancellationToken cancel) => throw new NotSupportedException();
}
