namespace SalesCoach.Reading.Words;

/// <summary>Reads the lists of words that are in the program, each with its source and licence at its head.</summary>
internal static class WordFile
{
    /// <summary>The lines of a list, those of its head left out.</summary>
    /// <param name="path">Where the file stands under <c>Reading</c>, a dot between two parts: "Words.verbs.txt".</param>
    public static IEnumerable<string> Lines(string path)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"SalesCoach.Reading.{path}")
            ?? throw new InvalidOperationException($"{path} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
