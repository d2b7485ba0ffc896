using SalesCoach.Integrations;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>A store that keeps nothing of a CRM's note.</summary>
public sealed class AbsentStore(IIntegrationStore inner) : IIntegrationStore
{
    public Task<StoredIntegration?> FindIntegrationAsync(string tenantId, string source, CancellationToken cancel) => inner.FindIntegrationAsync(tenantId, source, cancel);

    public Task<string?> SaveIntegrationAsync(Integration integration, string? etag, CancellationToken cancel) => throw new IOException("Away.");

    public Task<StoredTrackedNote?> FindTrackedNoteAsync(string tenantId, string noteId, CancellationToken cancel) => throw new IOException("Away.");

    public Task<string?> SaveTrackedNoteAsync(TrackedNote note, string? etag, CancellationToken cancel) => throw new IOException("Away.");

    public Task<Page<Integration>> ListIntegrationsAsync(string tenantId, PageRequest page, CancellationToken cancel) => throw new IOException("Away.");

    public Task<Page<TrackedNote>> ListTrackedNotesAsync(string tenantId, PageRequest page, CancellationToken cancel) => throw new IOException("Away.");

    public Task<Page<TrackedNote>> ListWaitingAsync(string tenantId, string? source, PageRequest page, CancellationToken cancel) => throw new IOException("Away.");

    public Task<Page<TrackedNote>> ListDueNotesAsync(DateTimeOffset now, PageRequest page, CancellationToken cancel) => throw new IOException("Away.");

    public Task AddDeliveriesAsync(string tenantId, string source, IReadOnlyList<Delivery> deliveries, CancellationToken cancel) => throw new IOException("Away.");

    public Task<Page<Delivery>> ListDeliveriesAsync(string tenantId, string source, PageRequest page, CancellationToken cancel) => throw new IOException("Away.");
}
