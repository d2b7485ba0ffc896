using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Coaching;

public sealed class CrossDealRulesTests
{
    [Fact]
    public void Somebody_in_two_open_deals_without_help_either_way_is_isolated()
    {
        var gaps = Look(Deal("d1"), Deal("d2").WithoutMember("p3")).Where(g => g.Rule == "rep-isolated").ToList();

        Assert.Equal(["p1", "p2"], gaps.Select(g => g.Subject));
        Assert.Equal(["d1", "d2"], gaps[0].DealIds);
        Assert.Equal(["P13", "P16"], gaps[0].Practices);
        Assert.Contains("Dana Reyes", gaps[0].Question, StringComparison.Ordinal);
    }

    [Fact]
    public void One_open_deal_isolates_nobody() =>
        FindsNo("rep-isolated", "p1", Deal("d1"), Deal("d2").Status(DealStatus.Won, Today));

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Help_from_outside_the_team_counts_for_thirty_days(int daysAgo, bool helped)
    {
        var deals = new[] { Deal("d1").Note("n1", n => n.DaysAgo(daysAgo).Help("Otto Weiss")), Deal("d2") };

        Assert.Equal(helped, !Look(deals).Any(g => g is { Rule: "rep-isolated", Subject: "p1" }));
    }

    [Fact]
    public void Help_by_a_member_is_none_from_outside() =>
        Finds("rep-isolated", "p1", Deal("d1").Note("n1", n => n.Help("mei lin")), Deal("d2"));

