using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Cues;

/// <summary>A clause with its cues.</summary>
/// <param name="Index">Its place among the note's clauses.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Cues">What was found in and around it.</param>
/// <param name="Hits">The cues in words with their places.</param>
internal sealed record ClauseView(int Index, Clause Clause, CueSet Cues, IReadOnlyList<CueHit> Hits)
{
    /// <summary>What the trained model looked at in it first.</summary>
    public FeatureSet Features { get; init; } = new(null);

    /// <summary>How clearly it states each thing.</summary>
    public ClauseScores Scores { get; init; }
}
