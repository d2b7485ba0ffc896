using System.Collections.Frozen;
using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>Puts names of milestones and words of notes into a sentence, or leaves them out where they would not read well.</summary>
internal static class Phrases
{
    /// <summary>The most words of a milestone's name or of a note that an order can carry beside its own.</summary>
    private const int MostMilestoneWords = 8;

    private const int MostNounWords = 6;
    private const int MostQuotedWords = 18;

    // "The permit in hand", "the contract in force": what becomes of it, too.
    private static readonly FrozenSet<string> States = Set("hand force place use full writing production operation");

    private static readonly FrozenSet<string> Joins = Set("of for in at on with to by from per and or the a an");

    // "Security review passed" is the security review; what was to happen to it is said by the order itself.
    private static readonly FrozenSet<string> Ends = Set(
        "frozen done won held sent met paid running ready given taken drawn chosen begun built made written shown known live proven "
        + "laid lent cut complete");

    private static readonly FrozenSet<string> Verbs = Set(
        "is are was were be been has have had will can does do gets get goes go says say approves accepts agrees signs confirms decides selects "
        + "chooses awards takes receives gives sends passes reaches starts begins ends wants needs knows uses buys orders pays releases");

    // Common words with which phrases begin: safe to write small in the middle of a sentence, as a name would not be.
    private static readonly FrozenSet<string> Common = Set(
        "acceptance access account adoption advance aerial agreed air alarm all amended anchor annual answers application approach "
        + "approved architecture arrival assembly assessment asset audit audited auditor award backup bank baseline batch bed benefits "
        + "best bid billing board branch budget build building business cable calibration call camera campus capital card case catalog "
        + "catalogue certificate change charter checklist civil claims clause clean clinic clinical cloud cold combined commercial "
        + "committee compliance concept conference connector consent consultation consulting contract core corporate corrected cost "
        + "council course cover credit crew customer cutover cyber data deal decision delivery demo department deposit depot design desk "
        + "detailed digging digital discount dispatch doctor draft drawing drawings dry early economic electrical emergency energy "
        + "engineering enterprise equipment evidence exchange executive exit external factory fee feed fibre field filtration final "
        + "finance financial financing fire first fleet floor form forms frame framework freight fuel full funder funding general go goods "
        + "governance governors grant grid group handover hardware hazard health heat high historic home host hosting hydraulic import "
        + "independent information initial inspection installation insurance integration interface interim internal international "
        + "inventory investment investor invoice invoices issue joint key kick kickoff lab laboratory labour land latency launch "
        + "leadership lease ledger legal letter letters library licence license line list lists live load loan local logistics long low "
        + "machine maintenance management manual manuals map maps mark mask masked master match material measurement medical member memo "
        + "meter meters method metrics migration minutes mobile mock model module monthly name names network new next night noise notice "
        + "offer office one online open operating operations operator operators option order outline output owner packaging packing panel "
        + "paper papers parallel parent parking partner parts patch path pay payment payroll performance permit permits personal phase "
        + "photos pilot pipe pipeline plan planning plant platform policy port post power preferred prequalification price prices pricing "
        + "print printed private process procurement product production professional proforma program programme project proof proposal "
        + "prototype public pump purchase quality quarterly question questionnaire quote quotes radio rail ramp rate rates raw readiness "
        + "readout real redline redlines reference references regional registration regulatory release remote renewal rent rental repair "
        + "repairs report reporting reports request requirements research response responses results retention return review revised risk "
        + "road roadmap roll rollout roof room roster route run runbook safety sale sales sample samples sandbox savings scale schedule "
        + "schema school science scope score screen script sea second secure security seed selection senior sensor server service services "
        + "session settlement shared shipping short shortlist sign signed signing single site sites sizing smart software soil solution "
        + "source sourcing spare spares spec special specification spectrum sprint staff stage standard start state statement station "
        + "steel steering step storage store strategic strategy structural student students study subscription success summary supplier "
        + "supplies supply support survey sync system systems table tagging target tariff task tax team technical technology telemetry "
        + "template ten tender term terms test testing tests text third three ticket time timetable timing tool tools total tower track "
        + "trade trademark traffic train trainer training transfer transition transport travel treasury trial trust trustees tunnel two "
        + "unit units updated upgrade user users utility validation valuation value van vehicle vendor vetting video view visit volume "
        + "volumes warehouse warranty waste water web website weekly weighing wireless wiring word work workflow workforce working "
        + "workplace works workshop written year zone");

