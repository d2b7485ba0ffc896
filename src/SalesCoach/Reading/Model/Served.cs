namespace SalesCoach.Reading.Model;

/// <summary>The milestone that a statement of the note serves.</summary>
/// <param name="IsAny">Whether there is such a statement.</param>
/// <param name="MilestoneId">Its milestone; null where it serves none.</param>
internal readonly record struct Served(bool IsAny, string? MilestoneId)
{
    /// <summary>What it says of a milestone that the statement after it may serve, as a feature.</summary>
    public string After(string milestoneId) =>
        !IsAny ? "after:nothing" : MilestoneId is null ? "after:none" : MilestoneId == milestoneId ? "after:this" : "after:other";
}
