using SalesCoach.Reading.Model;

namespace SalesCoach.Evals.Training;

/// <summary>Learns the reader's models from labelled cases. The same cases give the same weights.</summary>
internal static class Trainer
{
    // A feature of fewer examples teaches nothing but itself.
    private const int LeastExamples = 3;

    // Smaller weights change nothing but the file's size.
    private const float Smallest = 0.05f;

    // How often a fact of several clauses is given to the one that states it most clearly, and learnt again.
    private const int Rounds = 2;

    // What a weight of one costs, in examples, where a clause is looked at by itself.
    private const double ClausePenalty = 5;

    // Of how many features a clause's each count in full; of more, each says less.
    private const int UsualLength = 50;

    // Two cues together are one of some hundred pairs in a clause, and a pair holds less elsewhere than a word does.
    private static readonly double PairReadiness = Math.Sqrt(0.5);

    /// <summary>What marks the features of our own writers' cases.</summary>
    public const string OwnMark = "own ";

    /// <summary>The probability from which a clause is read as each <see cref="Statement"/>: a wrong reading is worse than a missed one.</summary>
    private static readonly double[] _statements = [0.36, 0.36, 0.38, 0.42, 0.38, 0.34, 0.34, 0.40, 0.26];

    /// <summary>The same for each <see cref="StrangerRole"/>.</summary>
    private static readonly double[] _roles = [0.33, 0.25, 0.30];

    /// <summary>Learns from lessons.</summary>
    public static ReaderModel Learn(Lessons lessons)
    {
        var (clauses, secondLook) = LearnClauses(lessons);
        return new ReaderModel
        {
            Clauses = clauses,
            SecondLook = secondLook,
            Strangers = Learn(lessons.Strangers, _roles, penalty: 3),
            Topics = Learn(lessons.Topics, [.. Enumerable.Repeat(0.5, 9)], penalty: 4),
            MilestoneLinks = Learn(lessons.MilestoneLinks, [0.28], penalty: 4),
            CommitmentLinks = Learn(lessons.CommitmentLinks, penalty: 3),
            MilestonesServed = Learn(lessons.MilestonesServed, penalty: 24),
            Agents = Learn(lessons.Agents, penalty: 4),
        };
    }

    private static (LinearModel Clauses, LinearModel SecondLook) LearnClauses(Lessons lessons)
    {
        var features = new FeatureIndex(lessons.Clauses.Select(l => l.Features));
        var examples = new Examples(
            [.. lessons.Clauses.Select(l => features.Of(l.Features))],
            [.. lessons.Clauses.Select(l => (double)LinearModel.Scale(UsualLength, l.Extent))],
            [.. lessons.Clauses.Select(l => l.Weight)]);
        var labels = Enumerable.Range(0, _statements.Length).Select(s => lessons.Clauses.Select(l => l.Answers[s]).ToArray()).ToArray();
        var isPair = features.Names.Select(ClauseFeatures.IsPairOfCues).ToArray();
        var learnt = new double[_statements.Length][];
        Parallel.For(0, _statements.Length, s =>
        {
            var facts = lessons.SpreadFacts.Where(f => (int)f.Statement == s).ToList();
            learnt[s] = FitClauses(examples, labels[s], new double[features.Count], isPair);
            for (var round = 0; round < Rounds && facts.Count > 0; round++)
            {
                Give(facts, examples, learnt[s], labels[s]);
                learnt[s] = FitClauses(examples, labels[s], learnt[s], isPair);
            }
        });

        var scores = Unseen(lessons, examples, labels, isPair);
        var blank = LinearModel.Blank(_statements.Length);
        var second = lessons.Notes.Where(n => !TrainingCases.IsDrill(n.Writer)).SelectMany(note =>
            SecondLook.Of(blank, scores[note.First..(note.First + note.Sentences.Count)], note.Sentences)
                .Select((around, c) => new Example(around, Array.ConvertAll(labels, l => l[note.First + c]))));
        return (Model(features, learnt, [.. _statements.Select(_ => 0.5)], UsualLength), Learn([.. second], _statements, penalty: 20));
    }

    private static double[] FitClauses(Examples examples, bool?[] labels, double[] start, bool[] isPair)
    {
        var readiness = Penalised.Readiness(examples, labels, start.Length);
        for (var i = 0; i < readiness.Length; i++)
        {
            readiness[i] *= isPair[i] ? PairReadiness : 1;
        }

        return LogisticRegression.Fit(examples, labels, start, ClausePenalty, readiness);
    }

