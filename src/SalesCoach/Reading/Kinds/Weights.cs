using SalesCoach.Reading.Cues;

namespace SalesCoach.Reading.Kinds;

/// <summary>How much each cue speaks for a kind of reading or against it: a linear score that must pass a threshold.</summary>
/// <param name="threshold">The score from which a clause states a reading of the kind.</param>
/// <param name="weights">The cues' weights; a cue that is not listed counts nothing.</param>
internal sealed class Weights(double threshold, params (Cue Cue, double Weight)[] weights)
{
    private readonly double[] _byCue = Table(weights);

    /// <summary>Cues that rule the kind out by definition, whatever else speaks for it.</summary>
    public IReadOnlyList<Cue> RuledOutBy { get; init; } = [];

    /// <summary>The sum of the weights of the clause's cues less the threshold; positive where the clause states a reading.</summary>
    public double Score(CueSet cues)
    {
        foreach (var cue in RuledOutBy)
        {
            if (cues[cue])
            {
                return double.NegativeInfinity;
            }
        }

        var score = -threshold;
        foreach (var cue in cues.All())
        {
            score += _byCue[(int)cue];
        }

        return score;
    }

    /// <summary>The cues that speak for or against, the strongest first: why the clause was read so.</summary>
    public IReadOnlyList<(Cue Cue, double Weight)> Explain(CueSet cues) =>
        [.. cues.All().Select(c => (c, _byCue[(int)c])).Where(c => c.Item2 != 0).OrderByDescending(c => Math.Abs(c.Item2)).ThenBy(c => c.c)];

    private static double[] Table((Cue Cue, double Weight)[] weights)
    {
        var table = new double[Enum.GetValues<Cue>().Length];
        foreach (var (cue, weight) in weights)
        {
            table[(int)cue] = weight;
        }

        return table;
    }
}
