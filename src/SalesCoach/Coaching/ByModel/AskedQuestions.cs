namespace SalesCoach.Coaching.ByModel;

/// <summary>What the model answers to <c>prepare-one-on-one</c>. Its JSON schema is made from this.</summary>
internal sealed record AskedQuestions
{
    public required IReadOnlyList<AskedQuestion> Questions { get; init; }
}

/// <summary>The question for one gap.</summary>
internal sealed record AskedQuestion
{
    public required string GapId { get; init; }

    public required string Question { get; init; }
}
