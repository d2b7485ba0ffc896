using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.People;

/// <summary>
/// First names with what they tell of the gender, to know whom "she" and "he" can mean and that a name is a person's. From Faker
/// (<c>given-names.txt</c>).
/// </summary>
internal static class GivenNames
{
    private static readonly Lazy<Dictionary<string, Gender>> _names = new(Load);

    /// <summary>The gender that a first name of lower case tells, by common use; unknown of a name that tells none, or is not listed.</summary>
    public static Gender Gender(string first) => _names.Value.GetValueOrDefault(first);

    /// <summary>Whether it is a listed first name.</summary>
    public static bool Knows(string word) => _names.Value.ContainsKey(word);

    private static Dictionary<string, Gender> Load() =>
        WordFile.Lines("People.given-names.txt").Select(line => line.Split(' ')).ToDictionary(
            line => line[0],
            line => line[1] switch { "f" => People.Gender.Female, "m" => People.Gender.Male, _ => People.Gender.Unknown },
            StringComparer.Ordinal);
}
