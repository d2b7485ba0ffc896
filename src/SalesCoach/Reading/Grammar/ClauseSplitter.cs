using System.Collections.Frozen;
using SalesCoach.Reading.Dates;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Grammar;

/// <summary>Cuts a sentence where a new verb with a subject of its own begins.</summary>
internal static class ClauseSplitter
{
    private static readonly FrozenSet<string> _joins = new[] { "and", "but", "so", "because", "since", "as", "while", "although", "though", "whereas", "which", "who", "if", "unless", "once", "until", "till", "when", "after", "before", "cos", "plus", "then", "otherwise", "else", "whose", "provided", "assuming", "&" }.ToFrozenSet();

    /// <summary>The clauses of the sentence in order; together they cover it.</summary>
    public static List<Clause> Cut(IReadOnlyList<Token> tokens, DateExpression?[] dateAt, Sentence sentence, int index, IReadOnlyList<VerbGroup> groups, bool isSpeech)
    {
        var clauses = new List<Clause>();

        // A speaker's name is no part of what is said; any other label is: "Vendor packet: submitted".
        var first = isSpeech ? sentence.LabelEnd : sentence.First;
        var opener = "";
        var next = 0;
        for (var i = Math.Max(sentence.LabelEnd, first + 1); i < sentence.End - 1 && !sentence.IsRow; i++)
        {
            if (BoundaryAt(tokens, dateAt, sentence, groups, first, i) is not { } word)
            {
                continue;
            }

            var end = tokens[i].Kind == TokenKind.Mark && tokens[i].Word is not "(" ? i + 1 : i;
            if (end <= first)
            {
                continue;
            }

            Add(end);
            first = end;
            opener = word;
        }

        Add(sentence.End);
        return clauses;

        void Add(int end)
        {
            var own = new List<VerbGroup>();
            while (next < groups.Count && groups[next].First < end)
            {
                own.Add(groups[next++]);
            }

            clauses.Add(new Clause { Sentence = sentence, SentenceIndex = index, First = first, End = end, Opener = opener, Groups = own });
        }
    }

