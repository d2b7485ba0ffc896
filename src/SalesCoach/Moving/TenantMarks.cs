using SalesCoach.Erasure;

namespace SalesCoach.Moving;

/// <summary>Which marks are a tenant's. Whatever keeps a new kind of mark for a tenant has to be named here, or it is left behind.</summary>
internal static class TenantMarks
{
    /// <summary>How the names of those begin that are kept for a person each.</summary>
    public static IReadOnlyList<string> BeginningsOf(string tenantId) => [$"mailbox/{tenantId}/", $"one-on-ones/{tenantId}/", .. ErasureOrders.NamesBegin(tenantId)];

    /// <summary>The names of the others.</summary>
    public static IReadOnlyList<string> NamesOf(string tenantId) => [$"digest/{tenantId}", $"reminders/{tenantId}"];

    /// <summary>Whether a mark is the tenant's.</summary>
    public static bool Owns(string tenantId, string name) =>
        NamesOf(tenantId).Contains(name) || BeginningsOf(tenantId).Any(b => name.StartsWith(b, StringComparison.Ordinal));
}
