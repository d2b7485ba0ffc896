namespace SalesCoach.Web.NextActions;

/// <summary>Says that somebody does not want a suggestion or an alert.</summary>
internal sealed record DismissRequest
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
