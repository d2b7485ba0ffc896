using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Integrations;

/// <summary>What an admin does with a CRM: say how names map, look at what came and what waits. Whoever calls is an admin.</summary>
public sealed class IntegrationDesk(IIntegrationStore store, PendingNotes pending)
{
    /// <summary>What the admin has said about a source; the defaults, without an etag, where nothing was said.</summary>
    public async Task<Outcome<IntegrationSettings>> FindAsync(Caller caller, string source, CancellationToken cancel) =>
        await store.FindIntegrationAsync(caller.TenantId, source, cancel) is { } stored
            ? new Done<IntegrationSettings>(stored.Integration.Settings, stored.ETag)
            : new Done<IntegrationSettings>(new IntegrationSettings());

    /// <summary>Says it, and tries the notes that wait for it.</summary>
    public async Task<Outcome<IntegrationSettings>> PutAsync(
        Caller caller, string source, IntegrationSettings settings, PutPrecondition precondition, CancellationToken cancel)
    {
        if (settings.Check() is { Count: > 0 } faults)
        {
            return new Faulty<IntegrationSettings>(faults);
        }

        var stored = await store.FindIntegrationAsync(caller.TenantId, source, cancel);
        switch (stored, precondition)
        {
            case (not null, { MustBeNew: true }):
            case (null, { ETag: not null }):
            case ({ } there, { ETag: { } seen }) when seen != "*" && seen != there.ETag:
                return new Stale<IntegrationSettings>();
            case (not null, { ETag: null }):
                return new PreconditionMissing<IntegrationSettings>();
        }

        var integration = new Integration { TenantId = caller.TenantId, Source = source, Settings = settings };
        if (await store.SaveIntegrationAsync(integration, stored?.ETag, cancel) is not { } etag)
        {
            return new Stale<IntegrationSettings>();
        }

        await pending.RetryAsync(caller.TenantId, source, cancel);
        return new Done<IntegrationSettings>(settings, etag, Created: stored is null);
    }

    /// <summary>A page of what came last, the latest first.</summary>
    public Task<Page<Delivery>> ListDeliveriesAsync(Caller caller, string source, PageRequest page, CancellationToken cancel) =>
        store.ListDeliveriesAsync(caller.TenantId, source, page, cancel);

    /// <summary>A page of what waits, what came first first. Without its text.</summary>
    public async Task<Page<WaitingNote>> ListWaitingAsync(Caller caller, string source, PageRequest page, CancellationToken cancel)
    {
        var waiting = await store.ListWaitingAsync(caller.TenantId, source, page, cancel);
        return new Page<WaitingNote>([.. waiting.Items.Select(WaitingNote.Of)], waiting.Continuation);
    }
}
