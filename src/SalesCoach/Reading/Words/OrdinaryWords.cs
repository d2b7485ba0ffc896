namespace SalesCoach.Reading.Words;

/// <summary>
/// The ordinary words of English. At the beginning of a sentence, where any word has a capital letter, one of them is hardly a name. From SCOWL
/// (<c>ordinary-words.txt</c>).
/// </summary>
internal static class OrdinaryWords
{
    private const string Resource = "SalesCoach.Reading.Words.ordinary-words.txt";
    private static readonly Lazy<HashSet<string>> _words = new(Load);

    /// <summary>Whether a word of lower case is one of them.</summary>
    public static bool Has(string word) => _words.Value.Contains(word);

    private static HashSet<string> Load()
    {
        using var stream = typeof(OrdinaryWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program.");
        using var reader = new StreamReader(stream);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.Add(line);
            }
        }

        return words;
    }
}
