using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SalesCoach.NextActions;

/// <summary>
/// Finds the thing that a promise is about, as a brief noun phrase: "the SOC 2 report" in "he will send the SOC 2 report by Friday".
/// It says nothing rather than something odd: a wrong phrase in an order is worse than "what was promised for Friday".
/// </summary>
internal static partial class Topics
{
    private const int MostWords = 6;

    // What people do with the thing that they promise. Talking verbs are left out: their object is a person.
    private static readonly FrozenSet<string> Making = Phrases.Set(
        "send share give get bring provide deliver finish complete prepare draft write rewrite redraft redo redraw draw fix update "
        + "revise rework review check test retest run rerun install order ship print book arrange organise organize schedule submit "
        + "file return sign countersign confirm clear close pull push collect courier mail email forward post upload pass hand show "
        + "present build make create document map list price reprice cost quote calculate measure pay release issue approve choose pick "
        + "name find lend carry take move migrate configure patch open renew translate type mock render change swap replace repair "
        + "register host owe own want need request sort put do connect fill knock dig produce supply gather compile circulate publish "
        + "finalise finalize freeze lock cover handle reserve raise propose lodge stamp certify validate verify audit assess inspect "
        + "survey sample size design script deploy upgrade enable activate provision unblock restore load import export extract clean "
        + "tag record scan chase fetch source buy hire rent lease wire transfer nominate appoint cut set line settle explain model "
        + "sketch outline adjust correct amend extend convert merge split replay simulate");

    // Verbs that are more often a noun where an entry begins with them: "Cost breakdown for the loan file".
    private static readonly FrozenSet<string> NounsToo = Phrases.Set(
        "cost price order design test draft list map sample survey audit record stamp model lease quote mail script sketch review scan tag release");

    private static readonly FrozenSet<string> BeforeBase = Phrases.Set(
        "to will shall gonna can could would should may must I we they you and or then also please pls kindly still not");

    private static readonly FrozenSet<string> BeforeIng = Phrases.Set("am is are be and still now I he she we they");

    private static readonly FrozenSet<string> Determiners = Phrases.Set(
        "the a an our their his her my your its this that these those both all another some any one more updated");

    private static readonly FrozenSet<string> Skipped = Phrases.Set("off up out over down back in me us him them you her together across along for");

    // Closed-class words after which no noun phrase goes on; "of" alone lets it go on.
    private static readonly FrozenSet<string> Stops = Phrases.Set(
        "by for to from with at on in into onto about within without before after until till next this that these those tomorrow today tonight "
        + "yesterday monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun early mid late end latest and but so or "
        + "nor because when once if as while then than which who whom whose what where how whether i we he she they it you me us him them himself "
        + "herself themselves myself is are was were be been being has have had will would shall should can could may might must do does did not "
        + "no now soon asap himself also too again still already there here instead through over under around against per via during since eod eow "
        + "eom eoq latest max");

    // In a phrase, any of these shows that it is not one, or says too little to name a thing.
    private static readonly FrozenSet<string> Unfit = Phrases.Set(
        "go goes come comes done redone thing things stuff same rest lot bit word words answer way day days week weeks month minute minutes time "
        + "call meeting ones one two three ten last yes no it go ahead look looks says said very really quite everything something anything nothing "
        + "half hour owner together away view views years year percent back off over up out down ready hand hands attention part eye care place");

