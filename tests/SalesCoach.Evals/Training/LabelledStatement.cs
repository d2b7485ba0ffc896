using SalesCoach.Deals;
using SalesCoach.Reading;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Kinds;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;

namespace SalesCoach.Evals.Training;

/// <summary>A labelled reading with the words that state it: what it teaches of what it is about, what it serves and whom it names.</summary>
/// <param name="Note">The note.</param>
/// <param name="Label">The reading.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="Clause">The first clause of the quote.</param>
/// <param name="Stretch">The words of the quote.</param>
internal sealed record LabelledStatement(NoteInHand Note, NoteReading Label, Statement Statement, ClauseView Clause, Stretch Stretch)
{
    /// <summary>The statement of a label; null where it is told by a name, or the note's clauses do not hold its quote.</summary>
    public static LabelledStatement? Of(NoteInHand note, NoteReading label)
    {
        if (Labels.StatementOf(label) is not { } statement || Labels.ClausesOf(note, label) is not [var first, ..])
        {
            return null;
        }

        var (from, to) = Labels.Place(note, label);
        var tokens = Enumerable.Range(0, note.View.Tokens.Count).Where(i => note.View.Tokens[i].Start >= from && note.View.Tokens[i].End <= to).ToList();
        var clause = note.Clauses[first];
        return tokens.Count == 0 ? null : new(note, label, statement, clause, new Stretch(tokens[0], tokens[^1] + 1, clause.Clause, clause.Cues));
    }

    /// <summary>What an obstacle is about; null for other kinds.</summary>
    public Example? Topic()
    {
        if (Label is not ObstacleReading obstacle)
        {
            return null;
        }

        var about = Example.NoTo<ObstacleKind>();
        about[(int)obstacle.About] = true;
        return new Example(ObstacleTopics.Features(Note, Clause), about);
    }

    /// <summary>Whether each open milestone is the one whose state is told; none for other kinds.</summary>
    public IEnumerable<Example> WithMilestones()
    {
        if (Label is not MilestoneReading told)
        {
            return [];
        }

        var features = new MilestoneFeatures(Note.Model.MilestoneLinks, Note, Statement, Stretch, null, null);
        return Note.Links.Milestones.Select(topic => new Example(features.Of(topic), [topic.Item.Id == told.MilestoneId]));
    }

    /// <summary>Which open commitment is promised again or finished; null for other kinds, and where there is nothing to choose from.</summary>
    /// <param name="deal">The deal before the note.</param>
    public Choice? CommitmentMeant(DealAsItStands deal) => Label switch
    {
        CommitmentReading r => CommitmentMeant(deal, r.CommitmentId, r.OwnerId, r.OwnerName),
        CompletionReading r => CommitmentMeant(deal, r.CommitmentId, r.ById, null),
        _ => null,
    };

    /// <summary>Which open milestone is served; null for kinds that serve none, and where there is nothing to choose from.</summary>
    /// <param name="before">The milestone of the statement before in the note.</param>
    public Choice? MilestoneServed(Served before)
    {
        if (Label is not (CommitmentReading or RequestReading or ObstacleReading) || Served.By(Label) is not { MilestoneId: var milestoneId })
        {
            return null;
        }

        var (ownerId, due) = Label is CommitmentReading commitment ? (commitment.OwnerId, commitment.DueOn) : (null, null);
        var options = MilestoneLinks.Options(Note, Statement, Stretch, ownerId, due, before);
        var right = milestoneId is null ? 0 : Note.Links.Milestones.FindIndex(m => m.Item.Id == milestoneId) + 1;
        return options.Count > 1 && (right > 0 || milestoneId is null) ? new Choice(options, right) : null;
    }

    /// <summary>Who does, did or asks it; null for other kinds, and where the one is no option.</summary>
    public Choice? Agent() => Label switch
    {
        CommitmentReading r => Agent(Agents.Owner(Note, Clause), r.OwnerId, r.OwnerName),
        CompletionReading r => Agent(Agents.Doer(Note, Clause), r.ById, null),
        RequestReading r => Agent(Agents.Asker(Note, Clause), r.FromId, null),
        _ => null,
    };

    private Choice? CommitmentMeant(DealAsItStands deal, string? commitmentId, string? ownerId, string? ownerName)
    {
        var meant = commitmentId is null ? null : deal.CommitmentIds.GetValueOrDefault(commitmentId, commitmentId);
        var options = CommitmentLinks.Options(Note, Statement, Stretch, ownerId, ownerName);
        var right = meant is null ? 0 : Note.Links.OpenCommitments.ToList().FindIndex(c => c.Item.Id == meant) + 1;
        return options.Count > 1 && (right > 0 || meant is null) ? new Choice(options, right) : null;
    }

    private Choice? Agent(Pointed byGrammar, string? id, string? name)
    {
        var options = AgentFeatures.Of(Note, Statement, Clause, byGrammar).ToList();
        var right = id is null && name is null
            ? 0
            : options.FindIndex(o => id is not null ? o.Who.Person?.Id == id : string.Equals(o.Who.Name, name, StringComparison.OrdinalIgnoreCase));
        return right < 0 ? null : new Choice([.. options.Select(o => o.Features)], right);
    }
}
