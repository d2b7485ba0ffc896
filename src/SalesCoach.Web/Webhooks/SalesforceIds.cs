using System.Diagnostics.CodeAnalysis;

namespace SalesCoach.Web.Webhooks;

/// <summary>Salesforce's ids: fifteen characters in which capitals matter, or the same with three more that say which are capitals.</summary>
internal static class SalesforceIds
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>The long form; anything else as it is.</summary>
    [return: NotNullIfNotNull(nameof(id))]
    public static string? Long(string? id)
    {
        if (id is not { Length: 15 } || !id.All(char.IsAsciiLetterOrDigit))
        {
            return id;
        }

        // Each of three characters stands for five: which of them are capitals, the first being the lowest bit.
        var suffix = Enumerable.Range(0, 3).Select(part => Digits[Enumerable.Range(0, 5).Sum(i => char.IsAsciiLetterUpper(id[(part * 5) + i]) ? 1 << i : 0)]);
        return id + string.Concat(suffix);
    }

    /// <summary>Whether both name the same.</summary>
    public static bool AreSame(string? one, string? other) => one is not null && other is not null && Long(one.Trim()) == Long(other.Trim());
}
