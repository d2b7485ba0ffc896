namespace SalesCoach.Reading.Model;

/// <summary>
/// The scores that <see cref="SecondLook"/>'s features give, without making them: what the steps that a score has passed weigh together is
/// summed up once a model. A note of short lines has thousands of clauses.
/// </summary>
internal sealed class SecondLookScores
{
    private readonly float[] _bias;
    private readonly float[][][] _own;
    private readonly float[][][] _before;
    private readonly float[][][] _behind;
    private readonly float[][][] _beforeInSentence;
    private readonly float[][][] _behindInSentence;

    /// <summary>Sums up a model's weights.</summary>
    public SecondLookScores(LinearModel model)
    {
        _bias = [.. model.Thresholds.Zip(model.WeightsOf(SecondLook.Bias.Name), (threshold, bias) => bias - threshold)];
        _own = Sums(SecondLook.Own);
        _before = Sums(SecondLook.Before);
        _behind = Sums(SecondLook.Behind);
        _beforeInSentence = Sums(SecondLook.BeforeInSentence);
        _behindInSentence = Sums(SecondLook.BehindInSentence);

        float[][][] Sums(Feature[][] features) => Array.ConvertAll(features, steps =>
        {
            var sums = new float[steps.Length + 1][];
            sums[0] = new float[_bias.Length];
            for (var step = 0; step < steps.Length; step++)
            {
                sums[step + 1] = [.. sums[step].Zip(model.WeightsOf(steps[step].Name), (sum, weight) => sum + weight)];
            }

            return sums;
        });
    }

    /// <summary>How clearly each clause of a note states each thing, seen beside its neighbours.</summary>
    /// <param name="scores">The first look's score of each clause for each <see cref="Statement"/>.</param>
    /// <param name="sentences">The number of each clause's sentence.</param>
    public IReadOnlyList<float[]> Of(IReadOnlyList<float[]> scores, IReadOnlyList<int> sentences)
    {
        var all = new float[scores.Count][];
        for (var i = 0; i < all.Length; i++)
        {
            var sum = (float[])_bias.Clone();
            Add(sum, scores[i], SecondLook.OwnSteps, _own);
            Beside(sum, i, i - 1, _before, _beforeInSentence);
            Beside(sum, i, i + 1, _behind, _behindInSentence);
            all[i] = sum;
        }

        return all;

        void Beside(float[] sum, int clause, int at, float[][][] any, float[][][] inSentence)
        {
            if (at < 0 || at >= scores.Count)
            {
                return;
            }

            Add(sum, scores[at], SecondLook.BesideSteps, any);
            if (sentences[at] == sentences[clause])
            {
                Add(sum, scores[at], SecondLook.BesideSteps, inSentence);
            }
        }
    }

    private static void Add(float[] sum, float[] scores, float[] steps, float[][][] sums)
    {
        for (var s = 0; s < scores.Length; s++)
        {
            var passed = 0;
            while (passed < steps.Length && scores[s] > steps[passed])
            {
                passed++;
            }

            var weights = sums[s][passed];
            for (var a = 0; a < sum.Length; a++)
            {
                sum[a] += weights[a];
            }
        }
    }
}
