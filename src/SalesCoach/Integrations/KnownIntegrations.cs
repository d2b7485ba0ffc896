namespace SalesCoach.Integrations;

/// <summary>Integrations of which admins need not have said anything.</summary>
public static class KnownIntegrations
{
    /// <summary>What the admin has said about a source; the defaults where nothing was said.</summary>
    public static async Task<Integration> FindOrDefaultAsync(this IIntegrationStore store, string tenantId, string source, CancellationToken cancel) =>
        (await store.FindIntegrationAsync(tenantId, source, cancel))?.Integration
        ?? new Integration { TenantId = tenantId, Source = source, Settings = new IntegrationSettings() };
}
