using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class StrategyAndQuarterbackRulesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_goal_of_blanks_is_none(string? goal) => new DealBuilder().With(d => d with { Goal = goal }).Finds("goal-missing", "d1", Severity.High);

    [Fact]
    public void A_strategy_of_blanks_is_none() => new DealBuilder()
        .With(d => d with { Strategy = new Strategy { Summary = " ", UpdatedOn = Today } })
        .Finds("strategy-missing", "d1", Severity.High);

    [Fact]
    public void A_strategy_without_a_date_is_a_strategy() => new DealBuilder()
        .With(d => d with { Strategy = new Strategy { Summary = "Win on uptime" } })
        .FindsNo("strategy-missing");

    [Theory]
    [InlineData(7, null)]
    [InlineData(8, Severity.Medium)]
    public void A_strategy_is_stale_when_bad_news_is_older_than_seven_days(int daysAgo, Severity? severity) => new DealBuilder()
        .Note("n1", n => n.DaysAgo(daysAgo).Obstacle("legal is slow"))
        .Expects("strategy-stale", "d1", severity);

    [Fact]
    public void A_stale_strategy_is_told_in_the_words_of_the_news_old_and_new() => Assert.Equal(
        [new Evidence("n1", "legal is slow"), new Evidence("n2", "Borealis")],
        new DealBuilder()
            .Note("n1", n => n.DaysAgo(8).Obstacle("legal is slow"))
            .Note("n2", n => n.DaysAgo(1).Rival("Borealis"))
            .Finds("strategy-stale", "d1", Severity.Medium).Evidence);

    [Fact]
    public void A_rival_a_slip_and_a_doubt_are_bad_news_and_a_reached_milestone_is_none()
    {
        new DealBuilder().Note("n1", n => n.DaysAgo(8).Rival("Borealis")).Finds("strategy-stale", "d1", Severity.Medium);
        new DealBuilder().Note("n1", n => n.DaysAgo(8).Slips("m1")).Finds("strategy-stale", "d1", Severity.Medium);
        new DealBuilder().Note("n1", n => n.DaysAgo(8).AtRisk("m1")).Finds("strategy-stale", "d1", Severity.Medium);
        new DealBuilder().Note("n1", n => n.DaysAgo(8).Reaches("m1")).FindsNo("strategy-stale");
    }

    [Theory]
    [InlineData(9, Severity.Medium)]
    [InlineData(8, null)]
    public void A_strategy_of_the_day_of_the_news_or_later_has_taken_it_up(int updatedDaysAgo, Severity? severity) => new DealBuilder()
        .With(d => d with { Strategy = new Strategy { Summary = "Win on uptime", UpdatedOn = Today.AddDays(-updatedDaysAgo) } })
        .Note("n1", n => n.DaysAgo(8).Rival("Borealis"))
        .Expects("strategy-stale", "d1", severity);

    [Fact]
    public void A_strategy_without_a_date_or_words_is_not_called_stale()
    {
        var deal = new DealBuilder().Note("n1", n => n.DaysAgo(8).Rival("Borealis"));

        deal.With(d => d with { Strategy = new Strategy { Summary = "Win on uptime" } }).FindsNo("strategy-stale");
        deal.With(d => d with { Strategy = new Strategy { UpdatedOn = Today.AddDays(-60) } }).FindsNo("strategy-stale");
        deal.With(d => d with { Strategy = null }).FindsNo("strategy-stale");
    }

    [Fact]
    public void A_quarterback_who_is_not_in_the_team_is_none()
    {
        var deal = new DealBuilder().With(d => d with { QuarterbackId = "p9" });

        deal.Finds("quarterback-missing", "d1", Severity.High);
        deal.WithoutNotes().FindsNo("quarterback-silent");
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, Severity.Medium)]
    public void A_quarterback_is_silent_after_ten_days_whoever_else_writes(int daysAgo, Severity? severity) => new DealBuilder().WithoutNotes()
        .Note("n1", n => n.By("p1").DaysAgo(daysAgo))
        .Note("n2", n => n.By("p2").DaysAgo(1))
        .Note("n3", n => n.By(null).DaysAgo(1))
        .Expects("quarterback-silent", "p1", severity);

    [Fact]
    public void A_silence_is_told_with_its_first_day() => Assert.Equal(
        "Dana Reyes, the quarterback, has written no note since 5 Mar 2026.",
        DealsWithGaps.For("quarterback-silent").Finds("quarterback-silent", "p1", Severity.Medium).Statement);

    [Fact]
    public void A_quarterback_who_never_wrote_is_silent() => new DealBuilder().WithoutNotes().Finds("quarterback-silent", "p1", Severity.Medium);

    [Theory]
    [InlineData(14, Severity.Medium)]
    [InlineData(15, null)]
    public void Three_changes_in_fourteen_days_are_too_many(int firstDaysAgo, Severity? severity) => new DealBuilder()
        .Note("n1", n => n.DaysAgo(firstDaysAgo).ChangesStrategy())
        .Note("n2", n => n.DaysAgo(5).ChangesStrategy())
        .Note("n3", n => n.DaysAgo(0).ChangesStrategy())
        .Expects("too-many-audibles", "d1", severity);

    [Fact]
    public void Two_changes_are_not_too_many() =>
        new DealBuilder().Note("n1", n => n.ChangesStrategy("Mei leads").ChangesStrategy("service first")).FindsNo("too-many-audibles");
}
