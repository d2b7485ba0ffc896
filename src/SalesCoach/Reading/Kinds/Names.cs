using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads the names that the deal does not know: new people, helpers of ours, rivals.</summary>
internal static class Names
{
    /// <summary>The readings about strangers that the note states, each name once.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        var seen = new HashSet<(Type, string)>();
        foreach (var clause in note.Clauses)
        {
            for (var i = clause.Clause.First; i < clause.Clause.End; i++)
            {
                if (note.View.MentionAt[i] is not { Form: MentionForm.Stranger, Name: { } name } mention || mention.First != i)
                {
                    continue;
                }

                if (ReadingOf(note, clause, mention, name) is { } reading && seen.Add((reading.GetType(), name)))
                {
                    yield return new Found(clause.Clause.First, clause.Clause.End, reading, clause, 1);
                }
            }
        }
    }

    private static NoteReading? ReadingOf(NoteInHand note, ClauseView clause, Mention mention, string name)
    {
        var id = note.View.Note.Id;
        var quote = note.View.Quote(clause.Clause.First, clause.Clause.End);
        var scores = note.Model.Strangers.Score(StrangerFeatures.Of(note.View, note.Words, clause, mention));
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] <= 0 ? null : (StrangerRole)best switch
        {
            StrangerRole.Helper => new HelpReading { NoteId = id, Quote = quote, Name = name },
            StrangerRole.NewPerson => new NewPersonReading { NoteId = id, Quote = quote, Name = name },
            _ => new CompetitorReading { NoteId = id, Quote = quote, Name = name },
        };
    }
}
