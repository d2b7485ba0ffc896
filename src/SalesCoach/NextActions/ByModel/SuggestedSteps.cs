namespace SalesCoach.NextActions.ByModel;

/// <summary>What the model answers to <c>suggest-next-actions</c>. Its JSON schema is made from this.</summary>
internal sealed record SuggestedSteps
{
    public required IReadOnlyList<SuggestedStep> Steps { get; init; }
}

/// <summary>A step for one milestone.</summary>
internal sealed record SuggestedStep
{
    public required string MilestoneId { get; init; }

    public required string Action { get; init; }

    public required string OwnerId { get; init; }

    public required string DueOn { get; init; }

    public required string Why { get; init; }

    public required string Practice { get; init; }

    public required IReadOnlyList<SuggestedEvidence> Evidence { get; init; }
}

/// <summary>A note's words.</summary>
internal sealed record SuggestedEvidence
{
    public required string NoteId { get; init; }

    public required string Quote { get; init; }
}
