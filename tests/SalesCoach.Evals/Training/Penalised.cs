namespace SalesCoach.Evals.Training;

/// <summary>Finds the weights of least loss where each weight costs by its square, the features that tell much less than others.</summary>
internal static class Penalised
{
    // The most that a feature's leaning to a label counts.
    private const double MostLeaning = 2;

    /// <summary>Finds them.</summary>
    /// <param name="start">The weights to begin with, one a feature.</param>
    /// <param name="penalty">What a weight of one costs, in examples.</param>
    /// <param name="readiness">How readily each feature is given weight: the penalty is divided by its square. Above zero.</param>
    /// <param name="loss">The loss of weights, without their cost, and its gradient.</param>
    public static double[] Minimise(double[] start, double penalty, double[] readiness, Func<double[], (double Value, double[] Gradient)> loss)
    {
        // With each weight divided by its readiness the cost is the same for all, and the search is shorter.
        var found = Lbfgs.Minimise([.. start.Zip(readiness, (w, r) => w / r)], raw =>
        {
            var (value, gradient) = loss(Times(raw, readiness));
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] = (gradient[i] * readiness[i]) + (penalty * raw[i]);
            }

            return (value + (0.5 * penalty * Lbfgs.Dot(raw, raw)), gradient);
        });
        return Times(found, readiness);
    }

    /// <summary>
    /// How readily each feature is given weight for a label: more where it is much likelier beside the label than elsewhere, or the other way
    /// round (Wang and Manning, "Baselines and Bigrams", 2012: naive Bayes' ratios, and half of the way to them). From 0.5 to 1.5.
    /// </summary>
    public static double[] Readiness(Examples examples, IReadOnlyList<bool?> labels, int features)
    {
        var (holding, other) = (new double[features], new double[features]);
        var (all, allOther) = (0, 0);
        for (var e = 0; e < examples.Count; e++)
        {
            if (labels[e] is not { } holds)
            {
                continue;
            }

            _ = holds ? all++ : allOther++;
            var counts = holds ? holding : other;
            foreach (var feature in examples.Features[e])
            {
                counts[feature]++;
            }
        }

        return [.. holding.Zip(other, (h, o) => 0.5 + (0.5 * Math.Min(MostLeaning, Math.Abs(Math.Log((h + 1) / (all + 2) / ((o + 1) / (allOther + 2)))))))];
    }

    private static double[] Times(double[] a, double[] b)
    {
        var product = new double[a.Length];
        for (var i = 0; i < product.Length; i++)
        {
            product[i] = a[i] * b[i];
        }

        return product;
    }
}
