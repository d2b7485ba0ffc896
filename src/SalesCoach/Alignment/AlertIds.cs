using System.Security.Cryptography;
using System.Text;

namespace SalesCoach.Alignment;

/// <summary>Derives the ids of alerts from deal, rule and subject.</summary>
public static class AlertIds
{
    /// <summary>The alert's id: <c>dealId~rule~hash of the subject</c>. A deal's id holds no <c>~</c>.</summary>
    public static string Derive(string dealId, string rule, string subject)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(subject));
        return $"{dealId}~{rule}~{Convert.ToHexStringLower(hash.AsSpan(0, 6))}";
    }

    /// <summary>The deal in which to look for an alert; null where the id is none of ours.</summary>
    public static string? DealOf(string alertId)
    {
        var end = alertId.IndexOf('~', StringComparison.Ordinal);
        return end > 0 ? alertId[..end] : null;
    }
}
