namespace SalesCoach.Summaries.ByModel;

/// <summary>What the model answers to <c>summarise-deal</c>. Its JSON schema is made from this.</summary>
internal sealed record ToldSummary
{
    public required IReadOnlyList<ToldSentence> Sentences { get; init; }
}

/// <summary>A sentence.</summary>
internal sealed record ToldSentence
{
    public required string Text { get; init; }

    public required IReadOnlyList<ToldEvidence> Evidence { get; init; }
}

/// <summary>A note's words.</summary>
internal sealed record ToldEvidence
{
    public required string NoteId { get; init; }

    public required string Quote { get; init; }
}
