using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Erasure;

/// <summary>The words of notes that are being erased, to find where else they stand.</summary>
internal sealed class ErasedWords
{
    // Two words can meet by chance, three in a row were taken from somewhere.
    private const int Run = 3;

    private readonly HashSet<string> _runs = [];
    private readonly List<string> _quotes = [];

    public ErasedWords(IEnumerable<DealNote> notes)
    {
        foreach (var note in notes)
        {
            _runs.UnionWith(RunsOf(note.Text));
            _quotes.AddRange(note.Readings.SelectMany(WordsOf).Select(Plain).Where(q => q.Length > 0));
        }
    }

    /// <summary>Whether a sentence quotes something that was read in the notes, or names somebody whom they alone named.</summary>
    public bool AreQuotedIn(string sentence)
    {
        var plain = $" {Plain(sentence)} ";
        return _quotes.Any(q => plain.Contains($" {q} ", StringComparison.Ordinal)) || AreIn(sentence);
    }

    /// <summary>Whether a text has three words in a row from the notes.</summary>
    public bool AreIn(string text) => RunsOf(text).Any(_runs.Contains);

    private static IEnumerable<string> WordsOf(NoteReading reading) => reading switch
    {
        CommitmentReading { OwnerName: { } name } => [reading.Quote, name],
        NewPersonReading { Name: var name } => [reading.Quote, name],
        CompetitorReading { Name: var name } => [reading.Quote, name],
        HelpReading { Name: var name } => [reading.Quote, name],
        _ => [reading.Quote],
    };

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(i => string.Join(' ', words[i..(i + Run)]));
    }

    /// <summary>Letters and digits only, in one case, one blank between words.</summary>
    private static string Plain(string text) => string.Join(
        ' ',
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
