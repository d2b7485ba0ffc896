namespace SalesCoach.Alignment;

/// <summary>One thing that good teams do; every rule and every suggestion names the one behind it (docs/playbook.md).</summary>
/// <param name="Id">Its number: <c>P9</c>.</param>
/// <param name="Name">Its name: <c>Quarterback</c>.</param>
/// <param name="Says">What it says, in a line.</param>
public sealed record Practice(string Id, string Name, string Says);

/// <summary>The playbook's practices.</summary>
public static class Practices
{
    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<Practice> All { get; } =
    [
        new("P1", "Goal", "Everyone knows the goal; it is the customer’s success, and the contract is a milestone on the way."),
        new("P2", "Milestones", "Targets within sight, and at least one short-term action for every one of them."),
        new("P3", "Accountability", "Each action has one owner and a date, and people hold one another to it."),
        new("P4", "Course correction", "New information refines the strategy, and traction never stops."),
        new("P5", "Important, not urgent", "Time for relationships, the team, development and strategy is protected."),
        new("P6", "Roles", "Each member’s value to the team and primary role are clear."),
        new("P7", "Connections", "Each member’s connections with the buying team are clear; team matches team."),
        new("P8", "Strategy", "A strategy to win or to grow is in place, known and supported."),
        new("P9", "Quarterback", "One strategy owner calls the plays, communicates regularly and avoids last-minute audibles."),
        new("P10", "Private coaching", "The coach speaks with the quarterback one-on-one and never usurps the leader before the team."),
        new("P11", "No heroics", "Balanced, synchronised teams beat individual heroics."),
        new("P12", "Follow-through", "No handoffs: concerns, next steps and commitments are confirmed, followed up, and everyone tells the same story."),
        new("P13", "Don't learn alone", "Teams solve problems together and look back on what they won and lost."),
        new("P14", "Share", "People share what they learn, and everyone is coached, also those on target."),
        new("P15", "Compete and collaborate", "A leader board stands only beside the team’s target and the collaboration behind it."),
        new("P16", "Network", "Reps are tied into other departments, and help across them is seen and valued."),
    ];

    /// <summary>The practice with this number; null where it is none of the playbook's.</summary>
    public static Practice? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>The practice's name; its number where it is none of the playbook's.</summary>
    public static string NameOf(string id) => Find(id)?.Name ?? id;
}
