using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Alignment;

public sealed class TeamRulesTests
{
    [Theory]
    [InlineData(null, "runs the deal", "Tomas Berg’s role is not written down.")]
    [InlineData("Engineer", " ", "Tomas Berg’s value to the team is not written down.")]
    [InlineData("", null, "Tomas Berg’s role and value to the team are not written down.")]
    public void A_role_is_unclear_when_either_half_is_missing(string? role, string? value, string statement) => Assert.Equal(
        statement,
        new DealBuilder().Member("p2", m => m with { Role = role, ValueToTeam = value }).Finds("role-unclear", "p2", Severity.Medium).Statement);

    [Fact]
    public void A_member_who_owns_nothing_open_is_found() => new DealBuilder().WithoutCommitment("c3").Finds("member-without-action", "p3", Severity.Low);

    [Fact]
    public void What_is_done_is_no_action_left() =>
        new DealBuilder().Commitment("c3", c => c with { Status = CommitmentStatus.Done }).Finds("member-without-action", "p3", Severity.Low);

    [Fact]
    public void A_commitment_for_no_milestone_is_an_action_all_the_same() =>
        new DealBuilder().Commitment("c3", c => c with { MilestoneId = null, DueOn = null }).FindsNo("member-without-action");

    [Theory]
    [InlineData(7, 10, false)] // 70 percent
    [InlineData(8, 11, true)] // 72.7 percent
    [InlineData(3, 4, true)] // 75 percent
    [InlineData(3, 3, false)] // too few to speak of
    public void One_who_owns_more_than_seventy_percent_is_a_hero(int hers, int ours, bool fires)
    {
        var deal = new DealBuilder().With(d => d with { Commitments = [] });
        for (var i = 0; i < ours; i++)
        {
            deal.AddCommitment($"c{i}", i < hers ? "p1" : "p2");
        }

        if (fires)
        {
            var gap = deal.Finds("heroics", "p1", Severity.Medium);
            Assert.Equal($"Dana Reyes owns {hers} of the team’s {ours} open commitments.", gap.Statement);
            Assert.Contains("Mei Lin’s", gap.Question, StringComparison.Ordinal);
        }
        else
        {
            deal.FindsNo("heroics");
        }
    }

    [Fact]
    public void What_the_customer_or_nobody_owns_is_not_counted() => new DealBuilder()
        .With(d => d with { Commitments = [] })
        .AddCommitment("c1", "p1").AddCommitment("c2", "p1").AddCommitment("c3", "p1").AddCommitment("c4", "b1").AddCommitment("c5", null)
        .FindsNo("heroics");

    [Fact]
    public void A_team_of_two_has_no_heroes() => DealsWithGaps.For("heroics").WithoutMember("p3").FindsNo("heroics");

    [Fact]
    public void A_helper_outside_the_team_is_found_once()
    {
        var deal = new DealBuilder()
            .Note("n1", n => n.DaysAgo(5).Help("Otto Weiss"))
            .Note("n2", n => n.DaysAgo(3).Help("otto weiss").Help("Lena Fox"));

        Assert.Equal("Otto Weiss has helped in Acme line 4 rollout since 11 Mar 2026 and is not in its team.",
            deal.Finds("helper-not-enrolled", "Otto Weiss", Severity.Low).Statement);
        deal.Finds("helper-not-enrolled", "Lena Fox", Severity.Low);
        Assert.Equal(2, Look.At(deal).Count(g => g.Rule == "helper-not-enrolled"));
    }

    [Fact]
    public void A_member_who_helps_is_enrolled_however_the_name_is_cased() =>
        new DealBuilder().Note("n1", n => n.Help("MEI lin")).FindsNo("helper-not-enrolled");
}
