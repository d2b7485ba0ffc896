using System.Text.RegularExpressions;
using SalesCoach.Alignment;
using SalesCoach.Coaching;

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

    [Fact]
    public void The_playbook_and_the_rules_across_deals_name_the_same_practices() =>
        Assert.Equal(
            Rows("## Rules across deals", "| `").Select(cells => $"{cells[1].Trim('`')}: {cells[4]}").Order(),
            CrossDealRules.Practices.Select(r => $"{r.Key}: {string.Join(", ", r.Value)}").Order());

    [Fact]
    public void The_playbooks_practices_are_known_by_their_names() =>
        Assert.Equal(Rows("# The playbook", "| P").Select(cells => cells[1]), Practices.All.Select(p => $"{p.Id} {p.Name}"));

    /// <summary>The rows under "Alignment rules for one deal"; a severity stands in its column, or in brackets beside what makes it so.</summary>
    private static List<(string Name, string Severities, string Practice)> Table() =>
    [
        .. Rows("## Alignment rules for one deal", "| `").Select(cells => (cells[1].Trim('`'), Severities(cells[2], cells[4]), cells[5])),
    ];

    private static IEnumerable<string[]> Rows(string heading, string start) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "playbook.md"))
            .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static string Severities(string firesWhen, string column) =>
        string.Join(
            ", ",
            Bracketed().Matches(firesWhen).Select(m => m.Groups[1].Value).Concat(column.Split('/', StringSplitOptions.TrimEntries))
                .Select(word => Enum.Parse<Severity>(word, ignoreCase: true)).Distinct().Order());

    [GeneratedRegex(@"\((?:[^()]*: )?(low|medium|high)\)")]
    private static partial Regex Bracketed();
}
