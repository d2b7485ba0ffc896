namespace SalesCoach.Reading.Model;

/// <summary>
/// What the trained model looks at when it has scored every clause of a note by itself: how clearly the clause, the one before and the one
/// behind state each thing. What stands between two promises is likelier a promise; the worry beside a slipped date is the slip's reason.
/// </summary>
internal static class SecondLook
{
    private static readonly float[] _own = [-4, -3, -2.5f, -2, -1.5f, -1, -0.5f, 0, 0.5f, 1, 1.5f, 2, 3];
    private static readonly float[] _beside = [-3, -2, -1, 0, 1, 2];

    private static readonly Feature _bias = new("bias");
    private static readonly Feature[][] _ownNames = Names("=", _own);
    private static readonly Feature[][] _before = Names("<", _beside);
    private static readonly Feature[][] _behind = Names(">", _beside);
    private static readonly Feature[][] _beforeInSentence = Names("<=", _beside);
    private static readonly Feature[][] _behindInSentence = Names(">=", _beside);

    /// <summary>The features of every clause of a note, in order.</summary>
    /// <param name="model">The model that will be asked.</param>
    /// <param name="scores">The first look's score of each clause for each <see cref="Statement"/>, zero being even odds.</param>
    /// <param name="sentences">The number of each clause's sentence.</param>
    public static IReadOnlyList<FeatureSet> Of(LinearModel model, IReadOnlyList<float[]> scores, IReadOnlyList<int> sentences)
    {
        var all = new List<FeatureSet>(scores.Count);
        for (var i = 0; i < scores.Count; i++)
        {
            var features = model.NewFeatures();
            features.Add(_bias);
            Climb(scores[i], _own, _ownNames, features);
            Beside(i - 1, _before, _beforeInSentence);
            Beside(i + 1, _behind, _behindInSentence);
            all.Add(features);

            void Beside(int at, Feature[][] names, Feature[][] namesInSentence)
            {
                if (at < 0 || at >= scores.Count)
                {
                    return;
                }

                Climb(scores[at], _beside, names, features);
                if (sentences[at] == sentences[i])
                {
                    Climb(scores[at], _beside, namesInSentence, features);
                }
            }
        }

        return all;
    }

    /// <summary>A feature for each step that a score has passed.</summary>
    private static void Climb(float[] scores, float[] steps, Feature[][] names, FeatureSet features)
    {
        for (var s = 0; s < scores.Length; s++)
        {
            for (var step = 0; step < steps.Length && scores[s] > steps[step]; step++)
            {
                features.Add(names[s][step]);
            }
        }
    }

    private static Feature[][] Names(string place, float[] steps) =>
        [.. Enum.GetValues<Statement>().Select(s => steps.Select(step => new Feature(FormattableString.Invariant($"{place}{s}:{step}"))).ToArray())];
}
