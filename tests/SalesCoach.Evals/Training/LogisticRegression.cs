namespace SalesCoach.Evals.Training;

/// <summary>Logistic regression with a quadratic penalty: how likely a statement holds, each for itself.</summary>
internal static class LogisticRegression
{
    /// <summary>Fits the weights.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="labels">For each example whether the statement holds; null leaves the example out.</param>
    /// <param name="start">The weights to begin with, one a feature.</param>
    /// <param name="penalty">What a weight of one costs, in examples.</param>
    /// <param name="readiness">How readily each feature is given weight; <see cref="Penalised.Readiness"/> where nothing is given.</param>
    public static double[] Fit(Examples examples, IReadOnlyList<bool?> labels, double[] start, double penalty, double[]? readiness = null) =>
        Penalised.Minimise(start, penalty, readiness ?? Penalised.Readiness(examples, labels, start.Length), weights => Loss(examples, labels, weights));

    private static (double Value, double[] Gradient) Loss(Examples examples, IReadOnlyList<bool?> labels, double[] weights)
    {
        var value = 0.0;
        var gradient = new double[weights.Length];
        for (var e = 0; e < examples.Count; e++)
        {
            if (labels[e] is not { } holds)
            {
                continue;
            }

            var score = examples.Score(e, weights);
            var margin = holds ? score : -score;
            value += examples.Weight(e) * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : -margin + Math.Log(1 + Math.Exp(margin)));
            var error = examples.Weight(e) * examples.Scale(e) * ((1 / (1 + Math.Exp(-score))) - (holds ? 1 : 0));
            foreach (var feature in examples.Features[e])
            {
                gradient[feature] += error;
            }
        }

        return (value, gradient);
    }
}
