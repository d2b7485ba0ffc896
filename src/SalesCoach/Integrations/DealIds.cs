using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Integrations;

/// <summary>Finds our ids of a CRM's deals.</summary>
internal static class DealIds
{
    /// <summary>The ids under which a CRM's deal may be here, the surest first. One that the admin has named is that one and no other.</summary>
    public static IReadOnlyList<string> Candidates(Integration integration, string key) =>
        integration.Settings.Deals.FirstOrDefault(d => string.Equals(d.Key, key, StringComparison.OrdinalIgnoreCase)) is { } named
            ? [named.DealId]
            : [.. new[] { $"{integration.Source}-{key}", ForNew(integration, key), key }.Where(DealChecks.IsId).Distinct()];

    /// <summary>The id of a deal that is made for a CRM's deal: the source and the CRM's key, derived where that is no id.</summary>
    public static string ForNew(Integration integration, string key) =>
        integration.Settings.Deals.FirstOrDefault(d => string.Equals(d.Key, key, StringComparison.OrdinalIgnoreCase)) is { } named ? named.DealId
        : DealChecks.IsId($"{integration.Source}-{key}") ? $"{integration.Source}-{key}"
        : $"{integration.Source}-{NoteIds.Derive(integration.TenantId, integration.Source, key)}";
}
