using System.Globalization;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.Summaries;

/// <summary>The playbook's summary: what the record shows, in the order of what has moved, what stands in the way and what comes next. Pure.</summary>
internal static class PlaybookSummary
{
    /// <summary>The summary as of a day.</summary>
    public static DealSummary Of(DealAsItStands stands, DateOnly today) =>
        new(today, "playbook", [.. new[] { Moved(stands, today), InTheWay(stands, today), Next(stands, today) }.OfType<SummarySentence>()]);

    private static SummarySentence? Moved(DealAsItStands stands, DateOnly today)
    {
        var (reached, all) = (stands.Deal.Milestones.Count(m => m.Status == MilestoneStatus.Reached), stands.Deal.Milestones.Count(m => m.Status != MilestoneStatus.Dropped));
        var noted = stands.Notes.Count == 0 ? "nobody has written a note yet" : $"the last note is from {Day(stands.Notes.Max(n => n.Day()), today)}";
        return all == 0 ? null : new SummarySentence($"{reached} of {all} {(all == 1 ? "milestone is" : "milestones are")} reached, and {noted}.", []);
    }

    private static SummarySentence? InTheWay(DealAsItStands stands, DateOnly today)
    {
        var late = stands.OpenCommitments().Count(c => c.DueOn < today);
        var obstacle = stands.Readings<ObstacleReading>().LastOrDefault();
        var overdue = late == 0 ? null : $"{late} open {(late == 1 ? "commitment is" : "commitments are")} overdue";
        return (obstacle.Reading, overdue) switch
        {
            (null, null) => null,
            (null, { } only) => new SummarySentence($"{only}.", []),
            ({ } told, _) => new SummarySentence(
                $"The latest obstacle is from {Day(obstacle.Note.Day(), today)}{(overdue is null ? "" : $", and {overdue}")}.",
                [new Evidence(obstacle.Note.Id, told.Quote)]),
        };
    }

    private static SummarySentence? Next(DealAsItStands stands, DateOnly today)
    {
        if (stands.Deal.Status != DealStatus.Open || stands.OpenMilestones().FirstOrDefault() is not { } next)
        {
            return null;
        }

        var due = next.DueOn switch
        {
            null => "which has no date yet",
            { } day when day < today => $"which was due on {Day(day, today)}",
            { } day => $"due on {Day(day, today)}",
        };
        return new SummarySentence($"Next is “{next.Name.Trim()}”, {due}.", []);
    }

    private static string Day(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
