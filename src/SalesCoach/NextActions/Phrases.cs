using System.Collections.Frozen;
using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>Puts names of milestones and words of notes into a sentence, or leaves them out where they would not read well.</summary>
internal static class Phrases
{
    /// <summary>The most words of a milestone's name or of a note that an order can carry beside its own.</summary>
    private const int MostMilestoneWords = 8;

    private const int MostQuotedWords = 12;

    // "Security review passed" is the security review; what was to happen to it is said by the order itself.
    private static readonly FrozenSet<string> Ends = Set(
        "frozen done won held sent met paid running ready given taken drawn chosen begun built made written shown known live accepted approved "
        + "signed agreed cleared passed completed");

    private static readonly FrozenSet<string> Verbs = Set(
        "is are was were be been has have had will can does do gets get goes go says say approves accepts agrees signs confirms decides selects "
        + "chooses awards takes receives gives sends passes reaches starts begins ends wants needs knows uses buys orders pays releases");

    // Common words with which phrases begin: safe to write small in the middle of a sentence, as a name would not be.
    private static readonly FrozenSet<string> Common = Set(
        "account advance agreed annual answers architecture asset audit audited award bank best bid board budget business capital change clinical "
        + "cold commercial complete compliance contract corrected cost council credit customer cutover data decision demo deposit design detailed "
        + "digging draft drawing dry early engineering executive factory field filtration final finance financing fire first fleet framework full "
        + "funding go handover hydraulic initial insurance integration interface internal interim investment invoice joint kick kickoff lab "
        + "latency lease legal letter letters list live load local map maps masked master method migration minutes monthly network new offer one "
        + "operator operators order outline paper parts path payment permit permits phase pilot plan planning post power preferred price pricing "
        + "print product production proforma project proof proposal purchase quality questionnaire quote rate rates readout redline reference "
        + "references regional release report reports request results review revised risk roadmap rollout roster route sales sample samples sandbox "
        + "scope second security seed service shared shipping short sign signed site sizing soil spare spares spec specification stage statement "
        + "steering subscription summary supply survey system tax technical telemetry template tender term terms test the three timetable timing "
        + "tower train training transition trial tunnel two unit updated user users value vendor view volume warehouse water weekly work working "
        + "workshop written");

    private static readonly string[] CommonEndings = ["tion", "ment", "ical", "ance", "ence", "ity", "ive", "ory"];

    /// <summary>
    /// The milestone within a sentence: "the security review" for <c>Security review passed</c>, the name in quotation marks where it does not
    /// shorten well, "this milestone" where it is too long to be repeated.
    /// </summary>
    public static string Of(Milestone milestone)
    {
        var name = string.Join(' ', milestone.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (ActionWords.Count(name) > MostMilestoneWords || name.Length == 0 || name.Any(c => c is '“' or '”' or '"'))
        {
            return "this milestone";
        }

        var words = name.Split(' ');
        var noun = words.Length > 1 && IsEnd(words[^1]) ? words[..^1] : words;
        var isNoun = noun.Length <= 5 && !noun.Skip(1).Any(w => IsEnd(w) || w.Contains(',', StringComparison.Ordinal)) && !noun.Any(w => Verbs.Contains(w));
        return isNoun && LowerFirst(string.Join(' ', noun)) is { } phrase ? The(phrase) : $"“{name}”";
    }

    /// <summary>With its article, unless it has one.</summary>
    public static string The(string phrase) => phrase.StartsWith("the ", StringComparison.Ordinal) ? phrase : $"the {phrase}";

    /// <summary>A phrase as it stands within a sentence; null where its first word may be a name and the phrase is better quoted.</summary>
    public static string? LowerFirst(string phrase)
    {
        var first = phrase.Split(' ')[0];
        if (first.Length == 0 || !char.IsUpper(first[0]) || first.Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c)))
        {
            return phrase;
        }

        var small = first.ToLowerInvariant();
        var stem = small.Split('-')[0];
        return Common.Contains(stem) || CommonEndings.Any(e => small.Length > e.Length + 2 && small.EndsWith(e, StringComparison.Ordinal))
            ? small + phrase[first.Length..]
            : null;
    }

    /// <summary>
    /// The whole quote in quotation marks when it is short, plain and nobody's "I" or "you", so that an order can end in it; else null.
    /// Half a quote is never shown: the evidence carries all of it.
    /// </summary>
    public static string? Quoted(string quote)
    {
        var text = quote.Trim().TrimEnd('.', ',', ';', '!', '?');
        var plain = text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or ',' or '.' or '\'' or '’' or '-' or '%' or '&' or '€' or '$' or '£' or '/');
        return plain && ActionWords.Count(text) <= MostQuotedWords && !ActionWords.Runs(text).Any(w => Personal.Contains(w)) ? $"“{text}”" : null;
    }

    /// <summary>The set of the words in a text.</summary>
    internal static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Personal = Set("I me my mine you your uh um pls plz lol");

    private static bool IsEnd(string word) => Ends.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word != "speed");
}
