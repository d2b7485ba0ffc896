using SalesCoach.Reading;

namespace SalesCoach.Web.Pages.Notes;

/// <summary>A piece of a note's text.</summary>
/// <param name="Text">The text, copied exactly.</param>
/// <param name="Readings">The readings whose quotes cover it; none for the text between them.</param>
/// <param name="Ending">Those of them whose quotes end with it.</param>
public sealed record TextSegment(string Text, IReadOnlyList<NoteReading> Readings, IReadOnlyList<NoteReading> Ending);

/// <summary>Cuts a note's text at the edges of what was read in it. Pure; the segments put together are the text.</summary>
public static class MarkedText
{
    /// <summary>Cuts the text. A quote is where it first occurs; one that does not occur marks nothing.</summary>
    public static IReadOnlyList<TextSegment> Of(string text, IReadOnlyList<NoteReading> readings)
    {
        var marks = readings
            .Select(reading => (Reading: reading, Start: reading.Quote.Length == 0 ? -1 : text.IndexOf(reading.Quote, StringComparison.Ordinal)))
            .Where(m => m.Start >= 0)
            .Select(m => (m.Reading, m.Start, End: m.Start + m.Reading.Quote.Length))
            .ToList();
        var edges = marks.SelectMany(m => new[] { m.Start, m.End }).Append(0).Append(text.Length).Distinct().Order().ToList();
        return
        [
            .. edges.Zip(edges.Skip(1), (from, to) => new TextSegment(
                text[from..to],
                [.. marks.Where(m => m.Start <= from && to <= m.End).Select(m => m.Reading)],
                [.. marks.Where(m => m.End == to).Select(m => m.Reading)])),
        ];
    }
}
