namespace SalesCoach.Reading.Cues;

/// <summary>
/// The cues in words, by family. They come from the English of business at large: modal verbs, performatives, the vocabulary of delivery, risk,
/// meetings and rivalry. One line is one pattern (<see cref="Pattern"/>).
/// </summary>
internal static partial class Lexicon
{
    private static readonly Lazy<PatternSet> _patterns = new(() => new PatternSet(
        Promises.Concat(Work).Concat(Trouble).Concat(Plays).SelectMany(entry =>
            entry.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Pattern.Parse(entry.Cue, line)))));

    /// <summary>All patterns.</summary>
    public static PatternSet Patterns => _patterns.Value;
}