    /// <summary>The joining word (or an empty one) where a clause begins at or after the token; null where none does.</summary>
    private static string? BoundaryAt(IReadOnlyList<Token> tokens, DateExpression?[] dateAt, Sentence sentence, IReadOnlyList<VerbGroup> groups, int first, int i)
    {
        var token = tokens[i];
        var word = token.Word;
        if (token.Kind == TokenKind.Mark)
        {
            switch (word)
            {
                case ";" or "…" or "!" or "?" or "|" or "•":
                    return Opener(tokens, i + 1);
                case ":" when tokens[i + 1].SpaceBefore && (sentence.Head == LineHead.None || HasGroup(groups, first, i)):
                    return "";
                case "—" or "-" when token.SpaceBefore && tokens[i + 1].SpaceBefore && dateAt[i - 1] is null && (sentence.Head == LineHead.None ? !IsName(tokens, Math.Max(first, sentence.LabelEnd), i) : HasGroup(groups, first, i)):
                    return Opener(tokens, i + 1);
                case "(" or ")" when HasGroup(groups, first, i) && NextGroup(groups, i + 1) is { } inner && inner.First - i < 6:
                    return Opener(tokens, i + 1);
                case "." when token.SpaceBefore:
                    return Opener(tokens, i + 1);
                case ",":
                    break;
                default:
                    return null;
            }
        }
        else if (!_joins.Contains(word) || i == first)
        {
            return null;
        }

        // A comma before a joining word gives way to the word.
        if (word is "," && (_joins.Contains(tokens[i + 1].Word) && tokens[i + 1].Word is not ("and" or "&" or "so" or "but" or "then")))
        {
            return null;
        }

        // "before EOM", "until the 5th": a day, and no clause.
        if (word is "before" or "after" or "until" or "till" or "since" && (dateAt[i + 1] ?? (tokens[i + 1].Word is "the" && i + 2 < tokens.Count ? dateAt[i + 2] : null)) is not null)
        {
            return null;
        }

        // "The feed to Tom by Monday, the rules to Ana by Friday": each thing has its day.
        if (word is "," && !HasGroup(groups, first, i) && IsDatedThing(tokens, dateAt, Math.Max(first, sentence.LabelEnd), i) && IsDatedThing(tokens, dateAt, i + 1, Stop(tokens, i + 1, sentence.End)))
        {
            return "";
        }

        var start = word is "," && tokens[i + 1].Word is "and" or "but" or "so" or "then" ? i + 2 : i + 1;
        if (!HasGroup(groups, first, i) && word is not ("if" or "unless" or "once" or "when"))
        {
            // "If Ana signs, …" is cut; "On Friday, …" and "Dana, from our lab, …" are not.
            return null;
        }

        if (NextGroup(groups, start) is not { } group || group.First - start > 12 || Crosses(tokens, start, group.First))
        {
            return null;
        }

        if (word is "if" or "unless" or "once" or "until" or "till" or "when" or "after" or "before" or "because" or "which" or "who" or "whose" or "while" or "although" or "though" or "whereas" or "since" or "cos" or "otherwise" or "provided" or "assuming")
        {
            return group.SubjectFirst < group.First || word is "which" or "who" ? word : null;
        }

        // "Walt has the packet, to Otis by Friday, and Ana cuts the video": the day is Walt's.
        if (word is "," && group.SubjectFirst > start && Stop(tokens, start, group.SubjectFirst) is var stop && stop < group.SubjectFirst && HasDate(dateAt, start, stop) && !HasDate(dateAt, first, i))
        {
            return null;
        }

        if (group.SubjectFirst >= start && group.SubjectFirst < group.First && group.Subject != SubjectKind.Dropped)
        {
            return word is "," ? Opener(tokens, i + 1) : word;
        }

        // "starts it tomorrow and gives me the cost by 30 June": two steps with days of their own are two.
        var dropped = group.SubjectFirst >= group.First && group.First - start <= 3;
        return dropped && HasDate(dateAt, first, i) && HasDate(dateAt, start, Stop(tokens, start, sentence.End)) ? word is "," ? "" : word
            : dropped && word is "," && group.Tense is not (Tense.Ing or Tense.To or Tense.Imperative) && group.First == start ? "" : null;
    }

    // "Tom - the report - Friday": a name before a dash is part of what stands behind it.
    private static bool IsName(IReadOnlyList<Token> tokens, int first, int end)
    {
        if (end - first is not (1 or 2))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (!tokens[i].IsCapital || tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        return true;
    }

    private static string Opener(IReadOnlyList<Token> tokens, int i) => i < tokens.Count && _joins.Contains(tokens[i].Word) ? tokens[i].Word : "";

    private static int Stop(IReadOnlyList<Token> tokens, int i, int end)
    {
        while (i < end && !(tokens[i].Kind == TokenKind.Mark && tokens[i].Word is ";" or "," or "—"))
        {
            i++;
        }

        return i;
    }

    private static bool HasDate(DateExpression?[] dateAt, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (dateAt[i] is { Stands: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch names two words and a day.</summary>
    private static bool IsDatedThing(IReadOnlyList<Token> tokens, DateExpression?[] dateAt, int first, int end)
    {
        var (words, days) = (0, 0);
        for (var i = first; i < end; i++)
        {
            words += dateAt[i] is null && tokens[i].Kind == TokenKind.Word && tokens[i].Word is not ("by" or "on" or "the" or "in" or "and" or "or" or "before" or "until") ? 1 : 0;
            days += dateAt[i] is { Stands: true } ? 1 : 0;
        }

        return words >= 2 && days > 0;
    }

    private static bool Crosses(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Word is ";" or ":" or "." or "!" or "?")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasGroup(IReadOnlyList<VerbGroup> groups, int first, int end)
    {
        foreach (var group in groups)
        {
            if (group.First >= first && group.First < end)
            {
                return true;
            }
        }

        return false;
    }

    private static VerbGroup? NextGroup(IReadOnlyList<VerbGroup> groups, int start)
    {
        foreach (var group in groups)
        {
            if (group.First >= start)
            {
                return group;
            }
        }

        return null;
    }
}
