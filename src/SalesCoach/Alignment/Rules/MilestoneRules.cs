using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Alignment.Rules;

/// <summary>Line-of-sight targets with a next step, a date that all believe and a way out: P2, P4 and P12 of docs/playbook.md.</summary>
internal static class MilestoneRules
{
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        new("milestones-missing", "P2", [Severity.High], Missing),
        new("milestone-overdue", "P4", [Severity.High], Overdue, OverdueTurns),
        new("stories-differ", "P12", [Severity.High], StoriesDiffer),
        new("milestone-without-action", "P2", [Severity.Medium], WithoutAction),
        new("contingency-missing", "P12", [Severity.Medium], ContingencyMissing),
        new("milestone-too-distant", "P2", [Severity.Low], TooDistant, TooDistantTurns),
    ];

    private static IEnumerable<Finding> Missing(DealOnADay deal)
    {
        if (deal.OpenMilestones.Count == 0)
        {
            var before = deal.Deal.CloseDate is { } close ? $" before {close.Say()}" : "";
            yield return new(
                deal.Deal.Id,
                $"{deal.Deal.Name} has no open milestone{before}.",
                $"What is the next point in {deal.Deal.Name}{before} that {deal.Customer()} and the team will both know has been reached?");
        }
    }

    private static IEnumerable<Finding> Overdue(DealOnADay deal) =>
        from milestone in deal.OpenMilestones
        where milestone.DueOn < deal.Today
        let due = milestone.DueOn.GetValueOrDefault().Say()
        select new Finding(
            milestone.Id,
            $"{milestone.Name.Quote()} was to be reached by {due} and is still open.",
            $"What has to be true before {milestone.Name.Quote()}, planned for {due}, is reached, and which date would {deal.Customer()} and the team both believe?")
        {
            Evidence = deal.WordsBehind(ValuePath.MilestoneDueOn(milestone.Id)),
            MilestoneId = milestone.Id,
        };

    private static IEnumerable<DateOnly> OverdueTurns(DealOnADay deal) =>
        deal.OpenMilestones.Select(m => m.DueOn).OfType<DateOnly>().Select(due => due.Plus(1));

    private static IEnumerable<Finding> WithoutAction(DealOnADay deal) =>
        from milestone in deal.OpenMilestones
        where !deal.OurOpenCommitments.Any(c => c.MilestoneId == milestone.Id)
        select new Finding(
            milestone.Id,
            $"Nobody of ours has an open commitment for {milestone.Say()}.",
            $"What is the smallest step this week that would move {milestone.Say()}, and who is closest to it?")
        {
            MilestoneId = milestone.Id,
        };

    /// <summary>Looks at the earliest open milestone that has a date; those without one are not near or far.</summary>
    private static IEnumerable<Finding> TooDistant(DealOnADay deal)
    {
        if (deal.OpenMilestones.FirstOrDefault(m => m.DueOn is not null) is { DueOn: { } due } nearest
            && -deal.DaysSince(due) > deal.Thresholds.MilestoneTooDistantDays)
        {
            yield return new(
                deal.Deal.Id,
                $"The nearest open milestone, {nearest.Name.Quote()}, lies as far off as {due.Say()}.",
                $"What could {deal.Customer()} and the team reach together before {nearest.Name.Quote()} on {due.Say()}?")
            {
                Evidence = deal.WordsBehind(ValuePath.MilestoneDueOn(nearest.Id)),
                MilestoneId = nearest.Id,
            };
        }
    }

    private static IEnumerable<DateOnly> TooDistantTurns(DealOnADay deal) =>
        deal.OpenMilestones.Select(m => m.DueOn).OfType<DateOnly>().Take(1).Select(due => due.Plus(-deal.Thresholds.MilestoneTooDistantDays));

    private static IEnumerable<Finding> ContingencyMissing(DealOnADay deal) =>
        from milestone in deal.OpenMilestones
        where string.IsNullOrWhiteSpace(milestone.Contingency)
        let trouble = deal.Stands.Readings<NoteReading>().Where(r => IsAgainst(milestone.Id, r.Reading)).ToList()
        where trouble.Count > 0
        let latest = trouble[^1]
        select new Finding(
            milestone.Id,
            $"{milestone.Say()} has trouble read against it and no contingency.",
            $"What will the team do about {milestone.Say()} if {latest.Reading.Quote.Quote()}, noted on {latest.Note.Day().Say()}, stays as it is?")
        {
            Evidence = DealOnADay.Words(trouble.Select(t => t.Reading)),
            MilestoneId = milestone.Id,
        };

    private static bool IsAgainst(string milestoneId, NoteReading reading) => reading switch
    {
        ObstacleReading obstacle => obstacle.MilestoneId == milestoneId,
        MilestoneReading { State: MilestoneState.Slipped or MilestoneState.AtRisk } news => news.MilestoneId == milestoneId,
        _ => false,
    };

    /// <summary>
    /// Speaks of any milestone of the deal, reached ones included. Authors must be known to be different ones; "within 14 days" is between
    /// the notes' days. Of several such pairs it tells the latest.
    /// </summary>
    private static IEnumerable<Finding> StoriesDiffer(DealOnADay deal) =>
        from milestone in deal.Deal.Milestones
        let told = deal.Stands.Readings<MilestoneReading>().Where(r => r.Reading.MilestoneId == milestone.Id && r.Reading.DueOn is not null).Reverse().ToList()
        from pair in told
            .SelectMany((later, i) => told.Skip(i + 1).TakeWhile(earlier => AreNear(deal, earlier.Note, later.Note)).Select(earlier => (Earlier: earlier, Later: later)))
            .Where(p => Differ(p.Earlier, p.Later))
            .Take(1)
        let one = pair.Earlier
        let other = pair.Later
        select new Finding(
            milestone.Id,
            $"{deal.Name(one.Note.AuthorId)} wrote on {one.Note.Day().Say()} that {milestone.Name.Quote()} is on {Date(one.Reading)}, " +
            $"{deal.Name(other.Note.AuthorId)} on {other.Note.Day().Say()} that it is on {Date(other.Reading)}.",
            $"What would it take for {deal.Whom(one.Note.AuthorId)} and {deal.Whom(other.Note.AuthorId)} to give {deal.Customer()} one date for " +
            $"{milestone.Name.Quote()}, be it {Date(one.Reading)} or {Date(other.Reading)}?")
        {
            Evidence = DealOnADay.Words([one.Reading, other.Reading]),
            MilestoneId = milestone.Id,
        };

    private static string Date(MilestoneReading reading) => reading.DueOn.GetValueOrDefault().Say();

    private static bool AreNear(DealOnADay deal, ReadNote earlier, ReadNote later) =>
        later.Day().DayNumber - earlier.Day().DayNumber <= deal.Thresholds.StoriesDays;

    private static bool Differ((ReadNote Note, MilestoneReading Reading) one, (ReadNote Note, MilestoneReading Reading) other) =>
        one.Reading.DueOn != other.Reading.DueOn
        && one.Note.AuthorId is not null
        && other.Note.AuthorId is not null
        && one.Note.AuthorId != other.Note.AuthorId;
}
