using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads the names that the deal does not know: new people, helpers of ours, rivals.</summary>
internal static class Names
{
    // A name's quote is the name with the words that tell what it is, this many tokens on either side at the most.
    private const int Before = 7;
    private const int After = 7;

    // A name that stands oftener in a note tells nothing new, and a note with more names is a list of them; reading on would only cost time.
    private const int MostOfAName = 25;
    private const int MostNames = 2_000;

    /// <summary>The readings about strangers that the note states, each name once.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        var found = new Dictionary<string, Found>(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var all = 0;
        foreach (var clause in note.Clauses)
        {
            for (var i = clause.Clause.First; i < clause.Clause.End; i++)
            {
                if (note.View.MentionAt[i] is not { Form: MentionForm.Stranger, Name: { } name } mention || mention.First != i)
                {
                    continue;
                }

                seen[name] = seen.GetValueOrDefault(name) + 1;
                if (seen[name] > MostOfAName || ++all > MostNames)
                {
                    continue;
                }

                var (first, end) = Place(note.View, clause, mention);
                if (ReadingOf(note, clause, mention, name, note.View.Quote(first, end)) is { } reading)
                {
                    // One person, twice in a note: the fuller name counts.
                    var key = $"{reading.GetType().Name} {name.Split(' ')[^1]}";
                    if (!found.TryGetValue(key, out var known) || (known.Reading is NewPersonReading { Name: var other } && other.Length < name.Length))
                    {
                        found[key] = new Found(first, end, reading, clause, 1);
                    }
                }
            }
        }

        return found.Values;
    }

    private static NoteReading? ReadingOf(NoteInHand note, ClauseView clause, Mention mention, string name, string quote)
    {
        var id = note.View.Note.Id;
        var scores = note.Model.Strangers.Score(StrangerFeatures.Of(note, clause, mention));
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] <= 0 ? null : (StrangerRole)best switch
        {
            StrangerRole.Helper => new HelpReading { NoteId = id, Quote = quote, Name = name },
            StrangerRole.NewPerson => new NewPersonReading { NoteId = id, Quote = quote, Name = name },
            _ => new CompetitorReading { NoteId = id, Quote = quote, Name = name },
        };
    }

    private static (int First, int End) Place(NoteView view, ClauseView clause, Mention mention)
    {
        var first = mention.First;
        while (first > clause.Clause.Sentence.First && mention.First - first < Before && (first > clause.Clause.First || mention.First - first < 2) && !(view.Tokens[first - 1].Kind == TokenKind.Mark && view.Word(first - 1) is ";" or "." or "—"))
        {
            first--;
        }

        // "There's a new face, Ms Okoro": what tells stands before the comma.
        if (mention.First - clause.Clause.First <= 1 && clause.Clause.First > clause.Clause.Sentence.First)
        {
            first = Math.Max(clause.Clause.Sentence.First, mention.First - Before);
        }

        var end = mention.End;
        while (end < clause.Clause.End && end - mention.End < After && !(view.Tokens[end].Kind == TokenKind.Mark && view.Word(end) is ";" or "." or "—"))
        {
            end++;
        }

        return (first, end);
    }
}
