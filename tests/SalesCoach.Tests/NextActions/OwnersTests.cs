using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.NextActions;

/// <summary>Who gets the step: Dana (p1) is account executive and quarterback, Tomas (p2) engineer, Mei (p3) service manager.</summary>
public sealed class OwnersTests
{
    [Fact]
    public void The_one_who_is_connected_with_the_buyer_concerned() =>
        Assert.Equal("p1", Owner(Blank().Member("p3", m => m with { BuyerIds = [] }).Note("n1", n => n.Asks("Ana wants a visit", "b1", "m1"))));

    [Theory]
    [InlineData(ObstacleKind.Technical, "p2")]
    [InlineData(ObstacleKind.Legal, "p1")]
    [InlineData(ObstacleKind.Timing, "p3")]
    public void Among_those_who_are_equally_connected_the_one_whose_role_fits(ObstacleKind about, string owner) =>
        Assert.Equal(owner, Owner(Blank()
            .Member("p1", m => m with { BuyerIds = ["b1", "b2"] }).Member("p2", m => m with { BuyerIds = ["b1", "b2"] }).Member("p3", m => m with { Role = "Project manager" })
            .Note("n1", n => n.Obstacle("it will not work", about, "m1"))));

    [Fact]
    public void The_quarterback_in_matters_of_strategy() =>
        Assert.Equal("p3", Owner(Blank().With(d => d with { QuarterbackId = "p3" }).Note("n1", n => n.Obstacle("Northwind is cheaper", ObstacleKind.Competition, "m1"))));

    [Fact]
    public void Not_somebody_with_more_than_four_open_commitments() =>
        Assert.NotEqual("p2", Owner(Load(Technical(), "p2", "p2", "p2", "p2", "p2", "p1", "p1", "p3")));

    [Fact]
    public void Not_somebody_who_owns_more_than_70_percent_of_ours() =>
        Assert.NotEqual("p2", Owner(Load(Technical(), "p2", "p2", "p2", "p2", "p1")));

    [Fact]
    public void Even_an_overloaded_one_when_there_is_nobody_else() =>
        Assert.Equal("p2", Owner(Load(Technical().WithoutMember("p1").WithoutMember("p3"), "p2", "p2", "p2", "p2", "p2")));

    [Fact]
    public void Somebody_else_for_the_next_milestone_where_all_else_is_equal()
    {
        var deal = Blank().Member("p1", m => m with { Role = "Consultant" }).Member("p2", m => m with { Role = "Consultant", BuyerIds = ["b1"] })
            .Member("p3", m => m with { Role = "Consultant", BuyerIds = ["b1"] }).With(d => d with { QuarterbackId = null }).Buyer("b2", b => b with { Influence = Influence.User })
            .Milestone("m1", m => m with { Name = "Alpha" }).Milestone("m2", m => m with { Name = "Beta" }).AddMilestone("m3", name: "Gamma");

        Assert.Equal(["p1", "p2", "p3"], NextSmallActions.Suggest(deal.Stands(), Today, []).Select(s => s.OwnerId));
    }

    private static DealBuilder Blank() => new DealBuilder().With(d => d with { Commitments = [] });

    private static DealBuilder Technical() => Blank().Note("n1", n => n.Obstacle("Ben says it will not run", ObstacleKind.Technical, "m1"));

    private static DealBuilder Load(DealBuilder deal, params string[] owners)
    {
        foreach (var (owner, i) in owners.Select((owner, i) => (owner, i)))
        {
            deal.AddCommitment($"c{i}", owner);
        }

        return deal;
    }

    private static string Owner(DealBuilder deal) => Assert.Single(NextSmallActions.Suggest(deal.Stands(), Today, []), s => s.MilestoneId == "m1").OwnerId;
}
