using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what somebody asks for and nobody takes on.</summary>
internal static class Requests
{
    // So few words name somebody who asks, and not what for.
    private const int Stump = 5;

    /// <summary>The requests that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var score = clause.Scores[Statement.Request];
            if (score > 0)
            {
                var (first, end) = (clause.Clause.First, EndOf(note, clause));
                yield return new Found(
                    first,
                    end,
                    new RequestReading
                    {
                        NoteId = note.View.Note.Id,
                        Quote = note.View.Quote(first, end),
                        FromId = Agents.Choose(note, Statement.Request, clause, Agents.Asker(note, clause)).Person?.Id,
                    },
                    clause,
                    score);
            }
        }
    }

    /// <summary>"Ana wanted to know | who pays for it": what is asked stands in the next clause of the sentence.</summary>
    private static int EndOf(NoteInHand note, ClauseView clause) =>
        clause.Clause.End - clause.Clause.First <= Stump && clause.Index + 1 < note.Clauses.Count
        && note.Clauses[clause.Index + 1].Clause is var next && next.SentenceIndex == clause.Clause.SentenceIndex
            ? next.End
            : clause.Clause.End;
}
