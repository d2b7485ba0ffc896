namespace SalesCoach.Reading.Cues;

/// <summary>A cue at its place in the note.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index behind its last token.</param>
internal readonly record struct CueHit(Cue Cue, int First, int End);
