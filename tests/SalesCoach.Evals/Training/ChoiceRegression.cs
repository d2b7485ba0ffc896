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
    public static double[] Fit(IReadOnlyList<int[][]> choices, IReadOnlyList<int> right, int features, double penalty)
    {
        var options = new Examples([.. choices.SelectMany(c => c)], null, null);
        var labels = choices.SelectMany((c, i) => c.Select((_, o) => (bool?)(o == right[i]))).ToList();
        return Penalised.Minimise(new double[features], penalty, Penalised.Readiness(options, labels, features), weights => Loss(choices, right, weights));
    }

    private static (double Value, double[] Gradient) Loss(IReadOnlyList<int[][]> choices, IReadOnlyList<int> right, double[] weights)
    {
        var value = 0.0;
        var gradient = new double[weights.Length];
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
