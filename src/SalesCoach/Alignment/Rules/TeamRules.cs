using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.Alignment.Rules;

/// <summary>Whether each of our people has a part, a clear one and not all of it: P3, P6, P11 and P16 of docs/playbook.md.</summary>
internal static class TeamRules
{
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        new("role-unclear", "P6", [Severity.Medium], RoleUnclear),
        new("heroics", "P11", [Severity.Medium], Heroics),
        new("member-without-action", "P3", [Severity.Low], MemberWithoutAction),
        new("helper-not-enrolled", "P16", [Severity.Low], HelperNotEnrolled),
    ];

    private static IEnumerable<Finding> RoleUnclear(DealOnADay deal) =>
        from member in deal.Deal.Team
        let missing = Missing(member)
        where missing is not null
        select new Finding(
            member.Id,
            $"{member.Name}’s {missing} not written down.",
            $"What would {deal.Deal.Name} miss most without {deal.Whom(member.Id)}, and how well does the team know it?");

    private static string? Missing(TeamMember member) =>
        (string.IsNullOrWhiteSpace(member.Role), string.IsNullOrWhiteSpace(member.ValueToTeam)) switch
        {
            (true, true) => "role and value to the team are",
            (true, false) => "role is",
            (false, true) => "value to the team is",
            _ => null,
        };

    private static IEnumerable<Finding> Heroics(DealOnADay deal)
    {
        var ours = deal.OurOpenCommitments.Count;
        if (ours < deal.Thresholds.HeroicsCommitments || deal.Deal.Team.Count < deal.Thresholds.HeroicsTeam)
        {
            yield break;
        }

        var loads = deal.Deal.Team.Select(m => (Member: m, Load: deal.OurOpenCommitments.Count(c => c.OwnerId == m.Id))).ToList();
        foreach (var (member, load) in loads.Where(l => l.Load * 100 > deal.Thresholds.HeroicsPercent * ours))
        {
            var lightest = loads.Where(l => l.Member.Id != member.Id).MinBy(l => l.Load).Member;
            yield return new(
                member.Id,
                $"{member.Name} owns {load} of the team’s {ours} open commitments.",
                $"Which of the {load} open commitments in {deal.Whose(member.Id)} hands could be in {deal.Whose(lightest.Id)}, and what would make that easy?");
        }
    }

    private static IEnumerable<Finding> MemberWithoutAction(DealOnADay deal)
    {
        var part = deal.OpenMilestones is [var nearest, ..] ? nearest.Say() : deal.Deal.Name;
        return from member in deal.Deal.Team
               where !deal.OpenCommitments.Any(c => c.OwnerId == member.Id)
               select new Finding(
                   member.Id,
                   $"{member.Name} owns no open commitment.",
                   $"Which part of {part} would be best in {deal.Whose(member.Id)} hands?");
    }

    /// <summary>A helper is in the team when a member has the same name, letter for letter but for case; spellings that differ in case are one helper.</summary>
    private static IEnumerable<Finding> HelperNotEnrolled(DealOnADay deal) =>
        from help in deal.Stands.Readings<HelpReading>().GroupBy(r => r.Reading.Name.Trim(), StringComparer.OrdinalIgnoreCase)
        where help.Key.Length > 0 && !deal.Deal.Team.Any(m => string.Equals(m.Name.Trim(), help.Key, StringComparison.OrdinalIgnoreCase))
        let since = help.First().Note.Day().Say()
        select new Finding(
            help.First().Reading.Name,
            $"{help.Key} has helped in {deal.Deal.Name} since {since} and is not in its team.",
            $"What is {help.Key}’s part in {deal.Deal.Name} since {since}, and how does what the team knows get there?")
        {
            Evidence = DealOnADay.Words(help.Select(h => h.Reading)),
        };
}
