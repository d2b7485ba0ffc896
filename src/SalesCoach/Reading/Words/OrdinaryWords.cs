namespace SalesCoach.Reading.Words;

/// <summary>
/// The ordinary words of English. At the beginning of a sentence, where any word has a capital letter, one of them is hardly a name. From SCOWL
/// (<c>ordinary-words.txt</c>).
/// </summary>
internal static class OrdinaryWords
{
    private static readonly Lazy<HashSet<string>> _words = new(() => WordFile.Lines("Words.ordinary-words.txt").ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a word of lower case is one of them.</summary>
    public static bool Has(string word) => _words.Value.Contains(word);
}
