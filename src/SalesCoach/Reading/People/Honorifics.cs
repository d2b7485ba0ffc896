using System.Collections.Frozen;

namespace SalesCoach.Reading.People;

/// <summary>Forms of address, before and after names.</summary>
internal static class Honorifics
{
    private static readonly FrozenDictionary<string, Gender> _before = new Dictionary<string, Gender>
    {
        ["mr"] = Gender.Male, ["mister"] = Gender.Male, ["sir"] = Gender.Male, ["lord"] = Gender.Male, ["señor"] = Gender.Male, ["sr"] = Gender.Male, ["herr"] = Gender.Male,
        ["monsieur"] = Gender.Male, ["shri"] = Gender.Male, ["fr"] = Gender.Male, ["father"] = Gender.Male, ["signor"] = Gender.Male,
        ["mrs"] = Gender.Female, ["ms"] = Gender.Female, ["miss"] = Gender.Female, ["madam"] = Gender.Female, ["madame"] = Gender.Female, ["mme"] = Gender.Female, ["lady"] = Gender.Female,
        ["dame"] = Gender.Female, ["señora"] = Gender.Female, ["sra"] = Gender.Female, ["frau"] = Gender.Female, ["smt"] = Gender.Female, ["signora"] = Gender.Female, ["sister"] = Gender.Female,
        ["dr"] = Gender.Unknown, ["doctor"] = Gender.Unknown, ["prof"] = Gender.Unknown, ["professor"] = Gender.Unknown, ["cllr"] = Gender.Unknown, ["councillor"] = Gender.Unknown, ["rev"] = Gender.Unknown,
        ["ing"] = Gender.Unknown, ["eng"] = Gender.Unknown, ["engr"] = Gender.Unknown, ["hon"] = Gender.Unknown, ["capt"] = Gender.Unknown, ["captain"] = Gender.Unknown, ["col"] = Gender.Unknown, ["colonel"] = Gender.Unknown,
        ["judge"] = Gender.Unknown, ["reverend"] = Gender.Unknown, ["mx"] = Gender.Unknown, ["sgt"] = Gender.Unknown, ["lt"] = Gender.Unknown, ["insp"] = Gender.Unknown, ["supt"] = Gender.Unknown, ["adv"] = Gender.Unknown,
        ["ir"] = Gender.Unknown, ["drs"] = Gender.Unknown, ["dott"] = Gender.Unknown, ["khun"] = Gender.Unknown, ["maître"] = Gender.Unknown, ["barr"] = Gender.Unknown, ["sheikh"] = Gender.Male, ["alhaji"] = Gender.Male, ["haji"] = Gender.Male,
        ["ato"] = Gender.Male, ["bwana"] = Gender.Male, ["mzee"] = Gender.Male, ["pak"] = Gender.Male, ["bapak"] = Gender.Male, ["encik"] = Gender.Male, ["datuk"] = Gender.Male, ["thiru"] = Gender.Male, ["hr"] = Gender.Male,
        ["ustaz"] = Gender.Male, ["alhaja"] = Gender.Female, ["weizero"] = Gender.Female, ["ibu"] = Gender.Female, ["puan"] = Gender.Female, ["datin"] = Gender.Female, ["doña"] = Gender.Female, ["srta"] = Gender.Female,
        ["señorita"] = Gender.Female, ["fru"] = Gender.Female, ["pani"] = Gender.Female, ["mlle"] = Gender.Female, ["mademoiselle"] = Gender.Female, ["shrimati"] = Gender.Female,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Gender> _after = new Dictionary<string, Gender>
    {
        ["ji"] = Gender.Unknown, ["sir"] = Gender.Male, ["saab"] = Gender.Male, ["sahib"] = Gender.Male, ["sahab"] = Gender.Male, ["saheb"] = Gender.Male, ["bhai"] = Gender.Male,
        ["madam"] = Gender.Female, ["ma'am"] = Gender.Female, ["mam"] = Gender.Female, ["maam"] = Gender.Female, ["didi"] = Gender.Female, ["san"] = Gender.Unknown,
        ["bey"] = Gender.Male, ["abi"] = Gender.Male, ["bhau"] = Gender.Male, ["hanım"] = Gender.Female, ["hanim"] = Gender.Female, ["abla"] = Gender.Female, ["tai"] = Gender.Female, ["akka"] = Gender.Female, ["sahiba"] = Gender.Female,
        ["garu"] = Gender.Unknown, ["sensei"] = Gender.Unknown, ["nim"] = Gender.Unknown,
    }.ToFrozenDictionary();

    // Words that stand before a full name in a list of people, and are ordinary words elsewhere.
    private static readonly FrozenSet<string> _ranks = (
        "chief deputy senior assistant inspector sergeant constable superintendent commander lieutenant major general admiral commissioner detective officer sheriff marshal warden director minister mayor senator governor alderman bishop canon "
        + "dean provost principal chancellor engineer nurse matron chef headmaster master commodore brigadier captain colonel").Split(' ').ToFrozenSet();

    /// <summary>Whether a word is a rank that may stand before a full name: "Chief Inspector Ana Silva".</summary>
    public static bool IsRank(string word) => _ranks.Contains(word);

    /// <summary>The gender that a form of address before a name tells; null where the word is none.</summary>
    public static Gender? Before(string word) => _before.TryGetValue(word, out var gender) ? gender : null;

    /// <summary>The gender that a form of address after a name tells; null where the word is none.</summary>
    public static Gender? After(string word) => _after.TryGetValue(word, out var gender) ? gender : null;
}
