using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.Notes;

/// <summary>Words that notes do not hold any more, and where they may still be quoted.</summary>
internal sealed class NoteTraces
{
    // Sentences cut a long quote at a word's end (Wording.Quote); so much of it is always there.
    private const int Recognised = 60;

    private readonly HashSet<Evidence> _words;
    private readonly List<string> _quoted;

    private NoteTraces(IEnumerable<Evidence> words)
    {
        _words = [.. words];
        _quoted = [.. _words.Select(w => Quoted(w.Quote)).Distinct()];
    }

    /// <summary>Whether no words were lost at all.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <summary>The words that some notes' readings quoted and quote no more.</summary>
    public static NoteTraces Lost(IReadOnlyList<ReadNote> before, IReadOnlyList<ReadNote> after)
    {
        var now = after.SelectMany(WordsOf).ToHashSet();
        return new NoteTraces(before.SelectMany(WordsOf).Where(w => !now.Contains(w)));
    }

    /// <summary>Whether the gap rests on such words.</summary>
    public bool AreIn(Gap gap) => gap.Evidence.Any(_words.Contains) || AreIn(gap.Statement) || AreIn(gap.Question);

    /// <summary>Whether a sentence of ours quotes such words.</summary>
    public bool AreIn(string sentence)
    {
        var line = OnOneLine(sentence);
        return _quoted.Any(q => line.Contains(q, StringComparison.Ordinal));
    }

    private static IEnumerable<Evidence> WordsOf(ReadNote note) =>
        note.Readings.Where(r => r.Quote != NoteErasure.InPlaceOfWords).Select(r => new Evidence(note.Id, r.Quote));

    private static string Quoted(string quote)
    {
        var line = OnOneLine(quote);
        return $"“{(line.Length > Recognised ? line[..Recognised] : line)}";
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Takes out of a document what quotes words that are gone.</summary>
internal static class DocumentTraces
{
    /// <summary>
    /// The document without closed alerts that rest on such words; those that stand were just said anew from what the notes state now.
    /// </summary>
    public static DealDocument WithoutTracesOf(this DealDocument document, NoteTraces traces) => traces.IsEmpty
        ? document
        : document with { Alerts = [.. document.Alerts.Where(a => a.Status != AlertStatus.Closed || !traces.AreIn(a.Gap))] };
}
