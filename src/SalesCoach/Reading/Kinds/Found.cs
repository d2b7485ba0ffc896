using SalesCoach.Reading.Cues;

namespace SalesCoach.Reading.Kinds;

/// <summary>A reading with the place of its quote and the clause whose cues led to it.</summary>
/// <param name="First">The index of the quote's first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Source">The clause.</param>
/// <param name="Score">How clearly its cues state the reading.</param>
internal sealed record Found(int First, int End, NoteReading Reading, ClauseView Source, double Score);
