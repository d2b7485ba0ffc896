using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Reading.Model;

namespace SalesCoach.Evals.Training;

/// <summary>A labelled note taken apart: for each clause its features, and which statements hold in it.</summary>
internal sealed record Lesson(IReadOnlyList<IReadOnlyCollection<string>> Features, IReadOnlyList<bool?[]> Holds)
{
    private static readonly ClauseModel _blank = new([], new float[Enum.GetValues<Statement>().Length]);

    /// <summary>The lessons of a case, each note read against the deal with the labelled readings of the notes before it.</summary>
    public static IEnumerable<Lesson> Of(Case given)
    {
        var entered = new EnteredDeal { Deal = given.Deal, EnteredAt = DateTimeOffset.MinValue };
        var before = new List<ReadNote>();
        foreach (var note in given.Notes.OrderBy(n => n.OccurredAt))
        {
            var labels = given.ExpectedIn(note);
            yield return Of(new NoteInHand(note.ToText(), DealFold.Fold(entered, before), _blank), labels);
            before.Add(new ReadNote { Id = note.Id, AuthorId = note.AuthorId, OccurredAt = note.OccurredAt, Readings = labels });
        }
    }

    private static Lesson Of(NoteInHand note, IReadOnlyList<NoteReading> labels)
    {
        var holds = note.Clauses.Select(_ => Enum.GetValues<Statement>().Select(_ => (bool?)false).ToArray()).ToList();
        foreach (var label in labels)
        {
            if (StatementOf(label) is not { } statement)
            {
                continue;
            }

            var from = note.View.Note.Text.IndexOf(label.Quote, StringComparison.Ordinal);
            var to = from + label.Quote.Length;
            var first = true;
            for (var c = 0; c < note.Clauses.Count; c++)
            {
                var clause = note.Clauses[c].Clause;
                var (start, end) = (note.View.Tokens[clause.First].Start, note.View.Tokens[clause.End - 1].End);
                var shared = Math.Min(to, end) - Math.Max(from, start);
                if (shared * 2 <= Math.Min(end - start, to - from))
                {
                    continue;
                }

                // A fact that runs over several clauses is learnt from its first; the others say neither yes nor no.
                ref var held = ref holds[c][(int)statement];
                held = first || held is true ? true : null;
                first = false;
            }
        }

        return new Lesson(note.Features, holds);
    }

    private static Statement? StatementOf(NoteReading label) => label switch
    {
        CommitmentReading => Statement.Commitment,
        CompletionReading => Statement.Completion,
        RequestReading => Statement.Request,
        ObstacleReading => Statement.Obstacle,
        MilestoneReading { State: MilestoneState.Reached } => Statement.Reached,
        MilestoneReading { State: MilestoneState.Slipped } => Statement.Slipped,
        MilestoneReading => Statement.AtRisk,
        StrategyChangeReading => Statement.StrategyChange,
        FollowUpReading => Statement.FollowUp,
        _ => null,
    };
}

/// <summary>Learns the reader's model from labelled cases.</summary>
internal static class Trainer
{
    // A feature of fewer clauses teaches nothing but itself.
    private const int LeastClauses = 3;
    private const double Smallest = 0.01;

    /// <summary>The probability from which each statement is read, in the order of <see cref="Statement"/>.</summary>
    public static readonly double[] Certainty = [0.40, 0.40, 0.35, 0.35, 0.35, 0.35, 0.30, 0.35, 0.40];

    /// <summary>Learns from lessons.</summary>
    public static ClauseModel Learn(IReadOnlyList<Lesson> lessons, double penalty = 1.0)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in lessons.SelectMany(l => l.Features).SelectMany(f => f))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        var names = counts.Where(c => c.Value >= LeastClauses).Select(c => c.Key).Order(StringComparer.Ordinal).ToArray();
        var index = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        var examples = lessons.SelectMany(l => l.Features)
            .Select(f => f.Select(name => index.GetValueOrDefault(name, -1)).Where(i => i >= 0).Order().ToArray()).ToList();

        var statements = Enum.GetValues<Statement>();
        var learnt = names.ToDictionary(name => name, _ => new float[statements.Length], StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var labels = lessons.SelectMany(l => l.Holds).Select(h => h[(int)statement]).ToList();
            var weights = LogisticRegression.Fit(examples, labels, names.Length, penalty);
            for (var i = 0; i < names.Length; i++)
            {
                learnt[names[i]][(int)statement] = Math.Abs(weights[i]) < Smallest ? 0 : MathF.Round((float)weights[i], 2);
            }
        }

        foreach (var name in names.Where(name => Array.TrueForAll(learnt[name], w => w == 0)))
        {
            learnt.Remove(name);
        }

        return new ClauseModel(learnt, [.. Certainty.Select(p => (float)Math.Log(p / (1 - p)))]);
    }
}
