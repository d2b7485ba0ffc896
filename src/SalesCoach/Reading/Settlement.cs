using SalesCoach.Reading.Kinds;

namespace SalesCoach.Reading;

/// <summary>Settles what readings of one place leave room for, by the borderlines of docs/readings.md.</summary>
internal static class Settlement
{
    /// <summary>The readings that stand, in the order of their quotes' first characters.</summary>
    public static IReadOnlyList<Found> Settle(NoteInHand note, IEnumerable<Found> readings)
    {
        var all = readings.OrderBy(f => note.View.Tokens[f.First].Start).ThenBy(f => f.End).ToList();
        var byClause = all.ToLookup(f => f.Source.Index);
        var kept = all.Where(f => !byClause[f.Source.Index].Any(other => other != f && GivesWay(f, other)));
        return [.. OnePerMilestone(kept).OrderBy(f => note.View.Note.Text.IndexOf(f.Reading.Quote, note.View.Tokens[f.First].Start, StringComparison.Ordinal))];
    }

    /// <summary>Whether one reading of a clause gives way to another reading of it.</summary>
    private static bool GivesWay(Found one, Found other) => (one.Reading, other.Reading) switch
    {
        // A meeting that somebody will hold is a follow-up, not a promise; a promise with a day for a thing is no meeting.
        (CommitmentReading, FollowUpReading) => one.Score < other.Score,
        (FollowUpReading, CommitmentReading) => one.Score <= other.Score,

        // A milestone that is itself a meeting slips, and is no follow-up besides.
        (FollowUpReading, MilestoneReading { State: MilestoneState.Slipped }) => true,
        (CommitmentReading, MilestoneReading { State: MilestoneState.Slipped or MilestoneState.AtRisk }) => one.Score < other.Score,
        (MilestoneReading { State: MilestoneState.Slipped or MilestoneState.AtRisk }, CommitmentReading) => one.Score <= other.Score,
        (CommitmentReading, CompletionReading) => one.Score < other.Score,
        (CompletionReading, CommitmentReading) => one.Score <= other.Score,
        (RequestReading, CommitmentReading) => one.Score <= other.Score,
        (CommitmentReading, RequestReading) => one.Score < other.Score,
        (ObstacleReading, MilestoneReading { State: MilestoneState.AtRisk or MilestoneState.Slipped }) => one.Score < other.Score,
        (CommitmentReading, StrategyChangeReading) => one.Score < other.Score,
        (StrategyChangeReading, CommitmentReading) => one.Score <= other.Score,
        _ => false,
    };

    /// <summary>The same fact told twice is one reading: of a milestone's states, the clearest.</summary>
    private static IEnumerable<Found> OnePerMilestone(IEnumerable<Found> readings)
    {
        var list = readings.ToList();
        return list.Where(f => f.Reading is not MilestoneReading milestone || !list.Any(other => other != f && other.Reading is MilestoneReading also
            && also.MilestoneId == milestone.MilestoneId && (other.Score > f.Score || (other.Score == f.Score && other.First < f.First))));
    }
}
