using SalesCoach.Reading;
using SalesCoach.Reading.Model;

namespace SalesCoach.Evals.Training;

/// <summary>What labelled readings say of a note's clauses.</summary>
internal static class Labels
{
    /// <summary>What a clause with such a reading states; null for the readings that are told by a name.</summary>
    public static Statement? StatementOf(NoteReading label) => label switch
    {
        CommitmentReading => Statement.Commitment,
        CompletionReading => Statement.Completion,
        RequestReading => Statement.Request,
        ObstacleReading => Statement.Obstacle,
        MilestoneReading { State: MilestoneState.Reached } => Statement.Reached,
        MilestoneReading { State: MilestoneState.Slipped } => Statement.Slipped,
        MilestoneReading => Statement.AtRisk,
        StrategyChangeReading => Statement.StrategyChange,
        FollowUpReading => Statement.FollowUp,
        _ => null,
    };

    /// <summary>Where in the note's text the quote stands.</summary>
    public static (int From, int To) Place(NoteInHand note, NoteReading label)
    {
        var from = note.View.Note.Text.IndexOf(label.Quote, StringComparison.Ordinal);
        return (from, from + label.Quote.Length);
    }

    /// <summary>The places of the clauses that share most of their words, or of the quote's, with the quote.</summary>
    public static IReadOnlyList<int> ClausesOf(NoteInHand note, NoteReading label)
    {
        var (from, to) = Place(note, label);
        return [.. Enumerable.Range(0, note.Clauses.Count).Where(c =>
        {
            var clause = note.Clauses[c].Clause;
            var (start, end) = (note.View.Tokens[clause.First].Start, note.View.Tokens[clause.End - 1].End);
            return (Math.Min(to, end) - Math.Max(from, start)) * 2 > Math.Min(end - start, to - from);
        })];
    }
}
