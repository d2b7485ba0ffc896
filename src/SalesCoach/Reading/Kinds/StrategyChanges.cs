using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads changes of the team's approach.</summary>
internal static class StrategyChanges
{
    /// <summary>The changes that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var score = clause.Scores[Statement.StrategyChange];
            if (score > 0)
            {
                var (first, end) = (clause.Clause.First, clause.Clause.End);
                yield return new Found(first, end, new StrategyChangeReading { NoteId = note.View.Note.Id, Quote = note.View.Quote(first, end) }, clause, score);
            }
        }
    }
}
