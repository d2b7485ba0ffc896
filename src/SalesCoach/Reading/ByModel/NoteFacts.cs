using System.Text.Json.Serialization;

namespace SalesCoach.Reading.ByModel;

/// <summary>What the model answers to <c>read-note</c>. Its JSON schema is made from this.</summary>
internal sealed record NoteFacts
{
    public required IReadOnlyList<NoteFact> Facts { get; init; }
}

/// <summary>One fact; what its kind does not have is null.</summary>
internal sealed record NoteFact
{
    public required FactKind Kind { get; init; }

    public required string Quote { get; init; }

    public required string? PersonId { get; init; }

    public required string? PersonName { get; init; }

    public required string? MilestoneId { get; init; }

    public required string? CommitmentId { get; init; }

    public required string? On { get; init; }

    public required ObstacleKind? About { get; init; }

    public required MilestoneState? State { get; init; }
}

/// <summary>The kinds of facts, by the names that readings have.</summary>
[JsonConverter(typeof(KebabCaseNames<FactKind>))]
internal enum FactKind
{
    Commitment,
    Request,
    Completion,
    Obstacle,
    Milestone,
    StrategyChange,
    FollowUp,
    NewPerson,
    Competitor,
    Help,
}
