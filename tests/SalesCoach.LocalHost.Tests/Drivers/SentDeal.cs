namespace SalesCoach.LocalHost.Tests.Drivers;

/// <summary>A deal as it is sent to the program.</summary>
internal static class SentDeal
{
    public static object Body { get; } = new
    {
        name = "Line 4 rollout",
        coachId = "casey",
        quarterbackId = "robin",
        team = new[] { new { id = "robin", name = "Robin Rep" } },
        buyers = new[] { new { id = "b1", name = "Ana Silva" } },
        milestones = new[] { new { id = "m1", name = "Security review passed", dueOn = "2030-04-10" } },
    };
}
