using SalesCoach.Reading.Model;

namespace SalesCoach.Evals.Training;

/// <summary>Learns the reader's models from labelled cases. The same cases give the same weights.</summary>
internal static class Trainer
{
    // A feature of fewer examples teaches nothing but itself.
    private const int LeastExamples = 3;

    // Smaller weights change nothing but the file's size.
    private const float Smallest = 0.05f;

    /// <summary>The probability from which a clause is read as each <see cref="Statement"/>: a wrong reading is worse than a missed one.</summary>
    private static readonly double[] _statements = [0.33, 0.32, 0.27, 0.28, 0.20, 0.20, 0.14, 0.22, 0.28];

    /// <summary>The same for each <see cref="StrangerRole"/>.</summary>
    private static readonly double[] _roles = [0.33, 0.25, 0.30];

    /// <summary>Learns from lessons.</summary>
    public static ReaderModel Learn(Lessons lessons) => new()
    {
        Clauses = Learn(lessons.Clauses, _statements, penalty: 3),
        Strangers = Learn(lessons.Strangers, _roles, penalty: 1),
        Topics = Learn(lessons.Topics, [.. Enumerable.Repeat(0.5, 9)], penalty: 0.5),
        MilestoneLinks = Learn(lessons.MilestoneLinks, [0.28], penalty: 4),
        CommitmentLinks = Learn(lessons.CommitmentLinks, [0.4], penalty: 2),
    };

    private static LinearModel Learn(IReadOnlyList<Example> lessons, double[] certainty, double penalty)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in lessons.SelectMany(l => l.Features))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        var names = counts.Where(c => c.Value >= LeastExamples).Select(c => c.Key).Order(StringComparer.Ordinal).ToArray();
        var index = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        var examples = lessons.Select(l => l.Features.Select(name => index.GetValueOrDefault(name, -1)).Where(i => i >= 0).Order().ToArray()).ToList();

        var learnt = names.ToDictionary(name => name, _ => new float[certainty.Length], StringComparer.Ordinal);
        for (var answer = 0; answer < certainty.Length; answer++)
        {
            var weights = LogisticRegression.Fit(examples, [.. lessons.Select(l => l.Answers[answer])], names.Length, penalty);
            for (var i = 0; i < names.Length; i++)
            {
                learnt[names[i]][answer] = Math.Abs(weights[i]) < Smallest ? 0 : MathF.Round((float)weights[i], 2);
            }
        }

        foreach (var name in names.Where(name => Array.TrueForAll(learnt[name], w => w == 0)))
        {
            learnt.Remove(name);
        }

        return new LinearModel(learnt, [.. certainty.Select(p => (float)Math.Log(p / (1 - p)))]);
    }
}
