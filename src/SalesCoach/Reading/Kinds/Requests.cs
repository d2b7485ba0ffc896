using SalesCoach.Reading.Links;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what somebody asks for and nobody takes on.</summary>
internal static class Requests
{
    /// <summary>The requests that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var score = KindWeights.Request.Score(clause.Cues);
            if (score > 0)
            {
                var (first, end) = (clause.Clause.First, clause.Clause.End);
                yield return new Found(
                    first,
                    end,
                    new RequestReading
                    {
                        NoteId = note.View.Note.Id,
                        Quote = note.View.Quote(first, end),
                        FromId = Agents.Asker(note, clause).Person?.Id,
                        MilestoneId = MilestoneLinks.Find(note, first, end, clause.Clause, bias: 0.8),
                    },
                    clause,
                    score,
                    KindWeights.Request);
            }
        }
    }
}
