using SalesCoach.Reading.Cues;

namespace SalesCoach.Reading.Kinds;

/// <summary>A reading with the place of its quote and what led to it.</summary>
/// <param name="First">The index of the quote's first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Source">The clause whose cues led to it.</param>
/// <param name="Score">How clearly they do.</param>
/// <param name="Weights">How they were weighed; null for names, which are told by the words around them.</param>
internal sealed record Found(int First, int End, NoteReading Reading, ClauseView Source, double Score, Weights? Weights = null)
{
    /// <summary>The cues that spoke for and against, with their weights, the strongest first.</summary>
    public IReadOnlyList<(Cue Cue, double Weight)> Why() => Weights?.Explain(Source.Cues) ?? [.. Source.Cues.All().Select(c => (c, 0.0))];
}
