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
        ["judge"] = Gender.Unknown, ["reverend"] = Gender.Unknown, ["mx"] = Gender.Unknown,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Gender> _after = new Dictionary<string, Gender>
    {
        ["ji"] = Gender.Unknown, ["sir"] = Gender.Male, ["saab"] = Gender.Male, ["sahib"] = Gender.Male, ["sahab"] = Gender.Male, ["saheb"] = Gender.Male, ["bhai"] = Gender.Male,
        ["madam"] = Gender.Female, ["ma'am"] = Gender.Female, ["mam"] = Gender.Female, ["maam"] = Gender.Female, ["didi"] = Gender.Female, ["san"] = Gender.Unknown, ["-san"] = Gender.Unknown,
    }.ToFrozenDictionary();

    /// <summary>The gender that a form of address before a name tells; null where the word is none.</summary>
    public static Gender? Before(string word) => _before.TryGetValue(word, out var gender) ? gender : null;

    /// <summary>The gender that a form of address after a name tells; null where the word is none.</summary>
    public static Gender? After(string word) => _after.TryGetValue(word, out var gender) ? gender : null;
}