    private const string PlainMarks = " .,;:?!'’-–—%&/@=+()#$€£₹";

    // What people say and do not mean to write.
    private static readonly FrozenSet<string> Slips = Set("uh um uhm er lol");

    private static readonly string[] CommonEndings = ["tion", "ment", "ical", "ance", "ence", "ity", "ive", "ory"];

    /// <summary>
    /// The milestone within a sentence: "the security review" for <c>Security review passed</c>, the name in quotation marks where it does not
    /// shorten well, "this milestone" where it is too long to be repeated.
    /// </summary>
    public static string Of(Milestone milestone) =>
        Repeatable(milestone) is not { } name ? "this milestone" : Split(name) is { } parts ? parts.Noun : $"“{name}”";

    /// <summary>The milestone as an event to come: "before the security review is passed".</summary>
    public static string Before(Milestone milestone)
    {
        if (Repeatable(milestone) is not { } name)
        {
            return "before this milestone";
        }

        return Split(name) is not { } parts ? $"before “{name}”"
            : parts.End.Length == 0 ? $"before {parts.Noun}"
            : $"before {parts.Noun} {(IsPlural(parts.Noun) ? "are" : "is")} {parts.End}";
    }

    private static string? Repeatable(Milestone milestone)
    {
        var name = string.Join(' ', milestone.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return ActionWords.Count(name) is > 0 and <= MostMilestoneWords && !name.Any(c => c is '“' or '”' or '"') ? name : null;
    }

    /// <summary>The thing and what is to happen to it; null where the name does not fall into these two.</summary>
    private static (string Noun, string End)? Split(string name)
    {
        var words = name.Split(' ');
        var end = Enumerable.Range(1, words.Length - 1)
            .FirstOrDefault(i => IsEnd(words[i]) || (words[i] is "in" && (i + 1 == words.Length || States.Contains(words[i + 1]))), -1);
        var noun = end < 0 ? words : words[..end];
        var whole = noun.Length <= MostNounWords && !noun.Any(w => Verbs.Contains(w) || w.Contains(',', StringComparison.Ordinal))
            && (end < 0 || !Joins.Contains(noun[^1]));
        return whole && LowerFirst(string.Join(' ', noun)) is { } phrase ? (The(phrase), end < 0 ? "" : string.Join(' ', words[end..])) : null;
    }

    private static bool IsPlural(string noun)
    {
        var head = noun.Split(' ').Skip(1).TakeWhile(w => !Joins.Contains(w)).LastOrDefault() ?? "";
        return head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) && !head.EndsWith("us", StringComparison.Ordinal)
            && !head.EndsWith("is", StringComparison.Ordinal) && head.Any(char.IsLower);
    }

    /// <summary>What would happen if the milestone came late: "the security review slips past 10 April".</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="date">Its date; null where it has none to come.</param>
    public static string Slipping(Milestone milestone, string? date)
    {
        var noun = Of(milestone);
        var slips = noun.StartsWith("the ", StringComparison.Ordinal) && IsPlural(noun) ? "slip" : "slips";
        return date is null ? $"{noun} {slips} again" : $"{noun} {slips} past {date}";
    }

    /// <summary>Whether a word is a common one with which phrases begin.</summary>
    internal static bool IsCommon(string word) => Common.Contains(word);

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
        var stem = small.Split('-')[0].Replace("'s", "", StringComparison.Ordinal).TrimEnd('\'');
        return Common.Contains(stem) || CommonEndings.Any(e => small.Length > e.Length + 2 && small.EndsWith(e, StringComparison.Ordinal))
            ? small + phrase[first.Length..]
            : null;
    }

    /// <summary>
    /// The whole quote in quotation marks when it is short and plain, so that an order can end in it; else null. Half a quote is never shown:
    /// the evidence carries all of it.
    /// </summary>
    public static string? Quoted(string quote)
    {
        var text = quote.Trim().TrimEnd('.', ',', ';', '!', '?', ' ');
        var plain = text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || char.IsBetween(c, '\u0300', '\u036f') || PlainMarks.Contains(c))
            && text.Count(c => c == '(') == text.Count(c => c == ')');
        return plain && ActionWords.Count(text) <= MostQuotedWords && !ActionWords.Runs(text).Any(w => Slips.Contains(w)) ? $"“{text}”" : null;
    }

    /// <summary>The set of the words in a text.</summary>
    internal static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word says what becomes of a thing: "approved", "frozen", "live".</summary>
    internal static bool IsEnd(string word) => Ends.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word != "speed");
}
