using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;

namespace SalesCoach.Evals.Training;

/// <summary>One example: its features, and for each answer whether it holds; null says neither yes nor no.</summary>
internal sealed record Example(IReadOnlyCollection<string> Features, bool?[] Answers)
{
    /// <summary>What there is to say of it: <see cref="FeatureSet.Extent"/>.</summary>
    public int Extent { get; init; }

    /// <summary>How often it counts.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>No to every answer of a kind.</summary>
    public static bool?[] NoTo<TAnswer>() where TAnswer : struct, Enum => [.. Enumerable.Repeat((bool?)false, Enum.GetValues<TAnswer>().Length)];
}

/// <summary>One choice: the features of its options, and the right one.</summary>
internal sealed record Choice(IReadOnlyList<IReadOnlyCollection<string>> Options, int Right);

/// <summary>A fact that a quote of several clauses states: one of them states it, the label does not say which.</summary>
/// <param name="Statement">What is stated.</param>
/// <param name="Clauses">The clauses' places among <see cref="Lessons.Clauses"/>.</param>
internal sealed record SpreadFact(Statement Statement, IReadOnlyList<int> Clauses);

/// <summary>A note's stretch of <see cref="Lessons.Clauses"/>.</summary>
/// <param name="Writer">Who wrote it.</param>
/// <param name="First">The place of its first clause.</param>
/// <param name="Sentences">The number of each clause's sentence.</param>
internal sealed record NoteOfClauses(string Writer, int First, IReadOnlyList<int> Sentences);

/// <summary>What labelled cases teach each of the reader's models.</summary>
internal sealed class Lessons
{
    // Drills hold far more facts than notes do, and their facts and near-misses differ in length and form; the marked copies take that up.
    private const string DrillMark = $"{Trainer.OwnMark}drill";

    // The product owner's labels decide what is read; there are fewer of them than of our own writers'.
    private const double GivenWeight = 2;

    public List<Example> Clauses { get; } = [];

    public List<SpreadFact> SpreadFacts { get; } = [];

    public List<NoteOfClauses> Notes { get; } = [];

    public List<Example> Strangers { get; } = [];

    public List<Example> Topics { get; } = [];

    public List<Example> MilestoneLinks { get; } = [];

    public List<Choice> CommitmentLinks { get; } = [];

    public List<Choice> MilestonesServed { get; } = [];

    public List<Choice> Agents { get; } = [];

    /// <summary>The lessons of cases, each note read against the deal with the labelled readings of the notes before it.</summary>
    public static Lessons Of(IEnumerable<Case> cases)
    {
        var lessons = new Lessons();
        foreach (var given in cases)
        {
            var isDrill = TrainingCases.IsDrill(TrainingCases.WriterOf(given));
            var entered = new EnteredDeal { Deal = given.Deal, EnteredAt = DateTimeOffset.MinValue };
            var notes = new List<ReadNote>();
            foreach (var note in given.Notes.OrderBy(n => n.OccurredAt))
            {
                var labels = given.ExpectedIn(note);
                var deal = DealFold.Fold(entered, notes);
                var hand = new NoteInHand(note.ToText(), deal, ReaderModel.Blank);
                lessons.Notes.Add(new NoteOfClauses(TrainingCases.WriterOf(given), lessons.Clauses.Count, [.. hand.Clauses.Select(c => c.Clause.SentenceIndex)]));
                lessons.AddClauses(hand, labels, isDrill, TrainingCases.IsOwn(given) ? 1 : GivenWeight);
                lessons.AddStrangers(hand, labels, isDrill);
                var before = default(Served);
                foreach (var label in labels)
                {
                    if (LabelledStatement.Of(hand, label) is { } stated)
                    {
                        lessons.AddStatement(stated, deal, isDrill ? null : before, TrainingCases.IsOwn(given));
                    }

                    before = Served.By(label) ?? before;
                }

                notes.Add(new ReadNote { Id = note.Id, AuthorId = note.AuthorId, OccurredAt = note.OccurredAt, Readings = labels });
            }
        }

        return lessons;
    }

    /// <summary>The lessons of several writers together.</summary>
    public static Lessons Together(IEnumerable<Lessons> many)
    {
        var all = new Lessons();
        foreach (var lessons in many)
        {
            all.SpreadFacts.AddRange(lessons.SpreadFacts.Select(f => f with { Clauses = [.. f.Clauses.Select(c => c + all.Clauses.Count)] }));
            all.Notes.AddRange(lessons.Notes.Select(n => n with { First = n.First + all.Clauses.Count }));
            all.Clauses.AddRange(lessons.Clauses);
            all.Strangers.AddRange(lessons.Strangers);
            all.Topics.AddRange(lessons.Topics);
            all.MilestoneLinks.AddRange(lessons.MilestoneLinks);
            all.CommitmentLinks.AddRange(lessons.CommitmentLinks);
            all.MilestonesServed.AddRange(lessons.MilestonesServed);
            all.Agents.AddRange(lessons.Agents);
        }

        return all;
    }

