using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SalesCoach.Deals;

/// <summary>
/// One deal: the customer's goal, our team, the buyers, the milestones on the way and what was promised. The same shape is written by
/// <c>PUT /deals/{dealId}</c>, kept in the store and read by the rules. Days are days in the tenant's time zone.
/// </summary>
public sealed record Deal
{
    /// <summary>The deal's id within its tenant; see <see cref="DealChecks"/> for what it may hold.</summary>
    public required string Id { get; init; }

    /// <summary>What people call the deal.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's name.</summary>
    public string? Customer { get; init; }

    /// <summary>Whether the deal is still to be won.</summary>
    public DealStatus Status { get; init; }

    /// <summary>The stage of the tenant's own sales process; thresholds can differ by stage.</summary>
    public string? Stage { get; init; }

    /// <summary>The deal's worth in the tenant's currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The day on which the team expects to close.</summary>
    public DateOnly? CloseDate { get; init; }

    /// <summary>The day on which the deal was won or lost.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What the customer wants to reach (practice P1).</summary>
    public string? Goal { get; init; }

    /// <summary>The person who coaches the team and alone sees the deal's alerts.</summary>
    public string? CoachId { get; init; }

    /// <summary>The strategy owner, who calls the plays (practice P9).</summary>
    public string? QuarterbackId { get; init; }

    /// <summary>How the team means to win (practice P8).</summary>
    public Strategy? Strategy { get; init; }

    /// <summary>Our people on the deal.</summary>
    [AllowNull]
    public IReadOnlyList<TeamMember> Team { get; init => field = value ?? []; } = [];

    /// <summary>The customer's people.</summary>
    [AllowNull]
    public IReadOnlyList<Buyer> Buyers { get; init => field = value ?? []; } = [];

    /// <summary>Line-of-sight targets on the way to the goal (practice P2).</summary>
    [AllowNull]
    public IReadOnlyList<Milestone> Milestones { get; init => field = value ?? []; } = [];

    /// <summary>What somebody will do (practice P3).</summary>
    [AllowNull]
    public IReadOnlyList<Commitment> Commitments { get; init => field = value ?? []; } = [];

    /// <summary>The next agreed review or meeting (practice P12).</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>What the team learnt from winning or losing (practice P13).</summary>
    public WinLoss? WinLoss { get; init; }
}

/// <summary>Whether a deal is still to be won.</summary>
[JsonConverter(typeof(KebabCaseNames<DealStatus>))]
public enum DealStatus
{
    /// <summary>Still to be won.</summary>
    Open,

    /// <summary>The customer chose us.</summary>
    Won,

    /// <summary>The customer chose otherwise.</summary>
    Lost,
}

/// <summary>How the team means to win, and when it last said so.</summary>
public sealed record Strategy
{
    /// <summary>The strategy in a sentence or two.</summary>
    public string? Summary { get; init; }

    /// <summary>The day on which the strategy was last refined.</summary>
    public DateOnly? UpdatedOn { get; init; }
}

/// <summary>One of our people on the deal.</summary>
public sealed record TeamMember
{
    /// <summary>The person's id within the tenant, the one that sign-in gives.</summary>
    public required string Id { get; init; }

    /// <summary>The person's full name.</summary>
    public required string Name { get; init; }

    /// <summary>The primary role on this deal (practice P6).</summary>
    public string? Role { get; init; }

    /// <summary>The person's department.</summary>
    public string? Department { get; init; }

    /// <summary>What the person is worth to the team (practice P6).</summary>
    public string? ValueToTeam { get; init; }

    /// <summary>What the person is worth to the customer (practice P7).</summary>
    public string? ValueToCustomer { get; init; }

    /// <summary>The buyers with whom the person is connected (practice P7).</summary>
    [AllowNull]
    public IReadOnlyList<string> BuyerIds { get; init => field = value ?? []; } = [];
}

/// <summary>One of the customer's people.</summary>
public sealed record Buyer
{
    /// <summary>The buyer's id within the deal.</summary>
    public required string Id { get; init; }

    /// <summary>The buyer's full name.</summary>
    public required string Name { get; init; }

    /// <summary>The buyer's position.</summary>
    public string? Title { get; init; }

    /// <summary>What the buyer's word weighs in this purchase; null where nobody knows.</summary>
    public Influence? Influence { get; init; }
}

/// <summary>What a buyer's word weighs in a purchase.</summary>
[JsonConverter(typeof(KebabCaseNames<Influence>))]
public enum Influence
{
    /// <summary>Decides.</summary>
    DecisionMaker,

    /// <summary>Sells for us inside.</summary>
    Champion,

    /// <summary>Is asked and heard.</summary>
    Influencer,

    /// <summary>Will work with what is bought.</summary>
    User,

    /// <summary>Would rather not buy.</summary>
    Blocker,
}

/// <summary>A line-of-sight target on the way to the goal.</summary>
public sealed record Milestone
{
    /// <summary>The milestone's id within the deal.</summary>
    public required string Id { get; init; }

    /// <summary>What will be true when it is reached.</summary>
    public required string Name { get; init; }

    /// <summary>The day by which it should be reached.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether it is still to be reached.</summary>
    public MilestoneStatus Status { get; init; }

    /// <summary>What the team does if it is not reached in time (practice P12).</summary>
    public string? Contingency { get; init; }
}

/// <summary>Whether a milestone is still to be reached.</summary>
[JsonConverter(typeof(KebabCaseNames<MilestoneStatus>))]
public enum MilestoneStatus
{
    /// <summary>Still to be reached.</summary>
    Open,

    /// <summary>Reached.</summary>
    Reached,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>One specific thing that somebody will do.</summary>
public sealed record Commitment
{
    /// <summary>The commitment's id within the deal. One that was read from a note has the id <c>noteId/k</c>: the note's k-th.</summary>
    public required string Id { get; init; }

    /// <summary>The milestone that it serves.</summary>
    public string? MilestoneId { get; init; }

    /// <summary>What will be done, in the words that were used.</summary>
    public required string Text { get; init; }

    /// <summary>The team member or buyer who will do it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The name of an owner who is neither in the team nor among the buyers.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The day by which it will be done.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    public CommitmentStatus Status { get; init; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The day on which it was made.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>Who gave it to the owner; null when the owner took it.</summary>
    public string? AssignedById { get; init; }

    /// <summary>The day on which the owner said yes to an assigned one (practice P12).</summary>
    public DateOnly? ConfirmedOn { get; init; }
}

/// <summary>Whether a commitment is still to be done.</summary>
[JsonConverter(typeof(KebabCaseNames<CommitmentStatus>))]
public enum CommitmentStatus
{
    /// <summary>Still to be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Its owner will not do it.</summary>
    Declined,

    /// <summary>Closed together with the milestone that it served.</summary>
    Closed,
}

/// <summary>What the team learnt from winning or losing.</summary>
public sealed record WinLoss
{
    /// <summary>The day of the review.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>What was learnt.</summary>
    public string? Summary { get; init; }
}
