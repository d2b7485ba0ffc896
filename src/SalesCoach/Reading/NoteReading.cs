using System.Text.Json.Serialization;

namespace SalesCoach.Reading;

/// <summary>One fact that a note states, with the words that state it. The kinds and their borderlines are decided in docs/readings.md.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CommitmentReading), "commitment")]
[JsonDerivedType(typeof(RequestReading), "request")]
[JsonDerivedType(typeof(CompletionReading), "completion")]
[JsonDerivedType(typeof(ObstacleReading), "obstacle")]
[JsonDerivedType(typeof(MilestoneReading), "milestone")]
[JsonDerivedType(typeof(StrategyChangeReading), "strategy-change")]
[JsonDerivedType(typeof(FollowUpReading), "follow-up")]
[JsonDerivedType(typeof(NewPersonReading), "new-person")]
[JsonDerivedType(typeof(CompetitorReading), "competitor")]
[JsonDerivedType(typeof(HelpReading), "help")]
public abstract record NoteReading
{
    /// <summary>The note that states it.</summary>
    public required string NoteId { get; init; }

    /// <summary>The shortest piece of the note's text that states it, copied exactly.</summary>
    public required string Quote { get; init; }
}

/// <summary>Somebody will do one specific thing, promised or assigned and taken on.</summary>
public sealed record CommitmentReading : NoteReading
{
    /// <summary>The team member or buyer who will do it; null for "we", "they" and people who are not in the deal.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The owner's name as the note has it, when the person is not in the deal.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The day by which it will be done, where the note states one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The open milestone that it serves.</summary>
    public string? MilestoneId { get; init; }

    /// <summary>The earlier commitment that it repeats, moves or hands over: a known one's id, or <c>noteId/k</c>.</summary>
    public string? CommitmentId { get; init; }
}

/// <summary>Somebody asks for something and nobody in the note takes it on.</summary>
public sealed record RequestReading : NoteReading
{
    /// <summary>The team member or buyer who asks.</summary>
    public string? FromId { get; init; }

    /// <summary>The open milestone that it bears on.</summary>
    public string? MilestoneId { get; init; }
}

/// <summary>A piece of work that moves the deal is done.</summary>
public sealed record CompletionReading : NoteReading
{
    /// <summary>The team member or buyer who did it.</summary>
    public string? ById { get; init; }

    /// <summary>The commitment that it finishes: a known one's id, or <c>noteId/k</c>.</summary>
    public string? CommitmentId { get; init; }
}

/// <summary>A risk, blocker, objection, worry or reluctance that stands in the deal's way.</summary>
public sealed record ObstacleReading : NoteReading
{
    /// <summary>What it is about.</summary>
    public ObstacleKind About { get; init; }

    /// <summary>The open milestone that it stands against.</summary>
    public string? MilestoneId { get; init; }
}

/// <summary>What an obstacle is about.</summary>
[JsonConverter(typeof(KebabCaseNames<ObstacleKind>))]
public enum ObstacleKind
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>Money.</summary>
    Budget,

    /// <summary>Contracts, liability, data protection law.</summary>
    Legal,

    /// <summary>Information security.</summary>
    Security,

    /// <summary>The product, its fit or its installation.</summary>
    Technical,

    /// <summary>Time, sequence, somebody else's calendar.</summary>
    Timing,

    /// <summary>A rival supplier's move.</summary>
    Competition,

    /// <summary>Somebody's absence, doubt or dislike at the customer's.</summary>
    People,

    /// <summary>Our own side.</summary>
    Internal,
}

/// <summary>A milestone of the deal is reached, slips to a later date or is at risk.</summary>
public sealed record MilestoneReading : NoteReading
{
    /// <summary>The milestone.</summary>
    public required string MilestoneId { get; init; }

    /// <summary>What happened to it.</summary>
    public MilestoneState State { get; init; }

    /// <summary>The newly stated date.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>What a note says about a milestone.</summary>
[JsonConverter(typeof(KebabCaseNames<MilestoneState>))]
public enum MilestoneState
{
    /// <summary>It is reached.</summary>
    Reached,

    /// <summary>It will be reached later than planned.</summary>
    Slipped,

    /// <summary>It may not be reached as planned.</summary>
    AtRisk,
}

/// <summary>The team changes its approach: who leads, what is sold, to whom, how it is priced or won.</summary>
public sealed record StrategyChangeReading : NoteReading;

/// <summary>A meeting, call or review with a stated future date.</summary>
public sealed record FollowUpReading : NoteReading
{
    /// <summary>The day of it.</summary>
    public DateOnly On { get; init; }
}

/// <summary>A person on the customer's side, by name, who is not among the buyers.</summary>
public sealed record NewPersonReading : NoteReading
{
    /// <summary>The person's name as the note has it.</summary>
    public required string Name { get; init; }
}

/// <summary>A rival supplier, by name.</summary>
public sealed record CompetitorReading : NoteReading
{
    /// <summary>The rival's name as the note has it.</summary>
    public required string Name { get; init; }
}

/// <summary>One of our own people who is not in the team is asked to work on the deal or does so.</summary>
public sealed record HelpReading : NoteReading
{
    /// <summary>The helper's name as the note has it.</summary>
    public required string Name { get; init; }
}
