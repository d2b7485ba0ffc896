using System.Text.RegularExpressions;
using SalesCoach.Alignment;

namespace SalesCoach.Tests.Alignment;

/// <summary>The rules and the table that people read say the same.</summary>
public sealed partial class PlaybookTableTests
{
    [Fact]
    public void The_playbook_and_the_rules_have_the_same_names() =>
        Assert.Equal(Table().Select(r => r.Name).Order(), AlignmentRules.All.Select(r => r.Name).Order());

    [Fact]
    public void The_playbook_and_the_rules_name_the_same_practices() =>
        Assert.Equal(
            Table().OrderBy(r => r.Name).Select(r => (r.Name, r.Practice)),
            AlignmentRules.All.OrderBy(r => r.Name).Select(r => (r.Name, r.Practice)));

    [Fact]
    public void The_playbook_and_the_rules_weigh_alike() =>
        Assert.Equal(
            Table().OrderBy(r => r.Name).Select(r => $"{r.Name}: {r.Severities}"),
            AlignmentRules.All.OrderBy(r => r.Name).Select(r => $"{r.Name}: {string.Join(", ", r.Severities.Order())}"));

    /// <summary>The rows under "Alignment rules for one deal"; a severity stands in its column, or in brackets beside what makes it so.</summary>
    private static List<(string Name, string Severities, string Practice)> Table() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "playbook.md"))
            .SkipWhile(line => !line.StartsWith("## Alignment rules for one deal", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("## Rules across deals", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1].Trim('`'), Severities(cells[2], cells[4]), cells[5])),
    ];

    private static string Severities(string firesWhen, string column) =>
        string.Join(
            ", ",
            Bracketed().Matches(firesWhen).Select(m => m.Groups[1].Value).Concat(column.Split('/', StringSplitOptions.TrimEntries))
                .Select(word => Enum.Parse<Severity>(word, ignoreCase: true)).Distinct().Order());

    [GeneratedRegex(@"\((?:[^()]*: )?(low|medium|high)\)")]
    private static partial Regex Bracketed();
}
