using System.Collections.Frozen;
using SalesCoach.Reading.Dates;

namespace SalesCoach.Reading.Words;

/// <summary>Words that no capital letter turns into a name, and the small words of grammar.</summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> _determiners = Set("the a an our their his her my your its this that these those any some no each every both all another 's");

    private static readonly FrozenSet<string> _adverbs = Set(
        "also just now then still already finally definitely probably personally kindly first next even only really actually always never soon immediately today too again maybe perhaps "
        + "both all gladly happily hereby duly instead later meanwhile since ever once certainly surely hopefully currently presently right away quickly well so far at last apparently itself himself herself myself themselves");

    private static readonly FrozenSet<string> _plain = Set(
        "i we he she it they you me us him her them my our your their his its mine ours who whom whose which what when where why how if unless because since although though while and or but so nor yet for of in on at by to from with "
        + "without into onto over under about after before until till during between among against through across per via as than like the a an this that these those there here not no yes yeah yep nope ok okay hi hello dear thanks thank regards best cheers sorry "
        + "all any some each every both few many much more most other another such same own very too quite rather pretty just only even also still already again once twice never always often sometimes today tomorrow yesterday tonight morning afternoon evening night day "
        + "week month quarter year weekend monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december good great nice bad new old big small long short early late last next first second third "
        + "final main key open ready happy sad glad sure clear quick full half whole one two three four five six seven eight nine ten eleven twelve dozen hundred thousand lunch dinner breakfast coffee tea drinks beer meeting call calls workshop session demo demos review kickoff kick-off "
        + "visit visits training email mail emails note notes minutes agenda item action actions point points step steps summary update updates status news fyi ps pps re cc asap eod eow eom eoq tbd tbc tba btw imo imho fwiw afaik aka etc vs via per plus minus "
        + "legal finance procurement security it hr ops operations sales marketing engineering support product management board committee council steering group team teams side people person customer client supplier vendor partner competitor rival contract agreement order quote quotation offer proposal price pricing budget "
        + "cost costs money cash discount payment invoice terms redline redlines nda msa dpa sow rfp rfi rfq poc pilot trial test tests proof scope plan plans project rollout go-live golive cutover milestone deadline date dates time timeline schedule delay slip risk risks issue issues problem problems blocker blockers "
        + "concern concerns worry worries question questions answer answers decision decisions approval sign-off signoff signature draft drafts report reports document documents deck slides file files data list lists sheet page pages form forms letter spec specs design drawings sample samples results result figures numbers "
        + "system systems software platform server api sso saml soc iso gdpr erp crm mes sap ui vpn ssl pdf ppt excel teams zoom slack outlook whatsapp sharepoint ceo cfo coo cto cio ciso vp svp evp gm md pm ae se csm sdr dg rfp usa uk eu us usd eur gbp inr kes q1 q2 q3 q4 h1 h2 "
        + "internal external technical commercial overall otherwise however meanwhile finally anyway anyhow apparently basically honestly frankly luckily unfortunately sadly hopefully maybe perhaps probably clearly seems looks waiting nothing something anything everything nobody somebody someone anyone everyone none else outside inside "
        + "bottom line upshot note heads shout shoutout credit kudos side aside weather traffic train office plant site factory warehouse lab floor room door car road airport hotel house home school city town country region east west north south spring summer autumn winter fall easter christmas "
        + "mr mrs ms miss dr prof professor sir madam lord lady cllr rev señor señora herr frau also additionally besides further moreover therefore thus hence accordingly whereas despite regarding concerning given assuming provided depending unlike apart except versus present attendees apologies participants "
        + "signed won lost sent done closed got gotten had has have is are was were be been being am do does did will would shall should can could may might must let's lets please kindly pls let dont don't can't won't isn't it's that's there's wow ouch ugh phew uff hmm hm lol haha ha oh ah eh whew yay hooray hurrah bravo congrats "
        + "left right three-way two-week back forward up down off out away together apart around near far above below behind ahead beyond within toward towards upon minus half-day full-day today's this's monday's mid end start beginning");

    private static readonly FrozenSet<string> _months = Set("jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun");

    /// <summary>Whether it opens a noun: the, our, this.</summary>
    public static bool IsDeterminer(string word) => _determiners.Contains(word);

    /// <summary>Whether it can stand between a helping verb and its verb.</summary>
    public static bool IsAdverb(string word) => _adverbs.Contains(word) || (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("supply" or "reply" or "apply" or "family" or "assembly"));

    /// <summary>Whether it is an ordinary word, so that a capital letter makes it no name.</summary>
    public static bool IsPlain(string word) =>
        _plain.Contains(word) || _months.Contains(word) || DateWords.Weekday(word) is not null || DateWords.Month(word) is not null || Verbs.Knows(word)
        || (word.Length > 4 && word[^1] == 's' && _plain.Contains(word[..^1])) || (word.Contains('-', StringComparison.Ordinal) && _plain.Contains(word[..word.IndexOf('-', StringComparison.Ordinal)]));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
