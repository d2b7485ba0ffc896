using System.Collections.Frozen;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Cues;

/// <summary>Finds a set of patterns in a note. Each pattern is short and its gaps are bounded, so the time grows with the text alone.</summary>
internal sealed class PatternSet
{
    // The longest gap "*" of a pattern, in tokens.
    private const int LongestGap = 4;

    private readonly FrozenDictionary<string, Pattern[]> _byWord;
    private readonly FrozenDictionary<string, Pattern[]> _byLemma;
    private readonly (string Class, Pattern[] Patterns)[] _byClass;
    private readonly Pattern[] _anywhere;

    public PatternSet(IEnumerable<Pattern> patterns)
    {
        var byWord = new Dictionary<string, List<Pattern>>();
        var byLemma = new Dictionary<string, List<Pattern>>();
        var byClass = new Dictionary<string, List<Pattern>>();
        var anywhere = new List<Pattern>();
        foreach (var pattern in patterns)
        {
            var head = pattern.Elements[0];
            if (head.Kind != ElementKind.Token || head.IsOptional)
            {
                anywhere.Add(pattern);
                continue;
            }

            Index(byWord, head.Words, pattern);
            Index(byLemma, head.Lemmas, pattern);
            Index(byClass, head.Classes, pattern);
        }

        _byWord = byWord.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
        _byLemma = byLemma.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
        _byClass = [.. byClass.Select(p => (p.Key, p.Value.ToArray()))];
        _anywhere = [.. anywhere];
    }

    /// <summary>Every place in the sentence where a pattern begins, in order.</summary>
    public void Find(NoteView view, Sentence sentence, List<CueHit> hits)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_byWord.TryGetValue(view.Tokens[i].Word, out var worded))
            {
                Try(view, sentence, i, worded, hits);
            }

            if (view.Verbs[i] is { } verb && _byLemma.TryGetValue(verb.Base, out var lemmas))
            {
                Try(view, sentence, i, lemmas, hits);
            }

            foreach (var (name, patterns) in _byClass)
            {
                if (WordClasses.Match(view, i, name) > 0)
                {
                    Try(view, sentence, i, patterns, hits);
                }
            }

            Try(view, sentence, i, _anywhere, hits);
        }
    }

    private static void Index(Dictionary<string, List<Pattern>> index, IReadOnlyList<string> keys, Pattern pattern)
    {
        foreach (var key in keys)
        {
            (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(pattern);
        }
    }

    private static void Try(NoteView view, Sentence sentence, int i, Pattern[] patterns, List<CueHit> hits)
    {
        foreach (var pattern in patterns)
        {
            if (Match(view, sentence, pattern.Elements, 0, i) is { } end)
            {
                hits.Add(new CueHit(pattern.Cue, i, Math.Max(end, i + 1)));
            }
        }
    }

    /// <summary>The index behind the match of the elements from one on; null where they do not match.</summary>
    private static int? Match(NoteView view, Sentence sentence, IReadOnlyList<Element> elements, int e, int i)
    {
        if (e == elements.Count)
        {
            return i;
        }

        var element = elements[e];
        switch (element.Kind)
        {
            case ElementKind.Start:
                return i == sentence.First || i == sentence.LabelEnd ? Match(view, sentence, elements, e + 1, i) : null;
            case ElementKind.Adverbs:
                for (var at = i; at <= i + 2; at++)
                {
                    if (Match(view, sentence, elements, e + 1, at) is { } end)
                    {
                        return end;
                    }

                    if (at >= sentence.End || !PlainWords.IsAdverb(view.Tokens[at].Word))
                    {
                        return null;
                    }
                }

                return null;
            case ElementKind.Gap:
                for (var at = i; at <= i + LongestGap; at++)
                {
                    if (Match(view, sentence, elements, e + 1, at) is { } end)
                    {
                        return end;
                    }

                    if (at >= sentence.End || (view.Tokens[at].Kind == TokenKind.Mark && view.Tokens[at].Word is "." or ";" or "," or "?" or "!" or ":" or "—" or "(" or ")"))
                    {
                        return null;
                    }
                }

                return null;
            case ElementKind.Refused:
                return i < sentence.End && Length(view, element, i) > 0 ? null : Match(view, sentence, elements, e + 1, i);
            default:
                var length = i < sentence.End ? Length(view, element, i) : 0;
                return length > 0 && Match(view, sentence, elements, e + 1, i + length) is { } found ? found
                    : element.IsOptional ? Match(view, sentence, elements, e + 1, i) : null;
        }
    }

    private static int Length(NoteView view, Element element, int i)
    {
        var word = view.Tokens[i].Word;
        foreach (var own in element.Words)
        {
            if (own == word)
            {
                return 1;
            }
        }

        if (element.Lemmas.Count > 0 && view.Verbs[i] is { } verb)
        {
            foreach (var lemma in element.Lemmas)
            {
                if (lemma == verb.Base)
                {
                    return 1;
                }
            }
        }

        foreach (var name in element.Classes)
        {
            if (WordClasses.Match(view, i, name) is var length and > 0)
            {
                return length;
            }
        }

        return 0;
    }
}
