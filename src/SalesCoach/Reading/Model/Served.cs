namespace SalesCoach.Reading.Model;

/// <summary>The milestone that a statement of the note serves.</summary>
/// <param name="IsAny">Whether there is such a statement.</param>
/// <param name="MilestoneId">Its milestone; null where it serves none.</param>
internal readonly record struct Served(bool IsAny, string? MilestoneId)
{
    /// <summary>What a reading says of the milestone it serves; null for kinds that serve none.</summary>
    public static Served? By(NoteReading reading) => reading switch
    {
        CommitmentReading r => new Served(true, r.MilestoneId),
        RequestReading r => new Served(true, r.MilestoneId),
        ObstacleReading r => new Served(true, r.MilestoneId),
        MilestoneReading r => new Served(true, r.MilestoneId),
        _ => null,
    };

    /// <summary>What it says of a milestone that the statement after it may serve, as a feature.</summary>
    public string After(string milestoneId) =>
        !IsAny ? "after:nothing" : MilestoneId is null ? "after:none" : MilestoneId == milestoneId ? "after:this" : "after:other";
}
