using System.Text.Json.Serialization;

namespace SalesCoach.Integrations;

/// <summary>What became of one thing that a CRM sent. Holds no text of a note and no secret.</summary>
public sealed record Delivery
{
    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What became of it.</summary>
    public required DeliveryOutcome Outcome { get; init; }

    /// <summary>The CRM's own id of the note, as far as it was sent.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The deal that it concerned, where known.</summary>
    public string? DealId { get; init; }

    /// <summary>Why, in words for the admin.</summary>
    public string? Why { get; init; }
}

/// <summary>What became of one thing that a CRM sent.</summary>
[JsonConverter(typeof(KebabCaseNames<DeliveryOutcome>))]
public enum DeliveryOutcome
{
    /// <summary>A note was kept.</summary>
    Kept,

    /// <summary>A kept note was replaced and read anew.</summary>
    Revised,

    /// <summary>A kept note went, with all that was read in it; or one that had not come yet will not be kept.</summary>
    Withdrawn,

    /// <summary>The same was delivered before.</summary>
    Repeated,

    /// <summary>Something later was delivered before.</summary>
    Superseded,

    /// <summary>Its text has to be fetched and is not here yet.</summary>
    Pending,

    /// <summary>It waits for its deal.</summary>
    Parked,

    /// <summary>It is about no note, or a note about no deal.</summary>
    Ignored,

    /// <summary>It could not be understood, and sending it again would not help.</summary>
    Refused,
}
