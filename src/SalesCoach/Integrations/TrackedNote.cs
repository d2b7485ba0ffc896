using System.Text.Json.Serialization;

namespace SalesCoach.Integrations;

/// <summary>
/// What is known of a CRM's note beside the note itself: how far its source has come, where it is kept, and whether something about it still
/// waits. Stays when the note goes, so that a late delivery of an older state does not bring it back.
/// </summary>
public sealed record TrackedNote
{
    /// <summary>The version of this document's shape.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The tenant, always from the secret that matched.</summary>
    public required string TenantId { get; init; }

    /// <summary>The CRM.</summary>
    public required string Source { get; init; }

    /// <summary>The CRM's own id of the note.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Our id of the note, derived from the three above.</summary>
    public required string Id { get; init; }

    /// <summary>The highest rank that was seen (<see cref="IncomingNote.Rank"/>).</summary>
    public required string Rank { get; init; }

    /// <summary>How it stands.</summary>
    public required TrackedState State { get; init; }

    /// <summary>The deal with which the note is kept; null while it is kept with none.</summary>
    public string? DealId { get; init; }

    /// <summary>What waits to be fetched or to find its deal.</summary>
    public IncomingNote? Waiting { get; init; }

    /// <summary>When what waits first came.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When to try what waits again; null where nothing waits.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it still waits, in a word for machines.</summary>
    public string? Trouble { get; init; }
}

/// <summary>How a CRM's note stands here.</summary>
[JsonConverter(typeof(KebabCaseNames<TrackedState>))]
public enum TrackedState
{
    /// <summary>Kept with its deal.</summary>
    Kept,

    /// <summary>Deleted at its source, or about no deal any more; nothing of it is kept.</summary>
    Withdrawn,

    /// <summary>Its text has to be fetched.</summary>
    Pending,

    /// <summary>It waits for its deal.</summary>
    Parked,
}

/// <summary>A tracked note with the version that the store gave it.</summary>
/// <param name="Note">The note.</param>
/// <param name="ETag">Opaque, as a deal's.</param>
public sealed record StoredTrackedNote(TrackedNote Note, string ETag);
