using System.Text.RegularExpressions;

namespace SalesCoach.NextActions;

/// <summary>Keeps an action within its 25 words (docs/playbook.md, "The next small action").</summary>
internal static partial class ActionWords
{
    /// <summary>The most words of an action.</summary>
    public const int Most = 25;

    /// <summary>Counts generously, so that nobody's way of counting finds more: "don't" and "18-21" count as two.</summary>
    public static int Count(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Sum(token => Math.Max(1, Run().Count(token)));

    /// <summary>The first wording that is short enough; null where none is, and then another step has to be found.</summary>
    public static string? Fit(params ReadOnlySpan<string?> wordings)
    {
        foreach (var wording in wordings)
        {
            if (wording is not null && Count(wording) <= Most)
            {
                return wording;
            }
        }

        return null;
    }

    /// <summary>The runs of letters and digits in a text.</summary>
    public static IEnumerable<string> Runs(string text) => Run().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Run();
}
