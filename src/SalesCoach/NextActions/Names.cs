using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>How people and companies are called within an order of 25 words.</summary>
internal static class Names
{
    private const int MostWords = 4;
    private static readonly char[] NotInAWord = ['“', '”', '"'];

    public static string Of(TeamMember member) => Person(member.Name, "a teammate");

    public static string Of(Buyer buyer) => Person(buyer.Name, "your contact");

    /// <summary>A name of four words at the most: a longer one is shortened to its first and last.</summary>
    public static string Person(string? name, string otherwise)
    {
        var words = Words(name);
        var whole = string.Join(' ', words);
        if (ActionWords.Count(whole) <= MostWords)
        {
            return words.Count == 0 ? otherwise : whole;
        }

        var runs = ActionWords.Runs(whole).ToList();
        return $"{runs[0]} {runs[^1]}";
    }

    /// <summary>The company's name where it is short and plain, else "the customer".</summary>
    public static string Company(string? name)
    {
        var whole = string.Join(' ', Words(name));
        var plain = whole.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '&' or '\'' or '.');
        return whole.Length > 0 && plain && ActionWords.Count(whole) <= MostWords ? whole : "the customer";
    }

    private static List<string> Words(string? name) =>
        [.. (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => string.Concat(w.Split(NotInAWord)).TrimEnd(',', ';', ':'))
            .Where(w => w.Any(char.IsLetterOrDigit))];
}
