namespace SalesCoach.Web.Alerts;

/// <summary>Puts an alert off.</summary>
internal sealed record SnoozeRequest
{
    /// <summary>The day on which the coach looks at it again.</summary>
    public required DateOnly Until { get; init; }
}
