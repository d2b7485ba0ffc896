using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Alignment;

public sealed class ConnectionRulesTests
{
    [Fact]
    public void A_member_who_knows_no_buyer_is_found() =>
        new DealBuilder().Member("p1", m => m with { BuyerIds = [] }).Finds("connection-missing", "p1", Severity.Medium);

    [Fact]
    public void A_connection_to_somebody_who_is_no_buyer_is_none() =>
        new DealBuilder().Member("p1", m => m with { BuyerIds = ["b77"] }).Finds("connection-missing", "p1", Severity.Medium);

    [Fact]
    public void One_connection_is_enough_for_a_member() =>
        new DealBuilder().Member("p3", m => m with { BuyerIds = ["b77", "b1"] }).FindsNo("connection-missing");

    [Theory]
    [InlineData(Influence.DecisionMaker, Severity.High)]
    [InlineData(Influence.Champion, Severity.Medium)]
    public void A_buyer_who_matters_and_whom_nobody_knows_is_found(Influence influence, Severity severity) =>
        new DealBuilder().AddBuyer("b3", influence).Finds("buyer-uncovered", "b3", severity);

    [Theory]
    [InlineData(Influence.Influencer)]
    [InlineData(Influence.User)]
    [InlineData(Influence.Blocker)]
    [InlineData(null)]
    public void Other_buyers_may_stay_uncovered(Influence? influence) => new DealBuilder().AddBuyer("b3", influence).FindsNo("buyer-uncovered");

    [Fact]
    public void A_buyer_whom_one_member_knows_is_covered() =>
        new DealBuilder().AddBuyer("b3", Influence.DecisionMaker).AddMember("p4", buyerIds: "b3").FindsNo("buyer-uncovered");

    [Theory]
    [InlineData("b1", "b1", Severity.Medium)]
    [InlineData("b1", "b77", Severity.Medium)]
    [InlineData("b77", "b78", Severity.Medium)]
    [InlineData("b1", "b2", null)]
    public void A_team_that_knows_fewer_than_two_buyers_is_single_threaded(string dana, string tomas, Severity? severity) => new DealBuilder()
        .WithoutMember("p3")
        .Member("p1", m => m with { BuyerIds = [dana] })
        .Member("p2", m => m with { BuyerIds = [tomas] })
        .Expects("single-threaded", "d1", severity);

    [Fact]
    public void A_stage_may_ask_for_more_threads() =>
        new DealBuilder().Finds("single-threaded", "d1", Severity.Medium, new Thresholds { ConnectedBuyers = 3 });
}
