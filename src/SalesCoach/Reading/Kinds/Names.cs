using SalesCoach.Reading.Cues;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads the names that the deal does not know: new people, helpers of ours, rivals.</summary>
internal static class Names
{
    // A name's quote is the name with the words that tell what it is, this many tokens on either side at the most.
    private const int Before = 7;
    private const int After = 7;

    /// <summary>The readings about strangers that the note states, each name once.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        var earlier = Earlier.Of(note.View.Deal);
        var found = new Dictionary<string, Found>(StringComparer.OrdinalIgnoreCase);
        foreach (var clause in note.Clauses)
        {
            for (var i = clause.Clause.First; i < clause.Clause.End; i++)
            {
                if (note.View.MentionAt[i] is not { Form: MentionForm.Stranger, Name: { } name } mention || mention.First != i)
                {
                    continue;
                }

                var (first, end) = Place(note.View, clause, mention);
                if (ReadingOf(note, clause, mention, name, note.View.Quote(first, end), earlier) is { } reading)
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

    private static NoteReading? ReadingOf(NoteInHand note, ClauseView clause, Mention mention, string name, string quote, Earlier earlier)
    {
        var id = note.View.Note.Id;
        if (clause.Cues[Cue.Wish] || (clause.Cues[Cue.ConditionOpens] && !clause.Cues[Cue.RivalName]))
        {
            return null;
        }

        if (earlier.IsRival(name))
        {
            return new CompetitorReading { NoteId = id, Quote = quote, Name = name };
        }

        var kind = Strangers.Classify(note.View, mention);
        switch (kind)
        {
            case StrangerKind.OurPerson:
                return earlier.IsPerson(name) ? null : new HelpReading { NoteId = id, Quote = quote, Name = name };
            case StrangerKind.TheirPerson:
                return earlier.IsPerson(name) ? null : new NewPersonReading { NoteId = id, Quote = quote, Name = name };
            default:
                var rival = clause.Hits.Any(h => h.Cue == Cue.RivalName && h.First <= mention.First && h.End >= mention.End)
                    || (clause.Hits.Any(h => h.Cue == Cue.RivalHint && h.First <= mention.First && h.End >= mention.End) && (kind == StrangerKind.Organisation || clause.Cues[Cue.RivalWord] || clause.Cues[Cue.Undercut] || IsMarked(note.View, mention)));
                return rival && !note.Links.NamesInDeal(name) && !clause.Cues[Cue.Habit] ? new CompetitorReading { NoteId = id, Quote = quote, Name = name } : null;
        }
    }

    /// <summary>Whether the name is sure to be one: the capital letter of a sentence's first word says nothing.</summary>
    private static bool IsMarked(NoteView view, Mention mention)
    {
        if (Strangers.IsPlace(view, mention) || view.Word(mention.First - 1) is "the" or "their" or "our" or "a" or "his" or "her" or "dr" or "." || GivenNames.Knows(view.Word(mention.First)) || view.Tokens[mention.First].Length < 3)
        {
            return false;
        }

        var first = view.Tokens[mention.First];
        var inner = view.Note.Text.AsSpan(first.Start + 1, first.Length - 1).IndexOfAnyInRange('A', 'Z') >= 0 && !first.IsUpper;
        return inner || (mention.First > 0 && !view.Sentences.Any(s => s.First == mention.First || s.LabelEnd == mention.First) && view.Word(mention.First - 1) is not ("\"" or "(") && !first.IsUpper);
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
