using System.Security.Cryptography;
using System.Text.Json;
using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.Prompts;

/// <summary>
/// Names a deal's state on one day together with a prompt: the same name, the same question. Made from the content, so that a save that only
/// moved an alert asks nothing anew, and that every host finds the same name.
/// </summary>
internal static class DealVersion
{
    /// <summary>The name for an answer about the deal.</summary>
    public static string Of(DealDocument document, DateOnly today, Prompt prompt)
    {
        var state = document with { Alerts = Array.Empty<Alert>(), CheckOn = null };
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state, SalesCoachJson.Default.DealDocument));
        return $"{document.TenantId}/{document.Id}/{today:yyyy-MM-dd}/{prompt.Version}/{Convert.ToHexStringLower(hash)}";
    }
}
