namespace SalesCoach.Reading.Cues;

/// <summary>
/// A cue in words. Elements are parted by blanks: <c>word</c>; <c>a|b</c>, either; <c>^send</c>, any form of the verb; <c>:date</c>, <c>:who</c> and so
/// on, a class of words (<see cref="WordClasses"/>); <c>~</c>, up to two adverbs; <c>*</c>, up to four words of the same clause; <c>!a</c>, none of these
/// follows; <c>&lt;</c>, the sentence begins here. A question mark behind an element makes it optional.
/// </summary>
internal sealed class Pattern
{
    private Pattern(Cue cue, IReadOnlyList<Element> elements)
    {
        Cue = cue;
        Elements = elements;
    }

    /// <summary>What it is a cue of.</summary>
    public Cue Cue { get; }

    /// <summary>What must follow what.</summary>
    public IReadOnlyList<Element> Elements { get; }

    /// <summary>Reads a pattern.</summary>
    public static Pattern Parse(Cue cue, string text) => new(cue, [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseElement)]);

    private static Element ParseElement(string text)
    {
        var optional = text.Length > 1 && text[^1] == '?';
        text = optional ? text[..^1] : text;
        if (text is "~" or "*" or "<")
        {
            return new Element(text[0] switch { '~' => ElementKind.Adverbs, '*' => ElementKind.Gap, _ => ElementKind.Start }, [], [], [], optional);
        }

        var refused = text.Length > 1 && text[0] == '!';
        var words = new List<string>();
        var lemmas = new List<string>();
        var classes = new List<string>();
        foreach (var part in (refused ? text[1..] : text).Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            (part[0] == '^' ? lemmas : part[0] == ':' && part.Length > 1 ? classes : words).Add(part[0] == '^' || (part[0] == ':' && part.Length > 1) ? part[1..] : part);
        }

        return new Element(refused ? ElementKind.Refused : ElementKind.Token, words, lemmas, classes, optional);
    }
}

/// <summary>How an element of a pattern matches.</summary>
internal enum ElementKind
{
    /// <summary>One token, or one mention or day.</summary>
    Token,

    /// <summary>Up to two adverbs.</summary>
    Adverbs,

    /// <summary>Up to four tokens that are no punctuation.</summary>
    Gap,

    /// <summary>The sentence begins here.</summary>
    Start,

    /// <summary>None of these follows; takes no token.</summary>
    Refused,
}

/// <summary>One element of a pattern.</summary>
internal sealed record Element(ElementKind Kind, IReadOnlyList<string> Words, IReadOnlyList<string> Lemmas, IReadOnlyList<string> Classes, bool IsOptional);
