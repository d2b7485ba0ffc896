namespace SalesCoach.Notes;

/// <summary>A note as somebody submits it.</summary>
public sealed record NewNote
{
    /// <summary>The longest text, in UTF-16 code units: the longest that the CRMs we know keep.</summary>
    public const int LongestText = 100_000;

    /// <summary>The longest id that a source may give, in UTF-16 code units.</summary>
    public const int LongestExternalId = 200;

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>When it was written; now, where nothing is given.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The sender's own id of the note: sending it again under the same id keeps one note.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Fault> Check(DateTimeOffset now)
    {
        var faults = new Faults();
        faults.Required("text", Text, LongestText);
        if (ExternalId is not null)
        {
            faults.Required("externalId", ExternalId, LongestExternalId);
        }

        // A day's grace for clocks and time zones; beyond that the dates in the text would be counted from a day that nobody meant.
        if (OccurredAt is { } at && (at > now.AddDays(1) || at.Year < 2000))
        {
            faults.Add("occurredAt", "A note was written between the year 2000 and now.");
        }

        return faults.All;
    }

    /// <summary>Whether the kept note is this one, delivered before.</summary>
    public bool IsSameAs(DealNote kept) => kept.Text == Text && (OccurredAt is null || OccurredAt == kept.OccurredAt);
}
