namespace SalesCoach.Evals.Training;

/// <summary>
/// Finds the weights of least loss by limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with backtracking. The
/// same loss and start give the same weights.
/// </summary>
internal static class Lbfgs
{
    private const int Memory = 8;
    private const int MostSteps = 80;
    private const double Enough = 1e-4;

    /// <summary>The weights of least loss.</summary>
    /// <param name="start">Where to begin; left as it is.</param>
    /// <param name="loss">The loss of weights and its gradient.</param>
    public static double[] Minimise(double[] start, Func<double[], (double Value, double[] Gradient)> loss)
    {
        var weights = start;
        var (value, gradient) = loss(weights);
        var (steps, turns) = (new List<double[]>(), new List<double[]>());
        for (var step = 0; step < MostSteps && Norm(gradient) > Enough * Math.Max(1, Norm(weights)); step++)
        {
            var direction = Direction(gradient, steps, turns);
            var slope = Dot(direction, gradient);
            for (var length = 1.0; length > 1e-10; length /= 2)
            {
                var tried = Add(weights, direction, length);
                var (triedValue, triedGradient) = loss(tried);
                if (triedValue <= value + (1e-4 * length * slope))
                {
                    steps.Add(Add(tried, weights, -1));
                    turns.Add(Add(triedGradient, gradient, -1));
                    if (steps.Count > Memory)
                    {
                        steps.RemoveAt(0);
                        turns.RemoveAt(0);
                    }

                    (weights, value, gradient) = (tried, triedValue, triedGradient);
                    break;
                }

                if (length <= 1e-9)
                {
                    return weights;
                }
            }
        }

        return weights;
    }

    private static double[] Direction(double[] gradient, List<double[]> steps, List<double[]> turns)
    {
        var direction = Array.ConvertAll(gradient, g => -g);
        var alphas = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            alphas[i] = Dot(steps[i], direction) / Dot(steps[i], turns[i]);
            AddTo(direction, turns[i], -alphas[i]);
        }

        if (steps.Count > 0)
        {
            var scale = Dot(steps[^1], turns[^1]) / Dot(turns[^1], turns[^1]);
            direction = Array.ConvertAll(direction, d => d * scale);
        }

        for (var i = 0; i < steps.Count; i++)
        {
            AddTo(direction, steps[i], alphas[i] - (Dot(turns[i], direction) / Dot(steps[i], turns[i])));
        }

        return direction;
    }

    private static double[] Add(double[] a, double[] b, double scale)
    {
        var sum = (double[])a.Clone();
        AddTo(sum, b, scale);
        return sum;
    }

    private static void AddTo(double[] a, double[] b, double scale)
    {
        for (var i = 0; i < a.Length; i++)
        {
            a[i] += scale * b[i];
        }
    }

    /// <summary>The sum of the products, place by place.</summary>
    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double Norm(double[] a) => Math.Sqrt(Dot(a, a));
}
