using SalesCoach.Reading.Cues;
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
        var kind = Strangers.Classify(note.View, mention);
        var rival = clause.Hits.Any(h => h.Cue == Cue.RivalName && h.First <= mention.First && h.End >= mention.End);
        return kind switch
        {
            StrangerKind.OurPerson => clause.Cues[Cue.Wish] || clause.Cues[Cue.ConditionOpens] ? null : new HelpReading { NoteId = id, Quote = quote, Name = name },
            StrangerKind.TheirPerson => clause.Cues[Cue.Wish] ? null : new NewPersonReading { NoteId = id, Quote = quote, Name = name },
            StrangerKind.Outsider => null,
            _ => rival && !clause.Cues[Cue.Wish] && !clause.Cues[Cue.PastDated] ? new CompetitorReading { NoteId = id, Quote = quote, Name = name } : null,
        };
    }
}
