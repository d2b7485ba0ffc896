using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Grammar;

namespace SalesCoach.Reading.Model;

/// <summary>The words of a statement, with the clause that holds them.</summary>
/// <param name="First">The index of the first token.</param>
/// <param name="End">The index behind the last one.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Cues">Its cues.</param>
internal readonly record struct Stretch(int First, int End, Clause Clause, CueSet Cues);
