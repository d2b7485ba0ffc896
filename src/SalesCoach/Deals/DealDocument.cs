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
    /// <summary>The current version of this document's shape: 1 kept every note whole, 2 settles the older ones (docs/decisions/0007).</summary>
    public const int CurrentSchemaVersion = 2;

    /// <summary>The version of this document's shape. Older ones are read and become the current one at their next change.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The tenant, always from an identity.</summary>
    public required string TenantId { get; init; }

    /// <summary>What people entered.</summary>
    public required EnteredDeal Entered { get; init; }

    /// <summary>
    /// The notes that were taken in, in order of time: those after the horizon (<see cref="Settled"/>) whole, of those before it the readings
    /// that still matter.
    /// </summary>
    [AllowNull]
    public IReadOnlyList<ReadNote> Notes { get; init => field = value ?? []; } = [];

    /// <summary>What is kept of the settled notes beside their readings; null while all notes are whole.</summary>
    public Settled? Settled { get; init; }

    /// <summary>What people had made of commitments that this document has let go (<see cref="Deals.Farewells"/>): a rebuild does not open them again.</summary>
    [AllowNull]
    public string Farewells { get; init => field = value ?? ""; } = "";

    /// <summary>The alerts, the latest closed ones included. Only the deal's coach may see them.</summary>
    [AllowNull]
    public IReadOnlyList<Alert> Alerts { get; init => field = value ?? []; } = [];

    /// <summary>What was decided lately about suggestions.</summary>
    [AllowNull]
    public IReadOnlyList<SuggestionDecision> Decisions { get; init => field = value ?? []; } = [];

    /// <summary>The suggestions that were decided on before, the oldest first; <c>+</c> before the id of an accepted one (<see cref="EarlierDecisions"/>).</summary>
    [AllowNull]
    public IReadOnlyList<string> EarlierDecisions { get; init => field = value ?? []; } = [];

    /// <summary>The first day on which some rule's verdict could change with nothing new happening; null for never.</summary>
    public DateOnly? CheckOn { get; init; }

    /// <summary>The deal's id.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => Entered.Deal.Id;
}
