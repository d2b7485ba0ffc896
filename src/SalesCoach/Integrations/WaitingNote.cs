namespace SalesCoach.Integrations;

/// <summary>A note that waits, as its admin sees it: without its text.</summary>
public sealed record WaitingNote
{
    /// <summary>The CRM's own id of the note.</summary>
    public required string ExternalId { get; init; }

    /// <summary>For what it waits.</summary>
    public required TrackedState State { get; init; }

    /// <summary>The CRM's key of its deal, where it was sent.</summary>
    public string? DealKey { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it is tried again.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>What was in the way the last time: <c>no-token</c>, <c>unauthorized</c>, <c>unavailable</c>, <c>unreadable</c>, <c>not-found</c>.</summary>
    public string? Trouble { get; init; }

    internal static WaitingNote Of(TrackedNote note) => new()
    {
        ExternalId = note.ExternalId,
        State = note.State,
        DealKey = note.Waiting?.DealKey,
        Since = note.ReceivedAt,
        NextTryAt = note.DueAt,
        Attempts = note.Attempts,
        Trouble = note.Trouble,
    };
}
