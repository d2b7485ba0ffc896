namespace SalesCoach.Evals.Training;

/// <summary>
/// Conditional logistic regression with a quadratic penalty (McFadden, "Conditional logit analysis of qualitative choice behavior", 1973): which
/// of several options is the right one.
/// </summary>
internal static class ChoiceRegression
{
    /// <summary>Fits the weights.</summary>
    /// <param name="choices">For each choice its options, and for each option the indices of its features.</param>
    /// <param name="right">For each choice the index of the right option.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="penalty">What a weight of one costs, in choices.</param>
    public static double[] Fit(IReadOnlyList<int[][]> choices, IReadOnlyList<int> right, int features, double penalty) =>
        Lbfgs.Minimise(new double[features], weights => Loss(choices, right, weights, penalty));

    private static (double Value, double[] Gradient) Loss(IReadOnlyList<int[][]> choices, IReadOnlyList<int> right, double[] weights, double penalty)
    {
        var value = 0.5 * penalty * Lbfgs.Dot(weights, weights);
        var gradient = Array.ConvertAll(weights, w => penalty * w);
        for (var c = 0; c < choices.Count; c++)
        {
            var options = choices[c];
            var scores = Array.ConvertAll(options, features => Array.ConvertAll(features, f => weights[f]).Sum());
            var most = scores.Max();
            var all = scores.Sum(s => Math.Exp(s - most));
            value += Math.Log(all) + most - scores[right[c]];
            for (var o = 0; o < options.Length; o++)
            {
                var error = (Math.Exp(scores[o] - most) / all) - (o == right[c] ? 1 : 0);
                foreach (var feature in options[o])
                {
                    gradient[feature] += error;
                }
            }
        }

        return (value, gradient);
    }
}
