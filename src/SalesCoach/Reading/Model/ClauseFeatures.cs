using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Model;

/// <summary>
/// What the trained model looks at in a clause: its cues, alone and in pairs, its words with people, days and figures blotted out so that no
/// deal's names are learnt, its verbs, and the cues of the clauses around it.
/// </summary>
internal static class ClauseFeatures
{
    // Of what length a clause is says something of short ones only: whether ten words or twenty, it is a whole sentence.
    private const int LongClause = 10;

    private static readonly Feature[] _alone = OfCues("c:");
    private static readonly Feature[][] _pairs = [.. Enum.GetValues<Cue>().Select(cue => OfCues($"c:{CueSet.NameOf(cue)}+"))];
    private static readonly Feature[] _before = OfCues("<");
    private static readonly Feature[] _behind = OfCues(">");
    private static readonly Feature[] _beforeInSentence = OfCues("<=");
    private static readonly Feature[] _behindInSentence = OfCues(">=");
    private static readonly Feature _bias = new("bias");

    /// <summary>The features of every clause of a note, in order; each feature once a clause.</summary>
    public static IReadOnlyList<FeatureSet> Of(LinearModel model, NoteView view, IReadOnlyList<string?> words, IReadOnlyList<ClauseView> clauses)
    {
        var all = new List<FeatureSet>(clauses.Count);
        foreach (var clause in clauses)
        {
            var features = model.NewFeatures();
            features.Add(_bias);
            Cues(clause, features);
            Words(words, clause.Clause, features);
            Verbs(view, clause.Clause, features);
            Label(words, clause.Clause, features);
            features.Measure();
            all.Add(features);
        }

        for (var i = 0; i < clauses.Count; i++)
        {
            Around(clauses, i, all[i]);
        }

        return all;
    }

    /// <summary>Whether a feature is a cue of a clause beside.</summary>
    public static bool IsOfNeighbour(string feature) => feature[0] is '<' or '>';

    /// <summary>Whether a feature is two cues of a clause together.</summary>
    public static bool IsPairOfCues(string feature) => feature.StartsWith("c:", StringComparison.Ordinal) && feature.Contains('+', StringComparison.Ordinal);

    private static void Cues(ClauseView clause, FeatureSet features)
    {
        var cues = clause.Cues.All().ToList();
        for (var i = 0; i < cues.Count; i++)
        {
            features.Add(_alone[(int)cues[i]]);
            for (var j = i + 1; j < cues.Count; j++)
            {
                features.Add(_pairs[(int)cues[i]][(int)cues[j]]);
            }
        }
    }

    private static void Words(IReadOnlyList<string?> words, Clause clause, FeatureSet features)
    {
        var (before, beforeThat) = ("^", "");
        var count = 0;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (words[i] is not { } word)
            {
                continue;
            }

            features.Add($"w:{word}");
            features.Add($"b:{before} {word}");
            if (beforeThat.Length > 0)
            {
                features.Add($"t:{beforeThat} {before} {word}");
            }

            if (count < 3)
            {
                features.Add($"h{count}:{word}");
            }

            (beforeThat, before) = (before, word);
            count++;
        }

        features.Add($"b:{before} $");
        features.Add($"n:{Math.Min(count, LongClause) / 2}");
    }

    private static void Verbs(NoteView view, Clause clause, FeatureSet features)
    {
        foreach (var group in clause.Groups)
        {
            var subject = group.Subject == SubjectKind.Person && group.Who is { } who ? Who(view, who) : group.Subject.ToString();
            var verb = group.Verb?.Base ?? "-";
            var mood = $"{group.Tense}{(group.IsPassive ? "P" : "")}{(group.IsNegated ? "N" : "")}";
            features.Add($"v:{verb}");
            features.Add($"v:{verb}/{mood}");
            features.Add($"s:{subject}/{mood}");
            features.Add($"s:{subject}/{verb}");
        }
    }

    private static void Label(IReadOnlyList<string?> words, Clause clause, FeatureSet features)
    {
        for (var i = clause.Sentence.First; i < clause.Sentence.LabelEnd; i++)
        {
            if (words[i] is { } word)
            {
                features.Add($"l:{word}");
            }
        }

        if (clause.Opener.Length > 0)
        {
            features.Add($"o:{clause.Opener}");
        }
    }

    private static void Around(IReadOnlyList<ClauseView> clauses, int index, FeatureSet features)
    {
        Beside(index - 1, _before, _beforeInSentence);
        Beside(index + 1, _behind, _behindInSentence);

        void Beside(int at, Feature[] names, Feature[] namesInSentence)
        {
            if (at < 0 || at >= clauses.Count)
            {
                return;
            }

            var own = clauses[at].Clause.SentenceIndex == clauses[index].Clause.SentenceIndex ? namesInSentence : names;
            foreach (var cue in clauses[at].Cues.All())
            {
                features.Add(own[(int)cue]);
            }
        }
    }

    private static Feature[] OfCues(string place) => [.. Enum.GetValues<Cue>().Select(cue => new Feature($"{place}{CueSet.NameOf(cue)}"))];

    /// <summary>The note's words as the model sees them, halves of emoji as one sign; null for a token that an earlier one speaks for.</summary>
    public static string?[] Blot(NoteView view)
    {
        var words = new string?[view.Tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var token = view.Tokens[i];
            words[i] = view.DateAt[i] is { } date ? date.First == i ? "DAY" : null
                : view.MentionAt[i] is { } mention && mention.Form is not (MentionForm.Self or MentionForm.We or MentionForm.They or MentionForm.Pronoun)
                    ? mention.First == i ? Who(view, mention) : null
                : token.Kind == TokenKind.Number ? "FIGURE"
                : token.Kind == TokenKind.Mark && token.Word[0] > 0x2FFF ? "SIGN"
                : token.IsUpper && token.Word.Length <= 4 ? "ACRONYM"
                : token.IsCapital && !IsBehindMark(view, i) && token.Word is not "i" ? "NAME"
                : token.Word;
        }

        return words;
    }

    private static bool IsBehindMark(NoteView view, int token) => token == 0 || view.Tokens[token - 1].Kind == TokenKind.Mark;

    private static string Who(NoteView view, Mention mention) => mention.Form switch
    {
        MentionForm.Stranger => Strangers.IsOrdinary(view, mention) ? view.Tokens[mention.First].Word : "STRANGER",
        MentionForm.Self => "SELF",
        MentionForm.We => "WE",
        MentionForm.They => "THEY",
        _ => view.Resolver.Resolve(mention).Person is { } person ? person.IsOurs ? "OURS" : "THEIRS" : "SOMEBODY",
    };
}
