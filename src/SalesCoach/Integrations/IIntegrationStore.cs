using SalesCoach.Deals;

namespace SalesCoach.Integrations;

/// <summary>
/// Keeps what is known of CRMs: how names map, which of their notes are where, what waits, and the last deliveries. Every statement but the
/// timer's names its tenant. What an implementation must do is written down as tests in tests/SalesCoach.StoreContract. All calls may be
/// made at the same time.
/// </summary>
public interface IIntegrationStore
{
    /// <summary>The most deliveries that are kept of a tenant's source; older ones go.</summary>
    const int MostDeliveries = 500;

    /// <summary>One point read. Null where the admin has said nothing.</summary>
    Task<StoredIntegration?> FindIntegrationAsync(string tenantId, string source, CancellationToken cancel);

    /// <summary>Creates it when <paramref name="etag"/> is null, else replaces it if it is unchanged, as <see cref="IDealStore.SaveDealAsync"/> does.</summary>
    /// <returns>The new etag; null, and nothing is changed, when somebody else was first.</returns>
    Task<string?> SaveIntegrationAsync(Integration integration, string? etag, CancellationToken cancel);

    /// <summary>One point read, by our id of the note (<see cref="TrackedNote.Id"/>).</summary>
    Task<StoredTrackedNote?> FindTrackedNoteAsync(string tenantId, string noteId, CancellationToken cancel);

    /// <summary>
    /// Creates it when <paramref name="etag"/> is null, else replaces it if it is unchanged. Durable when this returns: what waits in it can
    /// be lost as little as a saved note.
    /// </summary>
    /// <returns>The new etag; null, and nothing is changed, when somebody else was first.</returns>
    Task<string?> SaveTrackedNoteAsync(TrackedNote note, string? etag, CancellationToken cancel);

    /// <summary>A page of all that a tenant's admins have said, in the order of the sources' names. Pages as in <see cref="IDealStore.ListDealsAsync"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this tenant.</exception>
    Task<Page<Integration>> ListIntegrationsAsync(string tenantId, PageRequest page, CancellationToken cancel);

    /// <summary>A page of all of a tenant's tracked notes, in the order of their ids' characters. Pages as in <see cref="IDealStore.ListDealsAsync"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this tenant.</exception>
    Task<Page<TrackedNote>> ListTrackedNotesAsync(string tenantId, PageRequest page, CancellationToken cancel);

    /// <summary>
    /// A page of what waits at a tenant's source, or at all of them where none is named, what came first first: by <see cref="TrackedNote.ReceivedAt"/>, then by id. Pages as in
    /// <see cref="IDealStore.ListDealsAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this tenant and source.</exception>
    Task<Page<TrackedNote>> ListWaitingAsync(string tenantId, string? source, PageRequest page, CancellationToken cancel);

    /// <summary>
    /// A page of what waits in all tenants and is due at or before an instant, by <see cref="TrackedNote.DueAt"/> ascending, for the timer,
    /// which may move those that it has been given past the instant while it asks for the next page. Pages as in <see cref="IDealStore.ListDealsAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this instant.</exception>
    Task<Page<TrackedNote>> ListDueNotesAsync(DateTimeOffset now, PageRequest page, CancellationToken cancel);

    /// <summary>Adds deliveries to a tenant's source, in their order, and lets go of the oldest beyond <see cref="MostDeliveries"/>.</summary>
    Task AddDeliveriesAsync(string tenantId, string source, IReadOnlyList<Delivery> deliveries, CancellationToken cancel);

    /// <summary>A page of a tenant's source's deliveries, what was added last first. Pages as in <see cref="IDealStore.ListDealsAsync"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this tenant and source.</exception>
    Task<Page<Delivery>> ListDeliveriesAsync(string tenantId, string source, PageRequest page, CancellationToken cancel);
}
