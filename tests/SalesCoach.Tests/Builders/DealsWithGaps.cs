using SalesCoach.Deals;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Builders;

/// <summary>
/// For each rule of the playbook, the healthy deal with just what the rule speaks of taken away. One gap brings another with it: where
/// nobody writes, the quarterback does not write either.
/// </summary>
public static class DealsWithGaps
{
    private static readonly Dictionary<string, Func<DealBuilder>> Deals = new()
    {
        ["goal-missing"] = () => new DealBuilder().With(d => d with { Goal = " " }),
        ["milestones-missing"] = () => new DealBuilder().With(d => d with { Milestones = [] }),
        ["milestone-without-action"] = () => new DealBuilder().Commitment("c1", c => c with { MilestoneId = null }),
        ["milestone-overdue"] = () => new DealBuilder().Milestone("m1", m => m with { DueOn = Today.AddDays(-1) }),
        ["milestone-too-distant"] = () => new DealBuilder().Milestone("m1", m => m with { DueOn = Today.AddDays(31) }),
        ["no-traction"] = () => new DealBuilder().WithoutNotes().Note("n1", n => n.DaysAgo(15)),
        ["commitment-without-owner"] = () => new DealBuilder().AddCommitment("c9", ownerId: null),
        ["commitment-without-date"] = () => new DealBuilder().Commitment("c1", c => c with { DueOn = null }),
        ["commitment-overdue"] = () => new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-1) }),
        ["commitment-unconfirmed"] = () => new DealBuilder().Commitment("c2", c => c with { AssignedById = "p1" }),
        ["member-without-action"] = () => new DealBuilder().WithoutCommitment("c3"),
        ["heroics"] = () => new DealBuilder()
            .AddCommitment("c4", "p1").AddCommitment("c5", "p1").AddCommitment("c6", "p1").AddCommitment("c7", "p1"),
        ["role-unclear"] = () => new DealBuilder().Member("p2", m => m with { Role = null }),
        ["connection-missing"] = () => new DealBuilder().Member("p1", m => m with { BuyerIds = [] }),
        ["buyer-uncovered"] = () => new DealBuilder().AddBuyer("b3", Influence.DecisionMaker),
        ["single-threaded"] = () => new DealBuilder().Buyer("b2", b => b with { Influence = Influence.User })
            .Member("p2", m => m with { BuyerIds = ["b1"] }).Member("p3", m => m with { BuyerIds = ["b1"] }),
        ["quarterback-missing"] = () => new DealBuilder().With(d => d with { QuarterbackId = null }),
        ["quarterback-silent"] = () => new DealBuilder().WithoutNotes().Note("n1", n => n.By("p1").DaysAgo(11)),
        ["too-many-audibles"] = () => new DealBuilder()
            .Note("n1", n => n.DaysAgo(14).ChangesStrategy("service first").ChangesStrategy("Mei leads"))
            .Note("n2", n => n.DaysAgo(2).ChangesStrategy("price per unit")),
        ["strategy-missing"] = () => new DealBuilder().With(d => d with { Strategy = null }),
        ["strategy-stale"] = () => new DealBuilder().Note("n1", n => n.DaysAgo(8).Rival("Borealis").Commits("I will compare", "p1", Today)),
        ["follow-up-missing"] = () => new DealBuilder().With(d => d with { FollowUpOn = Today.AddDays(-1) }),
        ["contingency-missing"] = () => new DealBuilder().Note("n1", n => n.Obstacle("their auditor is away", milestoneId: "m1")),
        ["concern-unanswered"] = () => new DealBuilder().With(d => d with { Strategy = new Strategy { Summary = "Win on uptime" } }).Note("n1", n => n.DaysAgo(8).Obstacle("they doubt the uptime")),
        ["helper-not-enrolled"] = () => new DealBuilder().Note("n1", n => n.Help("Otto Weiss")),
        ["stories-differ"] = () => new DealBuilder().Milestone("m1", m => m with { Contingency = "run the review in two halves" })
            .Note("n1", n => n.By("p1").DaysAgo(6).Slips("m1", Today.AddDays(12)))
            .Note("n2", n => n.By("p2").DaysAgo(2).Slips("m1", Today.AddDays(20))),
        ["win-loss-missing"] = () => new DealBuilder().Status(DealStatus.Lost, closedOn: Today.AddDays(-14)),
    };

    public static IReadOnlyCollection<string> Rules => Deals.Keys;

    public static DealBuilder For(string rule) => Deals[rule]();
}
