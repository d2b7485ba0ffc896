namespace SalesCoach.Evals.Training;

/// <summary>Examples as numbers.</summary>
/// <param name="Features">For each example the indices of its features.</param>
/// <param name="Scales">For each example how far its features count; null where all count in full.</param>
/// <param name="Weights">For each example how often it counts; null for once.</param>
internal sealed record Examples(IReadOnlyList<int[]> Features, double[]? Scales, double[]? Weights)
{
    /// <summary>How many there are.</summary>
    public int Count => Features.Count;

    /// <summary>How far an example's features count.</summary>
    public double Scale(int example) => Scales?[example] ?? 1;

    /// <summary>How often an example counts.</summary>
    public double Weight(int example) => Weights?[example] ?? 1;

    /// <summary>How clearly weights speak for an example.</summary>
    public double Score(int example, double[] weights)
    {
        var score = 0.0;
        foreach (var feature in Features[example])
        {
            score += weights[feature];
        }

        return score * Scale(example);
    }
}
