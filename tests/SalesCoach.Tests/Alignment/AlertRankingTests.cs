using SalesCoach.Alignment;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.AlertBuilder;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class AlertRankingTests
{
    [Fact]
    public void The_gravest_comes_first_then_the_nearest_milestone_then_the_oldest() => Assert.Equal(
        ["high", "near", "far", "old", "young"],
        Rank(
            Alert(Gap("young"), raisedOn: Today),
            Alert(Gap("far", milestoneId: "m2"), raisedOn: Today.AddDays(-90)),
            Alert(Gap("old"), raisedOn: Today.AddDays(-9)),
            Alert(Gap("near", milestoneId: "m1"), raisedOn: Today),
            Alert(Gap("high", severity: Severity.High), raisedOn: Today)).Select(a => a.Alert.Gap.Rule));

    [Fact]
    public void A_milestones_date_is_the_one_that_the_notes_moved_it_to()
    {
        var deal = new DealBuilder().Note("n1", n => n.Slips("m1", Today.AddDays(90))).Stands();

        var ranked = AlertRanking.Rank([new DealAlerts(deal, [Alert(Gap("slipped", milestoneId: "m1")), Alert(Gap("kept", milestoneId: "m2"))])]);

        Assert.Equal(["kept", "slipped"], ranked.Select(a => a.Alert.Gap.Rule));
        Assert.Equal(Today.AddDays(90), ranked[1].Milestone?.DueOn);
    }

    [Theory]
    [InlineData(AlertStatus.Raised, true)]
    [InlineData(AlertStatus.Acknowledged, true)]
    [InlineData(AlertStatus.Snoozed, false)]
    [InlineData(AlertStatus.Dismissed, false)]
    [InlineData(AlertStatus.Closed, false)]
    public void Only_open_alerts_are_ranked(AlertStatus status, bool isRanked) => Assert.Equal(isRanked, Rank(Alert(status: status)).Count == 1);

    [Fact]
    public void Groups_follow_the_alert_that_ranks_first_in_each()
    {
        var calm = new DealBuilder().With(d => d with { Id = "calm" }).Stands();
        var grave = new DealBuilder().With(d => d with { Id = "grave" }).Stands();

        var ranked = AlertRanking.Rank(
        [
            new DealAlerts(calm, [Alert(Gap(practice: "P3", milestoneId: "m1"), dealId: "calm"), Alert(Gap("other", practice: "P9"), dealId: "calm")]),
            new DealAlerts(grave, [Alert(Gap(practice: "P9", severity: Severity.High), dealId: "grave")]),
        ]);

        Assert.Equal(["P9", "P3"], AlertRanking.ByPractice(ranked).Select(g => g.Key));
        Assert.Equal("calm", AlertRanking.ByPractice(ranked)[0].Alerts[1].Deal.Id);
    }

    private static IReadOnlyList<RankedAlert> Rank(params Alert[] alerts) => AlertRanking.Rank([new DealAlerts(new DealBuilder().Stands(), alerts)]);
}
