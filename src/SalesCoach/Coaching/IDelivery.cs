namespace SalesCoach.Coaching;

/// <summary>Carries a message to one person: to a page, by mail, to a chat.</summary>
public interface IDelivery
{
    /// <summary>Delivers a message. A second one with the same key is the same message and reaches the person once.</summary>
    Task DeliverAsync(Message message, CancellationToken cancel);
}

/// <summary>A message to one person.</summary>
public sealed record Message
{
    /// <summary>Derived from what it is about, so that a timer that was cut off can send again without repeating.</summary>
    public required string Key { get; init; }

    /// <summary>The tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The person, the only one who may read it.</summary>
    public required string ToPersonId { get; init; }

    /// <summary>Whether it speaks of alerts, so that the person may read it only while a coach: a deal can name anybody as its coach.</summary>
    public bool CoachOnly { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required string Subject { get; init; }

    /// <summary>What it says, a line each.</summary>
    public required IReadOnlyList<MessageLine> Lines { get; init; }
}

/// <summary>A line of a message.</summary>
/// <param name="DealId">The deal that it is about.</param>
/// <param name="Text">What it says.</param>
public sealed record MessageLine(string DealId, string Text);
