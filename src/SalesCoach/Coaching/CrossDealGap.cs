using SalesCoach.Alignment;

namespace SalesCoach.Coaching;

/// <summary>Something that shows only when a coach's deals are seen together.</summary>
public sealed record CrossDealGap
{
    /// <summary>The rule's name, as in docs/playbook.md: <c>rep-isolated</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The person's id, or the kind of obstacle.</summary>
    public required string Subject { get; init; }

    /// <summary>The person whom the question is for, in a one-on-one; null where it is a topic for the team's next meeting.</summary>
    public string? PersonId { get; init; }

    /// <summary>The practices behind the rule: <c>P13</c>, <c>P16</c>.</summary>
    public required IReadOnlyList<string> Practices { get; init; }

    /// <summary>The gap in one plain sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>An open question: to the person in a one-on-one, or to the team in its next meeting.</summary>
    public required string Question { get; init; }

    /// <summary>The coach's open deals on which it bears.</summary>
    public required IReadOnlyList<string> DealIds { get; init; }

    /// <summary>The notes' words that led to it, with the deals that hold them.</summary>
    public IReadOnlyList<DealEvidence> Evidence { get; init => field = value ?? []; } = [];
}

/// <summary>Words of a deal's note, copied exactly.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="Evidence">The note and its words.</param>
public sealed record DealEvidence(string DealId, Evidence Evidence);
