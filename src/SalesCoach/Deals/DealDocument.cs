using System.Diagnostics.CodeAnalysis;
using SalesCoach.Alignment;
using SalesCoach.NextActions;
using SalesCoach.Notes;

namespace SalesCoach.Deals;

/// <summary>
/// All that is kept of a deal in one document, so that a rep's question is one point read: what people entered, what was read in its notes,
/// its alerts and what was decided about suggestions. Suggestions themselves are not kept: they follow from this and the day.
/// </summary>
public sealed record DealDocument
{
    /// <summary>The version of this document's shape.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The tenant, always from an identity.</summary>
    public required string TenantId { get; init; }

    /// <summary>What people entered.</summary>
    public required EnteredDeal Entered { get; init; }

    /// <summary>The notes that were taken in, in order of time.</summary>
    [AllowNull]
    public IReadOnlyList<ReadNote> Notes { get; init => field = value ?? []; } = [];

    /// <summary>The alerts, closed ones included. Only the deal's coach may see them.</summary>
    [AllowNull]
    public IReadOnlyList<Alert> Alerts { get; init => field = value ?? []; } = [];

    /// <summary>What was decided about suggestions.</summary>
    [AllowNull]
    public IReadOnlyList<SuggestionDecision> Decisions { get; init => field = value ?? []; } = [];

    /// <summary>The first day on which some rule's verdict could change with nothing new happening; null for never.</summary>
    public DateOnly? CheckOn { get; init; }

    /// <summary>The deal's id.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => Entered.Deal.Id;
}