    /// <summary>
    /// Every clause's scores by models that were not taught by its writer: half of the writers are scored by what the other half taught, so
    /// that the second look sees the first as it is on a note that nobody has seen.
    /// </summary>
    private static float[][] Unseen(Lessons lessons, Examples examples, bool?[][] labels, bool[] isPair)
    {
        var scores = Enumerable.Range(0, examples.Count).Select(_ => new float[labels.Length]).ToArray();
        var writers = lessons.Notes.Select(n => n.Writer).Where(w => !TrainingCases.IsDrill(w)).Distinct().Order(StringComparer.Ordinal).ToList();
        var half = new int[examples.Count];
        foreach (var note in lessons.Notes)
        {
            Array.Fill(half, writers.IndexOf(note.Writer) % 2, note.First, note.Sentences.Count);
        }

        Parallel.For(0, labels.Length * 2, job =>
        {
            var (statement, unseen) = (job / 2, job % 2);
            var weights = FitClauses(examples, [.. labels[statement].Select((l, e) => half[e] == unseen ? null : l)], new double[isPair.Length], isPair);
            for (var e = 0; e < examples.Count; e++)
            {
                if (half[e] == unseen)
                {
                    scores[e][statement] = (float)examples.Score(e, weights);
                }
            }
        });
        return scores;
    }

    private static LinearModel Learn(IReadOnlyList<Example> lessons, double[] certainty, double penalty)
    {
        var features = new FeatureIndex(lessons.Select(l => l.Features));
        var examples = new Examples([.. lessons.Select(l => features.Of(l.Features))], null, null);
        var learnt = new double[certainty.Length][];
        Parallel.For(0, certainty.Length, answer =>
            learnt[answer] = LogisticRegression.Fit(examples, [.. lessons.Select(l => l.Answers[answer])], new double[features.Count], penalty));
        return Model(features, learnt, certainty);
    }

    private static LinearModel Learn(IReadOnlyList<Choice> lessons, double penalty)
    {
        var features = new FeatureIndex(lessons.SelectMany(l => l.Options));
        var choices = lessons.Select(l => l.Options.Select(features.Of).ToArray()).ToList();
        return Model(features, [ChoiceRegression.Fit(choices, [.. lessons.Select(l => l.Right)], features.Count, penalty)], [0.5]);
    }

    /// <summary>Gives each fact to the clause that states it most clearly by the weights so far; the others say neither yes nor no.</summary>
    private static void Give(List<SpreadFact> facts, Examples examples, double[] weights, bool?[] labels)
    {
        foreach (var fact in facts)
        {
            var clearest = fact.Clauses.MaxBy(c => examples.Score(c, weights));
            foreach (var clause in fact.Clauses)
            {
                labels[clause] = clause == clearest ? true : null;
            }
        }
    }

    private static LinearModel Model(FeatureIndex features, double[][] learnt, double[] certainty, int usualLength = 0)
    {
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var i = 0; i < features.Count; i++)
        {
            var own = Array.ConvertAll(learnt, l => Math.Abs(l[i]) < Smallest ? 0 : MathF.Round((float)l[i], 2));
            if (!features.Names[i].StartsWith(OwnMark, StringComparison.Ordinal) && Array.Exists(own, w => w != 0))
            {
                weights.Add(features.Names[i], own);
            }
        }

        return new LinearModel(weights, [.. certainty.Select(p => (float)Math.Log(p / (1 - p)))], usualLength);
    }

    /// <summary>The features that several examples have, by number.</summary>
    private sealed class FeatureIndex
    {
        private readonly Dictionary<string, int> _index;

        public FeatureIndex(IEnumerable<IReadOnlyCollection<string>> examples)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var feature in examples.SelectMany(e => e))
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }

            Names = [.. counts.Where(c => c.Value >= LeastExamples).Select(c => c.Key).Order(StringComparer.Ordinal)];
            _index = Names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        }

        public IReadOnlyList<string> Names { get; }

        public int Count => Names.Count;

        public int[] Of(IReadOnlyCollection<string> features) => [.. features.Select(name => _index.GetValueOrDefault(name, -1)).Where(i => i >= 0).Order()];
    }
}
