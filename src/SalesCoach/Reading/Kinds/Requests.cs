using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what somebody asks for and nobody takes on.</summary>
internal static class Requests
{
    /// <summary>The requests that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var score = clause.Scores[Statement.Request];
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
                        MilestoneId = MilestoneLinks.Find(note, Statement.Request, new Stretch(first, end, clause.Clause, clause.Cues)),
                    },
                    clause,
                    score);
            }
        }
    }
}
