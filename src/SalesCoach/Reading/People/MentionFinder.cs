using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.People;

/// <summary>Finds the words of a note that point at people by name, initials or title, and capitalised names that the deal does not know.</summary>
internal static class MentionFinder
{
    /// <summary>The mentions in order, none overlapping another; pronouns are left to the clauses that hold them.</summary>
    /// <param name="text">The note's text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="cast">The deal's people.</param>
    public static List<Mention> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences, Cast cast)
    {
        var mentions = new List<Mention>();
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i < sentence.End;)
            {
                var mention = Named(tokens, i, sentence, cast) ?? Titled(tokens, i, sentence, cast) ?? Stranger(text, tokens, i, sentence, cast);
                if (mention is not null)
                {
                    mentions.Add(mention);
                    i = mention.End;
                }
                else
                {
                    i++;
                }
            }
        }

        return mentions;
    }

    private static Mention? Named(IReadOnlyList<Token> tokens, int i, Sentence sentence, Cast cast)
    {
        if (tokens[i].Kind != TokenKind.Word)
        {
            return null;
        }

        // "CI Quick" for Chief Inspector Quick, "CFO Hahn".
        if (tokens[i].IsUpper && i + 1 < sentence.End && tokens[i + 1].IsCapital && (cast.Titled(tokens[i].Word) ?? cast.WithTitleInitials(tokens[i].Word)) is { } titled
            && cast.Named(tokens[i + 1].Word).Contains(titled) && Named(tokens, i + 1, sentence, cast) is { } named && named.Person == titled)
        {
            return named with { First = i };
        }

        var at = i;
        var honorific = false;
        while (at < sentence.End && (Honorifics.Before(tokens[at].Word) is not null || (tokens[at].IsCapital && Honorifics.IsRank(tokens[at].Word)) || (tokens[at].IsMark('.') && at > i)) && at - i < 4 && (tokens[at].Kind == TokenKind.Mark || cast.Named(tokens[at].Word).Count == 0))
        {
            honorific = true;
            at++;
        }

        if (at >= sentence.End)
        {
            return null;
        }

        // "P. Whitcombe"
        var initial = tokens[at].Length == 1 && tokens[at].IsCapital && at + 2 < sentence.End && tokens[at + 1].IsMark('.') && cast.Named(tokens[at + 2].Word).Count > 0;
        var start = initial ? at + 2 : at;
        var people = cast.Named(tokens[start].Word);
        if (people.Count > 0 && (tokens[start].IsCapital || honorific || !PlainWords.IsPlain(tokens[start].Word)))
        {
            var end = start + 1;
            var best = people;
            while (end < sentence.End && tokens[end].Kind == TokenKind.Word && tokens[end].IsCapital)
            {
                var both = best.Intersect(cast.Named(tokens[end].Word)).ToList();
                if (both.Count == 0)
                {
                    break;
                }

                best = both;
                end++;
            }

            // "Kavit Chandaria" is not Dinesh Chandaria: another first or last name beside a known one makes a stranger.
            var beside = end < sentence.End && tokens[end].IsCapital && tokens[end].Length > 1 && tokens[end].Kind == TokenKind.Word && !tokens[end].IsUpper && end - start == 1
                && !PlainWords.IsPlain(tokens[end].Word) && Honorifics.After(tokens[end].Word) is null && !cast.CustomerWords.Contains(tokens[end].Word) && cast.Named(tokens[end].Word).Count == 0
                && best[0].Parts.Count > 1 && Letters.Plain(best[0].Parts[0]) == Letters.Plain(tokens[start].Word);
            if (beside)
            {
                return null;
            }

            if (initial && best.Count > 1)
            {
                best = [.. best.Where(p => p.Initials[0] == tokens[at].Word[0])];
            }

            if (best.Count > 1)
            {
                // First names are for people, last names for families: prefer the one who is called so.
                var called = best.Where(p => Letters.Plain(p.Parts[0]) == Letters.Plain(tokens[start].Word)).ToList();
                best = called.Count > 0 ? called : best;
            }

            if (end < sentence.End && Honorifics.After(tokens[end].Word) is not null && !tokens[end].IsUpper)
            {
                end++;
            }

            // "Ana S." and "Ana S sends".
            if (end == start + 1 && end < sentence.End && tokens[end].Length == 1 && tokens[end].IsCapital && best.Where(p => p.Parts.Count > 1 && p.Parts[^1][0] == tokens[end].Word[0]).ToList() is [var only]
                && (tokens[end].Word is not ("a" or "i") || (end + 1 < sentence.End && tokens[end + 1].IsMark('.'))))
            {
                best = [only];
                end += end + 1 < sentence.End && tokens[end + 1].IsMark('.') && end + 2 < sentence.End ? 2 : 1;
            }

            return best.Count == 1 ? new Mention(i, end, MentionForm.Name, best[0]) : null;
        }

        return at == i ? ByLetters(tokens, i, sentence, cast) : null;
    }

    /// <summary>"RC", "R.C.", "G." and short first names.</summary>
    private static Mention? ByLetters(IReadOnlyList<Token> tokens, int i, Sentence sentence, Cast cast)
    {
        var token = tokens[i];
        if (!token.IsCapital)
        {
            return null;
        }

        if (token.Length == 1)
        {
            // "R.C.", "L.V."
            var letters = token.Word;
            var end = i + 1;
            while (end + 1 < sentence.End && tokens[end].IsMark('.') && tokens[end + 1].Length == 1 && tokens[end + 1].IsCapital && letters.Length < 4)
            {
                letters += tokens[end + 1].Word;
                end += 2;
            }

            if (letters.Length > 1)
            {
                return cast.WithInitials(letters) is { } spelled ? new Mention(i, end < sentence.End && tokens[end].IsMark('.') ? end + 1 : end, MentionForm.Name, spelled) : null;
            }

            if (token.Word is "i" || i + 1 >= sentence.End)
            {
                return null;
            }

            var dotted = tokens[i + 1].IsMark('.') && i + 2 < sentence.End;
            if (tokens[i + 1].Word is "'s" && cast.People.Where(p => p.Parts[0][0] == token.Word[0]).ToList() is [var alone])
            {
                return new Mention(i, i + 1, MentionForm.Name, alone);
            }

            if (token.Word is "a" && !dotted)
            {
                return null;
            }

            if (!dotted && !(tokens[i + 1].Kind == TokenKind.Word && Verbs.Find(tokens[i + 1].Word) is not null && token.Word is not ("q" or "v")))
            {
                return null;
            }

            var starting = cast.People.Where(p => p.Parts[0][0] == token.Word[0]).ToList();
            return starting.Count == 1 ? new Mention(i, dotted ? i + 2 : i + 1, MentionForm.Name, starting[0]) : null;
        }

        if (token.IsUpper && token.Length is 2 or 3)
        {
            var isLabelled = IsLabelled(tokens, i, sentence);
            return cast.WithInitials(token.Word) is { } person
                ? !PlainWords.IsPlain(token.Word) || isLabelled ? new Mention(i, i + 1, MentionForm.Name, person) : null
                : isLabelled && cast.WithTitleInitials(token.Word) is { } titled ? new Mention(i, i + 1, MentionForm.Title, titled) : null;
        }

        return token.IsCapital && token.Length >= 3 && !token.IsUpper && !PlainWords.IsPlain(token.Word) && cast.Nicknamed(token.Word) is { } nicknamed
            && (i + 1 >= sentence.End || !tokens[i + 1].IsCapital || tokens[i + 1].Kind != TokenKind.Word) ? new Mention(i, i + 1, MentionForm.Name, nicknamed) : null;
    }

    private static bool IsLabelled(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        (i == sentence.First && i + 1 < sentence.End && (tokens[i + 1].IsMark(':') || tokens[i + 1].Word is "to" or "will" || IsDoing(tokens[i + 1])))
        || (i > sentence.First && (tokens[i - 1].IsMark(':') || tokens[i - 1].IsMark('(') || tokens[i - 1].Word is "ap" or "action" or "owner" or "@"));

    // "AS names the users", where the rest is no shouting.
    private static bool IsDoing(Token token) => !token.IsUpper && token.Word.EndsWith('s') && Verbs.Find(token.Word) is not null;

    /// <summary>"their CISO", "the plant manager", "Chairman".</summary>
    private static Mention? Titled(IReadOnlyList<Token> tokens, int i, Sentence sentence, Cast cast)
    {
        if (tokens[i].Kind != TokenKind.Word)
        {
            return null;
        }

        var led = tokens[i].Word is "the" or "their" or "our" or "his" or "her" or "its" or "your" or "my";
        var start = led ? i + 1 : i;
        for (var length = Math.Min(4, sentence.End - start); length >= 1; length--)
        {
            if (!led && (length == 1 ? !(tokens[start].IsCapital && (tokens[start].IsUpper || start > sentence.First)) : !tokens[start].IsCapital))
            {
                continue;
            }

            var words = length == 1 ? tokens[start].Word : string.Join(' ', Enumerable.Range(start, length).Select(t => tokens[t].Word));
            if (cast.Titled(words) is { } person && (person.IsOurs || tokens[i].Word is not ("our" or "my")) && (!person.IsOurs || tokens[i].Word is not "their"))
            {
                // "the CFO's office" and "new CFO, Ana Silva" mean others.
                return new Mention(i, start + length, MentionForm.Title, person);
            }
        }

        return null;
    }

    /// <summary>One to three capitalised words that are no ordinary ones and nobody whom the deal knows.</summary>
    private static Mention? Stranger(string text, IReadOnlyList<Token> tokens, int i, Sentence sentence, Cast cast)
    {
        var at = i;
        while (at < sentence.End && Honorifics.Before(tokens[at].Word) is not null && tokens[at].IsCapital && at - i < 3)
        {
            at += at + 1 < sentence.End && tokens[at + 1].IsMark('.') ? 2 : 1;
        }

        var honorific = at > i;
        var end = at;
        while (end < sentence.End && end - at < 4 && IsNamePart(tokens, end, at, sentence, cast, honorific))
        {
            end++;
        }

        // "van", "de", "del", "bin" join name parts.
        if (end > at && end + 1 < sentence.End && tokens[end].Word is "van" or "de" or "del" or "der" or "von" or "da" or "dos" or "la" or "al" or "el" or "bin" && tokens[end + 1].IsCapital)
        {
            end += 2;
            end += end < sentence.End && tokens[end].IsCapital && tokens[end].Kind == TokenKind.Word && !PlainWords.IsPlain(tokens[end].Word) ? 1 : 0;
        }

        if (end == at || end > sentence.End)
        {
            return null;
        }

        if (end < sentence.End && Honorifics.After(tokens[end].Word) is not null)
        {
            honorific = true;
        }

        return new Mention(i, end, MentionForm.Stranger, null, Letters.WithoutAddress(text[tokens[at].Start..tokens[end - 1].End]));
    }

    /// <summary>"Jun Watanabe", but "in June Ana will".</summary>
    private static bool IsMonthAsName(IReadOnlyList<Token> tokens, int i, Sentence sentence, Cast cast) =>
        tokens[i].Word is "jan" or "jun" or "april" or "june" or "august" && i + 1 < sentence.End && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].IsCapital && tokens[i + 1].Length > 1
        && !PlainWords.IsPlain(tokens[i + 1].Word) && cast.Named(tokens[i + 1].Word).Count == 0
        && (i == sentence.First || (tokens[i - 1].Kind != TokenKind.Number && tokens[i - 1].Word is not ("in" or "by" or "of" or "mid" or "late" or "early" or "until" or "till" or "since" or "end" or "last" or "next" or "from" or "to" or "before" or "after")));

    private static bool IsNamePart(IReadOnlyList<Token> tokens, int i, int first, Sentence sentence, Cast cast, bool honorific)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapital || token.Word[0] == '\'')
        {
            return false;
        }

        if (token.Length == 1)
        {
            // "Ana I. Silva", but "the crate for Acme I'm ordering".
            return i > first && i + 1 < sentence.End && (token.Word is not "i" || tokens[i + 1].IsMark('.'));
        }

        // A part of a known name counts beside a stranger's first name.
        if (cast.CustomerWords.Contains(token.Word) && i == first && !honorific)
        {
            return false;
        }

        return !PlainWords.IsPlain(token.Word) || (i == first && IsMonthAsName(tokens, i, sentence, cast)) || (i > first && cast.Named(token.Word).Count > 0) || (GivenNames.Knows(token.Word) && (i > sentence.First || honorific))
            || (i > first && !token.IsUpper && Verbs.Knows(token.Word) && i + 1 <= sentence.End);
    }
}
