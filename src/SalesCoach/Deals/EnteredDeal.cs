using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SalesCoach.Deals;

/// <summary>The layer that people entered: by <c>PUT</c>, by changes to commitments, by accepting an action.</summary>
public sealed record EnteredDeal
{
    /// <summary>The deal as it was last put, with commitments that people entered and none that were read.</summary>
    public required Deal Deal { get; init; }

    /// <summary>When the deal was first put: the instant of every value that <see cref="ChangedAt"/> does not name.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>
    /// By path (<see cref="ValuePath"/>): when people last changed a value that notes can state too. A commitment's own path stands for those of
    /// its values that are not named.
    /// </summary>
    [AllowNull]
    public IReadOnlyDictionary<string, DateTimeOffset> ChangedAt { get; init => field = value ?? new Dictionary<string, DateTimeOffset>(); } =
        new Dictionary<string, DateTimeOffset>();

    /// <summary>What people changed about commitments one by one, in the order in which they did.</summary>
    [AllowNull]
    public IReadOnlyList<CommitmentChange> Changes { get; init => field = value ?? []; } = [];

    /// <summary>When people last put this value; the beginning of time for a value that only notes have stated.</summary>
    public DateTimeOffset InstantOf(string path)
    {
        // One instant stands for all values of a commitment where they were entered together.
        if (ChangedAt.TryGetValue(path, out var changedAt) || ChangedAt.TryGetValue(path[..path.LastIndexOf('/')], out changedAt))
        {
            return changedAt;
        }

        return path.StartsWith("milestones/", StringComparison.Ordinal) || Deal.Commitments.Any(c => path.StartsWith($"commitments/{c.Id}/", StringComparison.Ordinal))
            ? EnteredAt
            : DateTimeOffset.MinValue;
    }
}

/// <summary>
/// What a person changed about one commitment that was read; a null leaves that value as it is. A change to an entered commitment is
/// entered in its place instead (<see cref="DealEntry.Change"/>).
/// </summary>
public sealed record CommitmentChange
{
    /// <summary>The commitment, an entered one or <c>noteId/k</c>.</summary>
    public required string CommitmentId { get; init; }

    /// <summary>When it was changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who changed it.</summary>
    public required string ById { get; init; }

    /// <summary>The new owner.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The new date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The milestone that it serves from now on.</summary>
    public string? MilestoneId { get; init; }

    /// <summary>The new status.</summary>
    public CommitmentStatus? Status { get; init; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The day on which its owner confirmed it.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    [JsonIgnore]
    public bool IsEmpty => (OwnerId ?? MilestoneId) is null && (DueOn ?? DoneOn ?? ConfirmedOn) is null && Status is null;

    /// <summary>The commitment after the change. A new owner has not confirmed it yet, and it is new to that owner.</summary>
    public Commitment ApplyTo(Commitment commitment)
    {
        var handedOver = OwnerId is not null && OwnerId != commitment.OwnerId;
        return commitment with
        {
            OwnerId = OwnerId ?? commitment.OwnerId,
            OwnerName = OwnerId is null ? commitment.OwnerName : null,
            DueOn = DueOn ?? commitment.DueOn,
            MilestoneId = MilestoneId ?? commitment.MilestoneId,
            Status = Status ?? commitment.Status,
            DoneOn = Status is null ? commitment.DoneOn : DoneOn,
            CreatedOn = handedOver ? DateOnly.FromDateTime(At.UtcDateTime) : commitment.CreatedOn,
            AssignedById = !handedOver ? commitment.AssignedById : OwnerId == ById ? null : ById,
            ConfirmedOn = ConfirmedOn ?? (handedOver ? null : commitment.ConfirmedOn),
        };
    }
}
