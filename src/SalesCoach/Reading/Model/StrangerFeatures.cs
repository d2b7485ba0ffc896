using SalesCoach.Reading.Cues;
using SalesCoach.Reading.People;

namespace SalesCoach.Reading.Model;

/// <summary>What the trained model looks at in a name that the deal does not know: the name's own make and the words around it.</summary>
internal static class StrangerFeatures
{
    private const int Reach = 5;

    /// <summary>The features of a stranger's name in its clause.</summary>
    public static FeatureSet Of(NoteInHand note, ClauseView clause, Mention mention)
    {
        var (view, words) = (note.View, note.Words);
        var features = note.Model.Strangers.NewFeatures();
        features.Add("bias");
        features.Add($"k:{Strangers.Classify(view, mention)}");
        features.Add($"n:{Math.Min(mention.End - mention.First, 4)}");
        Name(view, mention, features);
        var name = mention.Name ?? "";
        Mark(features, "was:rival", note.Earlier.IsRival(name));
        Mark(features, "was:person", note.Earlier.IsPerson(name));
        Mark(features, "in deal", note.Links.NamesInDeal(name));
        Mark(features, "marked", IsMarked(view, mention));
        Mark(features, "place", Strangers.IsPlace(view, mention));
        Mark(features, "ordinary", Strangers.IsOrdinary(view, mention));
        Near(words, mention.First - 1, -1, "<", features);
        Near(words, mention.End, 1, ">", features);
        foreach (var cue in clause.Cues.All())
        {
            features.Add($"c:{cue}");
        }

        foreach (var hit in clause.Hits.Where(h => h.First <= mention.First && h.End >= mention.End))
        {
            features.Add($"hit:{hit.Cue}");
        }

        foreach (var group in clause.Clause.Groups)
        {
            var verb = group.Verb?.Base ?? "-";
            features.Add(group.Who == mention ? $"does:{verb}" : $"v:{verb}");
            if (group.Who == mention)
            {
                features.Add($"does:{group.Tense}");
            }
        }

        for (var i = clause.Clause.Sentence.First; i < clause.Clause.Sentence.End; i++)
        {
            if (words[i] is { } word)
            {
                features.Add($"w:{word}");
            }
        }

        return features;
    }

    private static void Name(NoteView view, Mention mention, FeatureSet features)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            var token = view.Tokens[i];
            var place = i == mention.First ? "first" : i == mention.End - 1 ? "last" : "inner";
            features.Add(GivenNames.Knows(token.Word) ? $"{place}:given" : Honorifics.Before(token.Word) is not null ? $"{place}:honorific" : token.IsUpper ? $"{place}:upper" : $"{place}:other");
            if (token.Word.Length > 4)
            {
                features.Add($"end:{token.Word[^3..]}");
            }
        }
    }

    private static void Mark(FeatureSet features, string feature, bool holds)
    {
        if (holds)
        {
            features.Add(feature);
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
        return inner || (mention.First > 0 && !view.OpensSentence(mention.First) && view.Word(mention.First - 1) is not ("\"" or "(") && !first.IsUpper);
    }

    private static void Near(IReadOnlyList<string?> words, int at, int step, string name, FeatureSet features)
    {
        var previous = "";
        for (var seen = 0; seen < Reach && at >= 0 && at < words.Count; at += step)
        {
            if (words[at] is not { } word)
            {
                continue;
            }

            seen++;
            features.Add($"{name}{seen}:{word}");
            features.Add($"{name}:{word}");
            if (previous.Length > 0 && seen <= 3)
            {
                features.Add($"{name}{seen}:{previous} {word}");
            }

            previous = word;
        }
    }
}
