using System.Diagnostics.CodeAnalysis;

namespace SalesCoach.Deals;

/// <summary>
/// What a deal keeps of its older notes beside those of their readings that still matter (docs/decisions/0007). Everything else of them
/// stands in the notes container, from which <see cref="DealMemory.Rebuild"/> makes all of this again.
/// </summary>
public sealed record Settled
{
    /// <summary>How many notes are settled.</summary>
    public int Notes { get; init; }

    /// <summary>The horizon: when the latest settled note was written. Notes after it are whole in <see cref="DealDocument.Notes"/>.</summary>
    public required DateTimeOffset Through { get; init; }

    /// <summary>The id of that note; notes of one instant are in the order of their ids.</summary>
    public required string ThroughId { get; init; }

    /// <summary>The latest finished commitments that settled notes had brought in, as they stand; their readings are let go.</summary>
    [AllowNull]
    public IReadOnlyList<Commitment> Commitments { get; init => field = value ?? []; } = [];

    /// <summary>The milestones of which something was let go because they were reached, dropped or gone; should one be open again, the deal is rebuilt.</summary>
    [AllowNull]
    public IReadOnlyList<string> Milestones { get; init => field = value ?? []; } = [];

    /// <summary>The marks (<see cref="IdMarks"/>) of the notes that were settled last, one after the other: a second delivery is known by them.</summary>
    public string LatestNotes { get; init; } = "";

    /// <summary>Whether a note comes at the horizon or before it.</summary>
    public bool Reaches(DateTimeOffset occurredAt, string noteId) =>
        occurredAt < Through || (occurredAt == Through && string.CompareOrdinal(noteId, ThroughId) <= 0);
}