    /// <summary>The thing, with its article; null where it cannot be told safely.</summary>
    /// <param name="text">The promise in somebody's words.</param>
    /// <param name="fromNote">Whether they are a note's words; people's own entry is briefer and cleaner.</param>
    public static string? Of(string text, bool fromNote)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return fromNote ? OfClause(plain) : OfEntry(plain);
    }

    private static string? OfEntry(string text)
    {
        var words = text.TrimEnd('.').Split(' ');
        if (words.Length > 1 && Making.Contains(words[0]) && (!NounsToo.Contains(words[0]) || Determiners.Contains(words[1])))
        {
            return OfObject(Tokens(text), 1);
        }

        return Phrases.LowerFirst(text) is { } small ? OfObject(Tokens(small), 0) : null;
    }

    private static string? OfClause(string text)
    {
        var tokens = Tokens(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i].EndsClause && IsMaking(tokens[i].Word, i == 0 || tokens[i - 1].EndsClause ? null : tokens[i - 1].Word)
                && OfObject(tokens, i + 1) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>The noun phrase that begins at or soon after a token, if what ends it shows that it is whole.</summary>
    private static string? OfObject(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && Skipped.Contains(tokens[at].Word) && !IsHers(tokens, at))
        {
            at++;
        }

        // "owes Milan the report": to whom is no part of what.
        while (at + 1 < tokens.Count && IsCapitalised(tokens[at].Word) && !tokens[at].EndsClause && Determiners.Contains(tokens[at + 1].Word))
        {
            at++;
        }

        var determined = false;
        while (at < tokens.Count && Determiners.Contains(tokens[at].Word))
        {
            determined = true;
            at++;
        }

        var phrase = new List<string>();
        var particle = false;
        for (; at < tokens.Count; at++)
        {
            var word = tokens[at].Word;
            var goesOn = phrase.Count > 0 && word is "of" && at + 1 < tokens.Count && !tokens[at].EndsClause;
            if (!goesOn && (IsStop(word) || !Nominal().IsMatch(word)))
            {
                particle = word is "on" or "in" or "over" or "through";
                if (!IsStop(word))
                {
                    return null;
                }

                break;
            }

            // "get the sets printed": what becomes of the thing is no part of its name.
            if (phrase.Count > 0 && Phrases.IsEnd(word))
            {
                break;
            }

            if (phrase.Count > 0 && Determiners.Contains(word))
            {
                return null;
            }

            phrase.Add(word);
            if (goesOn && Determiners.Contains(tokens[at + 1].Word))
            {
                phrase.Add("the");
                at++;
                continue;
            }

            if (tokens[at].EndsClause)
            {
                break;
            }
        }

        var doing = phrase.Count == 1 && phrase[0].EndsWith("ing", StringComparison.Ordinal) && !Phrases.IsCommon(phrase[0]);
        var whole = !doing && phrase.Count is > 0 and <= MostWords && (determined || !particle);
        return whole && !phrase.Any(Unfit.Contains) && phrase[^1] is not ("of" or "the") && IsNoun(phrase[^1]) && !IsCapitalised(phrase[0])
            ? Phrases.The(string.Join(' ', phrase))
            : null;
    }

    /// <summary>"her" in "send her comments", other than in "send her the comments".</summary>
    private static bool IsHers(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word is "her" && at + 1 < tokens.Count && !Determiners.Contains(tokens[at + 1].Word);

    /// <summary>A closed-class word, contracted ones included: "he'll", "we're".</summary>
    private static bool IsStop(string word) => Stops.Contains(word) || (word.IndexOfAny(['\'', '’']) is var at and > 0 && Stops.Contains(word[..at]));

    private static bool IsCapitalised(string word) => char.IsUpper(word[0]) && !word.Skip(1).Any(char.IsUpper) && !word.Skip(1).Any(char.IsDigit);

    /// <summary>Not a number, an adverb or a possessive.</summary>
    private static bool IsNoun(string word) =>
        word.Any(char.IsLetter) && !word.EndsWith("ly", StringComparison.Ordinal)
        && !word.EndsWith("'s", StringComparison.Ordinal) && !word.EndsWith("’s", StringComparison.Ordinal);

    /// <summary>Whether the word is such a verb here: "to price", "she prices", "is pricing", but not "the price".</summary>
    private static bool IsMaking(string word, string? before)
    {
        var small = word.ToLowerInvariant();
        if (Making.Contains(small))
        {
            return before is null || BeforeBase.Contains(before) || Contracted().IsMatch(before);
        }

        if (small.EndsWith('s'))
        {
            return (Making.Contains(small[..^1]) || (small.EndsWith("es", StringComparison.Ordinal) && Making.Contains(small[..^2])))
                && (before is null or "he" or "she" or "who" or "and" or "that" || char.IsUpper(before[0]));
        }

        return small.Length > 4 && small.EndsWith("ing", StringComparison.Ordinal)
            && (Making.Contains(small[..^3]) || Making.Contains(small[..^3] + "e") || (small[^4] == small[^5] && Making.Contains(small[..^4])))
            && (before is null || BeforeIng.Contains(before) || before.AsSpan().ContainsAny('\'', '’'));
    }

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        foreach (var raw in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw.Trim('"', '“', '”', '(', ')', '[', ']', '*', '!', '?', ':', ';', ',', '.', '–', '—');
            if (word.Length == 0 || word is "-" or "->" or "→")
            {
                if (tokens.Count > 0)
                {
                    tokens[^1] = tokens[^1] with { EndsClause = true };
                }

                continue;
            }

            tokens.Add(new Token(word, raw.Length > 0 && raw[^1] is ',' or ';' or ':' or '.' or '!' or '?' or ')' or '–' or '—'));
        }

        return tokens;
    }

    private readonly record struct Token(string Word, bool EndsClause);

    [GeneratedRegex("['’](ll|d)$")]
    private static partial Regex Contracted();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}\p{M}&/+.’'-]*$")]
    private static partial Regex Nominal();
}
