using System.Text.Json.Serialization;

namespace SalesCoach.Alignment;

/// <summary>
/// A gap in its life with the coach. Its id is derived from deal, rule and subject, so that looking again updates and never repeats;
/// it closes by itself when its gap has closed.
/// </summary>
public sealed record Alert
{
    /// <summary>The alert's id within the tenant; it begins with the deal's id (<see cref="AlertIds"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The deal.</summary>
    public required string DealId { get; init; }

    /// <summary>The gap as it was last seen.</summary>
    public required Gap Gap { get; init; }

    /// <summary>Where it stands.</summary>
    public required AlertStatus Status { get; init; }

    /// <summary>The day on which it was raised, or raised again.</summary>
    public required DateOnly RaisedOn { get; init; }

    /// <summary>How often the gap has come back after it had closed.</summary>
    public int Reopened { get; init; }

    /// <summary>The day on which the coach looks at a snoozed one again.</summary>
    public DateOnly? SnoozedUntil { get; init; }

    /// <summary>Why the coach dismissed it.</summary>
    public string? Reason { get; init; }

    /// <summary>The day on which it closed.</summary>
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>Where an alert stands.</summary>
[JsonConverter(typeof(KebabCaseNames<AlertStatus>))]
public enum AlertStatus
{
    /// <summary>Raised, and not yet looked at.</summary>
    Raised,

    /// <summary>The coach has taken note of it.</summary>
    Acknowledged,

    /// <summary>The coach looks at it again on a later day.</summary>
    Snoozed,

    /// <summary>The coach does not want to hear of this gap again while it lasts.</summary>
    Dismissed,

    /// <summary>Its gap has closed.</summary>
    Closed,
}
