using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Reading.Kinds;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;

namespace SalesCoach.Evals.Training;

/// <summary>One example: its features, and for each answer whether it holds; null says neither yes nor no.</summary>
internal sealed record Example(IReadOnlyCollection<string> Features, bool?[] Answers);

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
    private static readonly int _statements = Enum.GetValues<Statement>().Length;
    private static readonly int _roles = Enum.GetValues<StrangerRole>().Length;
    private static readonly int _topics = Enum.GetValues<ObstacleKind>().Length;

    public List<Example> Clauses { get; } = [];

    public List<SpreadFact> SpreadFacts { get; } = [];

    public List<NoteOfClauses> Notes { get; } = [];

    public List<Example> Strangers { get; } = [];

    public List<Example> Topics { get; } = [];

    public List<Example> MilestoneLinks { get; } = [];

    public List<Example> CommitmentLinks { get; } = [];

    public List<Choice> MilestonesServed { get; } = [];

    public List<Choice> Agents { get; } = [];

    /// <summary>The lessons of cases, each note read against the deal with the labelled readings of the notes before it.</summary>
    public static Lessons Of(IEnumerable<Case> cases)
    {
        var lessons = new Lessons();
        foreach (var given in cases)
        {
            var entered = new EnteredDeal { Deal = given.Deal, EnteredAt = DateTimeOffset.MinValue };
            var notes = new List<ReadNote>();
            foreach (var note in given.Notes.OrderBy(n => n.OccurredAt))
            {
                var labels = given.ExpectedIn(note);
                var deal = DealFold.Fold(entered, notes);
                var hand = new NoteInHand(note.ToText(), deal, ReaderModel.Blank);
                lessons.Notes.Add(new NoteOfClauses(TrainingCases.WriterOf(given), lessons.Clauses.Count, [.. hand.Clauses.Select(c => c.Clause.SentenceIndex)]));
                lessons.AddClauses(hand, labels);
                lessons.AddStrangers(hand, labels);
                var before = default(Served);
                foreach (var label in labels)
                {
                    lessons.AddLinks(hand, label, deal);
                    lessons.AddChoices(hand, label, before, TrainingCases.IsOwn(given));
                    before = Reading.Links.MilestoneLinks.Of(label) ?? before;
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

    private void AddClauses(NoteInHand note, IReadOnlyList<NoteReading> labels)
    {
        var holds = note.Clauses.Select(_ => Answers(_statements)).ToList();
        foreach (var label in labels)
        {
            if (StatementOf(label) is not { } statement)
            {
                continue;
            }

            // A fact that runs over several clauses is learnt from its first to begin with; the others say neither yes nor no.
            var first = true;
            var clauses = ClausesOf(note, label);
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

        Clauses.AddRange(note.Clauses.Zip(holds, (clause, answers) => new Example(clause.Features, answers)));
    }

    private void AddStrangers(NoteInHand note, IReadOnlyList<NoteReading> labels)
    {
        foreach (var clause in note.Clauses)
        {
            for (var i = clause.Clause.First; i < clause.Clause.End; i++)
            {
                if (note.View.MentionAt[i] is not { Form: MentionForm.Stranger, Name: { } name } mention || mention.First != i)
                {
                    continue;
                }

                var answers = Answers(_roles);
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
                        var (from, to) = Place(note, label);
                        var at = note.View.Tokens[mention.First].Start;
                        answers[(int)role] = at >= from && at < to ? true : null;
                    }
                }

                Strangers.Add(new Example(StrangerFeatures.Of(note, clause, mention), answers));
            }
        }
    }

    private void AddLinks(NoteInHand note, NoteReading label, DealAsItStands deal)
    {
        if (StatementOf(label) is not { } statement || ClausesOf(note, label) is not [var c, ..] || StretchOf(note, label, note.Clauses[c]) is not { } stretch)
        {
            return;
        }

        if (label is ObstacleReading obstacle)
        {
            var about = Answers(_topics);
            about[(int)obstacle.About] = true;
            Topics.Add(new Example(ObstacleTopics.Features(note, note.Clauses[c]), about));
        }

        var (links, milestoneId, due, ownerId, ownerName) = label switch
        {
            CommitmentReading r => (false, null, r.DueOn, r.OwnerId, r.OwnerName),
            MilestoneReading r => (true, r.MilestoneId, null, null, null),
            CompletionReading r => (false, null, (DateOnly?)null, r.ById, (string?)null),
            _ => default((bool, string?, DateOnly?, string?, string?)),
        };
        if (links)
        {
            var features = new MilestoneFeatures(note.Model.MilestoneLinks, note, statement, stretch, ownerId, due);
            foreach (var topic in note.Links.Milestones)
            {
                MilestoneLinks.Add(new Example(features.Of(topic), [topic.Item.Id == milestoneId]));
            }
        }

        if (label is CommitmentReading or CompletionReading)
        {
            var linked = label is CommitmentReading commitment ? commitment.CommitmentId : ((CompletionReading)label).CommitmentId;
            var meant = linked is null ? null : deal.CommitmentIds.GetValueOrDefault(linked, linked);
            var features = new CommitmentFeatures(note.Model.CommitmentLinks, note, statement, stretch, ownerId, ownerName);
            foreach (var topic in note.Links.OpenCommitments)
            {
                CommitmentLinks.Add(new Example(features.Of(topic), [topic.Item.Id == meant]));
            }
        }
    }

    private void AddChoices(NoteInHand note, NoteReading label, Served before, bool isOwn)
    {
        if (StatementOf(label) is not { } statement || ClausesOf(note, label) is not [var c, ..] || StretchOf(note, label, note.Clauses[c]) is not { } stretch)
        {
            return;
        }

        if (label is CommitmentReading or RequestReading or ObstacleReading && Reading.Links.MilestoneLinks.Of(label) is { MilestoneId: var milestoneId })
        {
            var (ownerId, due) = label is CommitmentReading r ? (r.OwnerId, r.DueOn) : (null, null);
            var options = Reading.Links.MilestoneLinks.Options(note, statement, stretch, ownerId, due, before);
            var right = milestoneId is null ? 0 : note.Links.Milestones.FindIndex(m => m.Item.Id == milestoneId) + 1;
            if (options.Count > 1 && (right > 0 || milestoneId is null))
            {
                MilestonesServed.Add(new Choice([.. options.Select(o => isOwn ? Marked(o) : o)], right));
            }
        }

        (Who Grammar, string? Id, string? Name)? agent = label switch
        {
            CommitmentReading l => (Reading.Kinds.Agents.Owner(note, note.Clauses[c]), l.OwnerId, l.OwnerName),
            CompletionReading l => (Reading.Kinds.Agents.Doer(note, note.Clauses[c]), l.ById, null),
            RequestReading l => (Reading.Kinds.Agents.Asker(note, note.Clauses[c]), l.FromId, null),
            _ => null,
        };
        if (agent is { } meant)
        {
            var options = AgentFeatures.Of(note, statement, note.Clauses[c], meant.Grammar);
            var right = meant is { Id: null, Name: null } ? 0
                : options.ToList().FindIndex(o => meant.Id is not null ? o.Who.Person?.Id == meant.Id : string.Equals(o.Who.Name, meant.Name, StringComparison.OrdinalIgnoreCase));
            if (right >= 0)
            {
                Agents.Add(new Choice([.. options.Select(o => isOwn ? Marked(o.Features) : o.Features)], right));
            }
        }
    }

    /// <summary>
    /// The features, and those that are no words once more as our own writers': they tie more statements to milestones than the labels that
    /// decide do, and the copies take up what only they do. A note that is read has no such features.
    /// </summary>
    private static IReadOnlyCollection<string> Marked(IReadOnlyCollection<string> features) =>
        [.. features, .. features.Where(f => !f.Contains("x:", StringComparison.Ordinal) && !f.Contains('~', StringComparison.Ordinal)).Select(f => $"{Trainer.OwnMark}{f}")];

    private static bool?[] Answers(int count) => [.. Enumerable.Repeat((bool?)false, count)];

    private static (int From, int To) Place(NoteInHand note, NoteReading label)
    {
        var from = note.View.Note.Text.IndexOf(label.Quote, StringComparison.Ordinal);
        return (from, from + label.Quote.Length);
    }

    /// <summary>The clauses that share most of their words, or of the quote's, with the quote.</summary>
    private static List<int> ClausesOf(NoteInHand note, NoteReading label)
    {
        var (from, to) = Place(note, label);
        return [.. Enumerable.Range(0, note.Clauses.Count).Where(c =>
        {
            var clause = note.Clauses[c].Clause;
            var (start, end) = (note.View.Tokens[clause.First].Start, note.View.Tokens[clause.End - 1].End);
            return (Math.Min(to, end) - Math.Max(from, start)) * 2 > Math.Min(end - start, to - from);
        })];
    }

    private static Stretch? StretchOf(NoteInHand note, NoteReading label, Reading.Cues.ClauseView clause)
    {
        var (from, to) = Place(note, label);
        var tokens = Enumerable.Range(0, note.View.Tokens.Count).Where(i => note.View.Tokens[i].Start >= from && note.View.Tokens[i].End <= to).ToList();
        return tokens.Count == 0 ? null : new Stretch(tokens[0], tokens[^1] + 1, clause.Clause, clause.Cues);
    }

    /// <summary>What a clause with such a reading states; null for the readings that are told by a name.</summary>
    public static Statement? StatementOf(NoteReading label) => label switch
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