    [Fact]
    public void Help_given_to_another_coachs_deal_counts_by_name_and_by_commitment()
    {
        var elsewhere = Deal("d3").With(d => d with { CoachId = "p8", Team = [new TeamMember { Id = "p7", Name = "Ida Holm" }], Commitments = [] });

        Finds("rep-isolated", "p1", Deal("d1"), Deal("d2"), elsewhere);
        FindsNo("rep-isolated", "p1", Deal("d1"), Deal("d2"), elsewhere.Note("n1", n => n.Help("Dana Reyes")));
        FindsNo("rep-isolated", "p2", Deal("d1"), Deal("d2"), elsewhere.Note("n2", n => n.Commits("Tomas will review it", "p2")));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Everybody_has_a_one_on_one_within_thirty_days(int daysAgo, bool fires) => Assert.Equal(
        fires,
        Look([new("p1", Today.AddDays(-daysAgo)), new("p1", Today.AddDays(-50))], Deal("d1")).Any(g => g is { Rule: "coaching-gap", Subject: "p1" }));

    [Fact]
    public void Somebody_who_never_had_one_is_found_and_one_to_come_does_not_count() => Assert.Equal(
        ["p1", "p2", "p3"],
        Look([new("p1", Today.AddDays(1))], Deal("d1"), Deal("d2")).Where(g => g.Rule == "coaching-gap").Select(g => g.Subject));

    [Fact]
    public void Where_nobody_records_one_on_ones_none_is_missed() => FindsNo("coaching-gap", "p1", Deal("d1"));

    [Fact]
    public void People_of_another_coachs_deals_are_none_of_this_coachs() =>
        Assert.Empty(Look([], Deal("d1").With(d => d with { CoachId = "p8" })));

    [Fact]
    public void Somebody_whose_work_is_all_urgent_has_shelved_the_rest() =>
        Finds("relationship-time-shelved", "p1", Busy("Send the offer", "Chase the redline", "Fix the demo"));

    [Theory]
    [InlineData("Take Ana to lunch")]
    [InlineData("Refine our strategy for the pilot")]
    [InlineData("Debrief with the team")]
    [InlineData("Finish the negotiation course")]
    public void One_thing_for_tomorrow_is_enough(string text) =>
        FindsNo("relationship-time-shelved", "p1", Busy("Send the offer", "Chase the redline", "Fix the demo", text));

    [Fact]
    public void Two_things_say_nothing_and_neither_does_what_is_older()
    {
        FindsNo("relationship-time-shelved", "p1", Busy("Send the offer", "Chase the redline"));
        FindsNo(
            "relationship-time-shelved",
            "p1",
            Busy("Send the offer", "Chase the redline", "Fix the demo").Commitment("w0", c => c with { CreatedOn = Today.AddDays(-31) }));
    }

    [Fact]
    public void Work_is_counted_over_all_open_deals() =>
        Finds("relationship-time-shelved", "p1", Busy("Send the offer", "Chase the redline"), Deal("d2"));

    [Fact]
    public void One_kind_of_obstacle_in_three_open_deals_is_a_topic_for_the_team()
    {
        var gap = Finds("pattern-repeated", "legal", Troubled("d1"), Troubled("d2"), Troubled("d3"));

        Assert.Equal(["d1", "d2", "d3"], gap.DealIds);
        Assert.Equal(["d1", "d2", "d3"], gap.Evidence.Select(e => e.DealId));
        Assert.All(gap.Evidence, e => Assert.Equal("their lawyers want unlimited liability", e.Evidence.Quote));
    }

    [Fact]
    public void Two_deals_are_no_pattern_nor_are_closed_ones_or_other_coaches()
    {
        FindsNo("pattern-repeated", "legal", Troubled("d1"), Troubled("d2"));
        FindsNo("pattern-repeated", "legal", Troubled("d1"), Troubled("d2"), Troubled("d3").Status(DealStatus.Lost, Today));
        FindsNo("pattern-repeated", "legal", Troubled("d1"), Troubled("d2"), Troubled("d3").With(d => d with { CoachId = "p8" }));
        FindsNo("pattern-repeated", "other", Troubled("d1", ObstacleKind.Other), Troubled("d2", ObstacleKind.Other), Troubled("d3", ObstacleKind.Other));
    }

    [Fact]
    public void An_obstacle_falls_with_its_milestone()
    {
        FindsNo("pattern-repeated", "legal", Troubled("d1"), Troubled("d2"), Troubled("d3").Note("n2", n => n.DaysAgo(0).Reaches("m1")));
        Finds("pattern-repeated", "legal", Troubled("d1", daysAgo: 60), Troubled("d2"), Troubled("d3"));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void An_obstacle_against_no_milestone_stands_for_thirty_days(int daysAgo, bool stands) => Assert.Equal(
        stands,
        Look(Troubled("d1"), Troubled("d2"), Deal("d3").Note("n1", n => n.DaysAgo(daysAgo).Obstacle("their lawyers are slow", ObstacleKind.Legal)))
            .Any(g => g.Rule == "pattern-repeated"));

    [Fact]
    public void A_rule_that_is_switched_off_says_nothing()
    {
        var view = new CoachsView { CoachId = "p9", Deals = [Deal("d1").Stands(), Deal("d2").Stands()], OneOnOnes = [] };

        Assert.NotEmpty(CrossDealRules.Evaluate(view, Today, new CrossDealThresholds()));
        Assert.Empty(CrossDealRules.Evaluate(view, Today, new CrossDealThresholds { Off = { "rep-isolated", "Coaching-Gap", "relationship-time-shelved" } }));
    }

    private static DealBuilder Deal(string id) => new DealBuilder().With(d => d with { Id = id, Name = $"Deal {id}" });

    private static DealBuilder Troubled(string id, ObstacleKind about = ObstacleKind.Legal, int daysAgo = 3) =>
        Deal(id).Note("n1", n => n.DaysAgo(daysAgo).Obstacle("their lawyers want unlimited liability", about, "m1"));

    private static DealBuilder Busy(params string[] texts)
    {
        var deal = Deal("d1").With(d => d with { Commitments = [] });
        for (var i = 0; i < texts.Length; i++)
        {
            var (id, text) = ($"w{i}", texts[i]);
            deal.AddCommitment(id, "p1").Commitment(id, c => c with { Text = text, CreatedOn = Today.AddDays(-30) });
        }

        return deal;
    }

    private static IReadOnlyList<CrossDealGap> Look(params DealBuilder[] deals) => Look(null, deals);

    private static IReadOnlyList<CrossDealGap> Look(IReadOnlyList<OneOnOne>? oneOnOnes, params DealBuilder[] deals) => CrossDealRules.Evaluate(
        new CoachsView { CoachId = "p9", Deals = [.. deals.Select(d => d.Stands())], OneOnOnes = oneOnOnes },
        Today,
        new CrossDealThresholds());

    private static CrossDealGap Finds(string rule, string subject, params DealBuilder[] deals) =>
        Assert.Single(Look(deals), g => g.Rule == rule && g.Subject == subject);

    private static void FindsNo(string rule, string subject, params DealBuilder[] deals) =>
        Assert.DoesNotContain(Look(deals), g => g.Rule == rule && g.Subject == subject);
}
