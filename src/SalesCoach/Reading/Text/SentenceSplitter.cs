using System.Collections.Frozen;
using SalesCoach.Reading.Dates;

namespace SalesCoach.Reading.Text;

/// <summary>Cuts tokens into sentences, by punctuation and by the layout of lines.</summary>
internal static class SentenceSplitter
{
    /// <summary>The most tokens of a sentence: dictation without any full stop is cut here, so that no step grows with its length.</summary>
    public const int MostTokens = 120;

    // A line that is this long, in characters, and goes on in small letters was broken by a mail program, not by its writer.
    private const int WrappedLine = 55;

    // "thurs"; a longer name of a day or month is written out.
    private const int LongestShortDay = 5;

    private static readonly FrozenSet<string> _abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "rev", "fr", "hon", "ing", "sra", "messrs", "mt", "e.g", "i.e", "eg", "ie", "approx", "incl", "excl",
        "vs", "ca", "no", "nos", "min", "max", "resp", "dept", "est", "inc", "ltd", "co", "corp", "cllr", "capt", "col", "gen", "lt", "sgt", "fig",
        "p", "pp", "cf",
    }.ToFrozenSet();

    /// <summary>The sentences of the text, in order, none of them empty.</summary>
    public static List<Sentence> Cut(string text, IReadOnlyList<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var section = Section.None;
        var line = 0;
        var (followsBlank, followsRule) = (true, false);
        for (var i = 0; i < tokens.Count; line++)
        {
            var end = LineEnd(text, tokens, i, out var blank);
            var head = LineHeads.Take(tokens, ref i, end);
            section = CutLine(tokens, i, end, section, new Line(line, head, followsBlank, followsRule), sentences);
            (followsBlank, followsRule) = (blank, IsRule(tokens, i, end));

            // A blank line ends a list; a heading that stands alone before it keeps its list.
            if (blank && sentences.Count > 0 && sentences[^1].Line == line)
            {
                section = Section.None;
            }

            i = end;
        }

        return sentences;
    }

    private static Section CutLine(
        IReadOnlyList<Token> tokens, int first, int end, Section section, Line line, List<Sentence> sentences)
    {
        var heading = end;
        while (heading > first && tokens[heading - 1].Kind == TokenKind.Mark)
        {
            heading--;
        }

        if (Headings.Find(tokens, first, heading) is { } announced)
        {
            return announced;
        }

        var isRow = IsRow(tokens, first, end) || Fields.AreTask(tokens, first, end);
        if (isRow && IsTableHead(tokens, first, end))
        {
            return Section.Actions;
        }

        var opens = true;
        for (var at = first; at < end;)
        {
            var stop = at + 1;
            while (stop < end && stop - at < MostTokens && (isRow || !EndsAt(tokens, stop - 1, end)))
            {
                stop++;
            }

            var label = LabelEnd(tokens, at, stop);
            if (label > at && opens && Headings.Find(tokens, at, label - 1) is { } inline)
            {
                section = inline;
            }

            if (Enumerable.Range(at, stop - at).Any(t => tokens[t].Kind != TokenKind.Mark))
            {
                sentences.Add(new Sentence
                {
                    First = at,
                    End = stop,
                    LabelEnd = label,
                    Head = opens ? line.Head.Kind : LineHead.None,
                    Section = section,
                    Line = line.Number,
                    OpensLine = opens,
                    IsQuestion = tokens[stop - 1].IsMark('?') || (stop - at > 1 && tokens[stop - 2].IsMark('?')),
                    IsQuoted = line.Head.IsQuoted,
                    IsStamped = line.Head.IsStamped,
                    FollowsBlank = line.FollowsBlank,
                    FollowsRule = line.FollowsRule,
                    IsRow = isRow,
                });
                opens = false;
            }

            at = stop;
        }

        return section;
    }

    private static bool IsRule(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark || tokens[i].Word[0] is not ('-' or '_' or '*' or '=' or '—' or '~'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRow(IReadOnlyList<Token> tokens, int first, int end)
    {
        var strokes = 0;
        for (var i = first; i < end && end - first <= MostTokens; i++)
        {
            strokes += tokens[i].IsMark('|') ? 1 : 0;
        }

        return strokes >= 2;
    }

    /// <summary>"Action | Owner | Due": the rows below are tasks.</summary>
    private static bool IsTableHead(IReadOnlyList<Token> tokens, int first, int end)
    {
        var (heads, others) = (0, 0);
        for (var i = first; i < end; i++)
        {
            var isHead = tokens[i].Word is "owner" or "due" or "action" or "who" or "what" or "when" or "task" or "by" or "deadline" or "date" or "responsible" or "item" or "status" or "next" or "step";
            heads += isHead ? 1 : 0;
            others += isHead || tokens[i].Kind == TokenKind.Mark ? 0 : 1;
        }

        return heads >= 2 && others <= 1;
    }

    /// <summary>The index behind the line's last token, wrapped lines taken as one.</summary>
    private static int LineEnd(string text, IReadOnlyList<Token> tokens, int first, out bool blank)
    {
        blank = false;
        var start = tokens[first].Start;
        for (var i = first + 1; i < tokens.Count; i++)
        {
            if (!tokens[i].SpaceBefore)
            {
                continue;
            }

            var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
            var breaks = gap.Count('\n') + (gap.Contains('\n') ? 0 : gap.Count('\r')) + gap.Count('\u2028');
            if (breaks == 0)
            {
                continue;
            }

            var wrapped = breaks == 1 && tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapital
                && tokens[i - 1].Kind != TokenKind.Mark && tokens[i - 1].End - start >= WrappedLine;
            if (!wrapped && !(breaks == 1 && Fields.GoesOn(tokens, first, i)))
            {
                blank = breaks > 1;
                return i;
            }

            start = tokens[i].Start;
        }

        return tokens.Count;
    }

    private static bool EndsAt(IReadOnlyList<Token> tokens, int i, int end)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Mark || i + 1 >= end)
        {
            return false;
        }

        var next = tokens[i + 1];
        switch (token.Word[0])
        {
            case '!' or '?':
                return next.SpaceBefore;
            case '…':
                return next.SpaceBefore && next.IsCapital;
            case '.':
                return next.SpaceBefore && !IsAbbreviation(tokens, i, next);
            case '"' or ')' or '\'':
                return next.SpaceBefore && next.IsCapital && !token.SpaceBefore && i > 0 && tokens[i - 1].Kind == TokenKind.Mark
                    && tokens[i - 1].Word[0] is '.' or '!' or '?';
            default:
                // An emoji between two sentences ends the first.
                return token.Word[0] > 0x2190 && token.Word[0] is not ('→' or '€' or '⇒') && next.SpaceBefore && next.IsCapital;
        }
    }

    private static bool IsAbbreviation(IReadOnlyList<Token> tokens, int dot, Token next)
    {
        if (dot == 0 || tokens[dot].SpaceBefore)
        {
            return false;
        }

        var before = tokens[dot - 1];
        if (before.Kind == TokenKind.Number)
        {
            // "by 17.4. at the latest": a date's own dot.
            return !next.IsCapital && before.Word.Contains('.', StringComparison.Ordinal) && next.Kind == TokenKind.Word;
        }

        if (before.Kind != TokenKind.Word)
        {
            return tokens[dot - 1].IsMark('.') && !next.IsCapital;
        }

        // An initial: "P. Whitcombe", "G. is chasing".
        if (before.Length == 1 && before.IsCapital && before.Word != "i")
        {
            return true;
        }

        // "Fri. 13 March" and "20 Jan. at the latest" go on; "by Fri. Ana names …" does not.
        if (DateWords.Weekday(before.Word) is not null || DateWords.Month(before.Word) is not null)
        {
            return before.Length <= LongestShortDay && (!next.IsCapital || DateWords.Month(next.Word) is not null);
        }

        return _abbreviations.Contains(before.Word) && (before.Word is not ("no" or "co" or "min" or "max" or "p" or "inc" or "est") || !next.IsCapital);
    }

    private readonly record struct Line(int Number, LineStart Head, bool FollowsBlank, bool FollowsRule);

    private static int LabelEnd(IReadOnlyList<Token> tokens, int first, int end)
    {
        // "<v Tom Becker>…": a caption's voice.
        if (end - first > 3 && tokens[first].IsMark('<') && tokens[first + 1].Word is "v")
        {
            for (var i = first + 2; i < end - 1 && i <= first + 8; i++)
            {
                if (tokens[i].IsMark('>'))
                {
                    return i + 1;
                }
            }
        }

        var bracketed = false;
        for (var i = first + 1; i < end - 1 && i <= first + 7; i++)
        {
            bracketed = tokens[i].IsMark('(') || (bracketed && !tokens[i].IsMark(')'));
            // "tom> …", as chats have it.
            if (tokens[i + 1].SpaceBefore && (tokens[i].IsMark(':') || (tokens[i].IsMark('>') && !tokens[i].SpaceBefore && i <= first + 2)))
            {
                return i + 1;
            }

            if (!bracketed && tokens[i].Kind == TokenKind.Mark && tokens[i].Word[0] is not ('.' or '&' or '(' or ')' or '[' or ']' or '/' or '-' or '→'))
            {
                break;
            }
        }

        return first;
    }
}