    private void AddClauses(NoteInHand note, IReadOnlyList<NoteReading> labels, bool isDrill, double weight)
    {
        var holds = note.Clauses.Select(_ => Example.NoTo<Statement>()).ToList();
        foreach (var label in labels)
        {
            if (Labels.StatementOf(label) is not { } statement)
            {
                continue;
            }

            // A fact that runs over several clauses is learnt from its first to begin with; the others say neither yes nor no.
            var first = true;
            var clauses = Labels.ClausesOf(note, label);
            if (clauses.Count > 1)
            {
                SpreadFacts.Add(new SpreadFact(statement, [.. clauses.Select(c => Clauses.Count + c)]));
            }

            foreach (var c in clauses)
            {
                ref var held = ref holds[c][(int)statement];
                held = first || held is true ? true : null;
                first = false;
            }
        }

        Clauses.AddRange(note.Clauses.Zip(holds, (clause, answers) =>
            new Example(isDrill ? OfDrill(clause.Features) : clause.Features, answers) { Extent = clause.Features.Extent, Weight = weight }));
    }

    /// <summary>
    /// What a drill's clause teaches: nothing of the clauses beside it, and each feature once more under the drills' mark. What holds in notes
    /// as well is learnt by the features that notes share, what holds in drills alone by the copies, which no note has.
    /// </summary>
    private static IReadOnlyCollection<string> OfDrill(IReadOnlyCollection<string> features)
    {
        var own = features.Where(f => !ClauseFeatures.IsOfNeighbour(f)).ToList();
        return [.. own, DrillMark, .. own.Select(f => $"{DrillMark} {f}")];
    }

    private void AddStrangers(NoteInHand note, IReadOnlyList<NoteReading> labels, bool isDrill)
    {
        foreach (var clause in note.Clauses)
        {
            for (var i = clause.Clause.First; i < clause.Clause.End; i++)
            {
                if (note.View.MentionAt[i] is not { Form: MentionForm.Stranger, Name: { } name } mention || mention.First != i)
                {
                    continue;
                }

                var answers = Example.NoTo<StrangerRole>();
                foreach (var label in labels)
                {
                    var (role, labelled) = label switch
                    {
                        HelpReading help => (StrangerRole.Helper, help.Name),
                        NewPersonReading person => (StrangerRole.NewPerson, person.Name),
                        CompetitorReading rival => (StrangerRole.Competitor, rival.Name),
                        _ => (default, null),
                    };
                    if (labelled is not null && (name.Contains(labelled, StringComparison.OrdinalIgnoreCase) || labelled.Contains(name, StringComparison.OrdinalIgnoreCase)))
                    {
                        // The clearest statement is the one that is labelled; another mention of the name says neither yes nor no.
                        var (from, to) = Labels.Place(note, label);
                        var at = note.View.Tokens[mention.First].Start;
                        answers[(int)role] = at >= from && at < to ? true : null;
                    }
                }

                var features = StrangerFeatures.Of(note, clause, mention);
                Strangers.Add(new Example(isDrill ? [.. features, DrillMark] : features, answers));
            }
        }
    }

    private void AddStatement(LabelledStatement stated, DealAsItStands deal, Served? before, bool isOwn)
    {
        if (stated.CommitmentMeant(deal) is { } meant)
        {
            CommitmentLinks.Add(meant);
        }

        if (stated.Topic() is { } topic)
        {
            Topics.Add(topic);
        }

        // The sentences of a drill follow on nothing, and which milestone they serve is anybody's guess.
        if (before is { } said)
        {
            MilestoneLinks.AddRange(stated.WithMilestones());
            if (stated.MilestoneServed(said) is { } served)
            {
                MilestonesServed.Add(isOwn ? Marked(served) : served);
            }
        }

        if (stated.Agent() is { } agent)
        {
            Agents.Add(isOwn ? Marked(agent) : agent);
        }
    }

    private static Choice Marked(Choice choice) => choice with { Options = [.. choice.Options.Select(Marked)] };

    /// <summary>
    /// The features, and those that are no words once more as our own writers': they tie more statements to milestones than the labels that
    /// decide do, and the copies take up what only they do. A note that is read has no such features.
    /// </summary>
    private static IReadOnlyCollection<string> Marked(IReadOnlyCollection<string> features) =>
        [.. features, .. features.Where(f => !f.Contains("x:", StringComparison.Ordinal) && !f.Contains('~', StringComparison.Ordinal)).Select(f => $"{Trainer.OwnMark}{f}")];
}
