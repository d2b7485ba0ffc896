namespace SalesCoach.Evals.Training;

/// <summary>Logistic regression with a quadratic penalty: how likely a statement holds, each for itself.</summary>
internal static class LogisticRegression
{
    /// <summary>Fits the weights.</summary>
    /// <param name="examples">For each example the indices of its features.</param>
    /// <param name="labels">For each example whether the statement holds; null leaves the example out.</param>
    /// <param name="start">The weights to begin with, one a feature.</param>
    /// <param name="penalty">What a weight of one costs, in examples.</param>
    public static double[] Fit(IReadOnlyList<int[]> examples, IReadOnlyList<bool?> labels, double[] start, double penalty) =>
        Lbfgs.Minimise(start, weights => Loss(examples, labels, weights, penalty));

    private static (double Value, double[] Gradient) Loss(IReadOnlyList<int[]> examples, IReadOnlyList<bool?> labels, double[] weights, double penalty)
    {
        var value = 0.5 * penalty * Lbfgs.Dot(weights, weights);
        var gradient = Array.ConvertAll(weights, w => penalty * w);
        for (var e = 0; e < examples.Count; e++)
        {
            if (labels[e] is not { } holds)
            {
                continue;
            }

            var score = 0.0;
            foreach (var feature in examples[e])
            {
                score += weights[feature];
            }

            var margin = holds ? score : -score;
            value += margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : -margin + Math.Log(1 + Math.Exp(margin));
            var error = (1 / (1 + Math.Exp(-score))) - (holds ? 1 : 0);
            foreach (var feature in examples[e])
            {
                gradient[feature] += error;
            }
        }

        return (value, gradient);
    }
}
