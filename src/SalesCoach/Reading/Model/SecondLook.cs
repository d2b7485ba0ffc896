namespace SalesCoach.Reading.Model;

/// <summary>
/// What the trained model looks at when it has scored every clause of a note by itself: how clearly the clause, the one before and the one
/// behind state each thing. What stands between two promises is likelier a promise; the worry beside a slipped date is the slip's reason.
/// </summary>
internal static class SecondLook
{
    /// <summary>The steps of a clause's own scores.</summary>
    public static readonly float[] OwnSteps = [-4, -3, -2.5f, -2, -1.5f, -1, -0.5f, 0, 0.5f, 1, 1.5f, 2, 3];
    /// <summary>The steps of the scores of a clause beside.</summary>
    public static readonly float[] BesideSteps = [-3, -2, -1, 0, 1, 2];

    /// <summary>What every clause has.</summary>
    public static readonly Feature Bias = new("bias");

    /// <summary>For each statement the steps of the clause's own score.</summary>
    public static readonly Feature[][] Own = Names("=", OwnSteps);
    /// <summary>For each statement the steps of the score of the clause before.</summary>
    public static readonly Feature[][] Before = Names("<", BesideSteps);
    /// <summary>For each statement the steps of the score of the clause behind.</summary>
    public static readonly Feature[][] Behind = Names(">", BesideSteps);
    /// <summary>The same where the clause before is of the same sentence.</summary>
    public static readonly Feature[][] BeforeInSentence = Names("<=", BesideSteps);
    /// <summary>The same where the clause behind is of the same sentence.</summary>
    public static readonly Feature[][] BehindInSentence = Names(">=", BesideSteps);

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
            features.Add(Bias);
            Climb(scores[i], OwnSteps, Own, features);
            Beside(i - 1, Before, BeforeInSentence);
            Beside(i + 1, Behind, BehindInSentence);
            all.Add(features);

            void Beside(int at, Feature[][] names, Feature[][] namesInSentence)
            {
                if (at < 0 || at >= scores.Count)
                {
                    return;
                }

                Climb(scores[at], BesideSteps, names, features);
                if (sentences[at] == sentences[i])
                {
                    Climb(scores[at], BesideSteps, namesInSentence, features);
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
