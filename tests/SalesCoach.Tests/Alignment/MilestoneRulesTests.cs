using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class MilestoneRulesTests
{
    [Fact]
    public void A_deal_whose_milestones_are_all_reached_or_dropped_has_none_open() => new DealBuilder()
        .Milestone("m1", m => m with { Status = MilestoneStatus.Reached })
        .Milestone("m2", m => m with { Status = MilestoneStatus.Dropped })
        .Finds("milestones-missing", "d1", Severity.High);

    [Fact]
    public void One_open_milestone_is_enough() =>
        new DealBuilder().Milestone("m1", m => m with { Status = MilestoneStatus.Reached }).FindsNo("milestones-missing");

    [Fact]
    public void The_last_milestone_read_as_reached_leaves_none_open() => new DealBuilder()
        .Note("n1", n => n.Reaches("m1").Reaches("m2"))
        .Finds("milestones-missing", "d1", Severity.High);

    [Fact]
    public void A_milestone_without_a_step_of_ours_is_found() =>
        new DealBuilder().WithoutCommitment("c1").Finds("milestone-without-action", "m1", Severity.Medium);

    [Fact]
    public void A_buyers_step_is_none_of_ours() =>
        new DealBuilder().Commitment("c1", c => c with { OwnerId = "b1" }).Finds("milestone-without-action", "m1", Severity.Medium);

    [Fact]
    public void A_step_that_is_done_moves_the_milestone_no_more() => new DealBuilder()
        .Note("n1", n => n.Completes("report sent", "c1", "p1"))
        .Finds("milestone-without-action", "m1", Severity.Medium);

    [Fact]
    public void A_step_that_a_note_promises_moves_the_milestone() => new DealBuilder()
        .WithoutCommitment("c1")
        .Note("n1", n => n.Commits("I'll send the report", "p1", Today, "m1"))
        .FindsNo("milestone-without-action");

    [Fact]
    public void A_milestone_that_is_reached_needs_no_step() => new DealBuilder()
        .WithoutCommitment("c1")
        .Milestone("m1", m => m with { Status = MilestoneStatus.Reached })
        .FindsNo("milestone-without-action");

    [Fact]
    public void A_milestone_of_yesterday_is_overdue()
    {
        var gap = new DealBuilder().Milestone("m1", m => m with { DueOn = Today.AddDays(-1) }).Finds("milestone-overdue", "m1", Severity.High);

        Assert.Equal("m1", gap.MilestoneId);
        Assert.Contains("15 Mar 2026", gap.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_milestone_of_today_is_not_overdue() =>
        new DealBuilder().Milestone("m1", m => m with { DueOn = Today }).FindsNo("milestone-overdue");

    [Fact]
    public void A_milestone_without_a_date_is_not_overdue() =>
        new DealBuilder().Milestone("m1", m => m with { DueOn = null }).FindsNo("milestone-overdue");

    [Fact]
    public void A_later_date_in_a_note_takes_the_delay_away() => new DealBuilder()
        .Milestone("m1", m => m with { DueOn = Today.AddDays(-1) })
        .Note("n1", n => n.Slips("m1", Today.AddDays(3)))
        .FindsNo("milestone-overdue");

    [Fact]
    public void A_date_that_a_note_stated_and_that_has_passed_is_told_in_the_notes_words()
    {
        var gap = new DealBuilder()
            .Note("n1", n => n.DaysAgo(5).Slips("m1", Today.AddDays(-2), "now it is Saturday"))
            .Finds("milestone-overdue", "m1", Severity.High);

        Assert.Equal([new Evidence("n1", "now it is Saturday")], gap.Evidence);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, Severity.Low)]
    public void The_nearest_milestone_is_too_distant_beyond_thirty_days(int days, Severity? severity) => new DealBuilder()
        .Milestone("m1", m => m with { DueOn = Today.AddDays(days) })
        .Expects("milestone-too-distant", "d1", severity);

    [Fact]
    public void A_milestone_without_a_date_does_not_bring_the_far_one_nearer() => new DealBuilder()
        .Milestone("m1", m => m with { DueOn = null })
        .Finds("milestone-too-distant", "d1", Severity.Low);

    [Fact]
    public void Milestones_without_any_date_are_not_too_distant() => new DealBuilder()
        .Milestone("m1", m => m with { DueOn = null })
        .Milestone("m2", m => m with { DueOn = null })
        .FindsNo("milestone-too-distant");

    [Fact]
    public void A_stage_may_look_farther_ahead() => new DealBuilder()
        .Milestone("m1", m => m with { DueOn = Today.AddDays(31) })
        .FindsNo("milestone-too-distant", new Thresholds { MilestoneTooDistantDays = 31 });

    [Fact]
    public void An_obstacle_against_a_milestone_asks_for_a_contingency()
    {
        var gap = new DealBuilder()
            .Note("n1", n => n.Obstacle("their auditor is away", milestoneId: "m1"))
            .Finds("contingency-missing", "m1", Severity.Medium);

        Assert.Equal([new Evidence("n1", "their auditor is away")], gap.Evidence);
        Assert.Contains("their auditor is away", gap.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void So_do_a_slip_and_a_doubt()
    {
        new DealBuilder().Note("n1", n => n.Slips("m1", Today.AddDays(14))).Finds("contingency-missing", "m1", Severity.Medium);
        new DealBuilder().Note("n1", n => n.AtRisk("m1")).Finds("contingency-missing", "m1", Severity.Medium);
    }

    [Fact]
    public void A_contingency_answers_it() => new DealBuilder()
        .Milestone("m1", m => m with { Contingency = "review in two halves" })
        .Note("n1", n => n.AtRisk("m1"))
        .FindsNo("contingency-missing");

    [Fact]
    public void Trouble_against_no_milestone_or_another_one_asks_for_none_here() => new DealBuilder()
        .Milestone("m2", m => m with { Contingency = "longer pilot" })
        .Note("n1", n => n.Obstacle("budget is tight").Obstacle("the pilot needs a crane", milestoneId: "m2"))
        .FindsNo("contingency-missing");

    [Fact]
    public void A_milestone_that_was_reached_needs_no_contingency() => new DealBuilder()
        .Note("n1", n => n.DaysAgo(3).AtRisk("m1"))
        .Note("n2", n => n.DaysAgo(1).Reaches("m1"))
        .FindsNo("contingency-missing");

    [Theory]
    [InlineData(14, Severity.High)]
    [InlineData(15, null)]
    public void Stories_differ_when_two_authors_notes_lie_within_fourteen_days(int apart, Severity? severity) => new DealBuilder()
        .Note("n1", n => n.By("p2").DaysAgo(apart + 1).Slips("m1", Today.AddDays(12)))
        .Note("n2", n => n.By("p3").DaysAgo(1).Slips("m1", Today.AddDays(20)))
        .Expects("stories-differ", "m1", severity);

    [Fact]
    public void Stories_that_differ_are_told_with_their_authors_and_dates()
    {
        var gap = new DealBuilder()
            .Note("n1", n => n.By("p1").DaysAgo(6).Slips("m1", Today.AddDays(12), "27 March it is"))
            .Note("n2", n => n.By("p2").DaysAgo(2).AtRisk("m1", "more like 5 April", Today.AddDays(20)))
            .Finds("stories-differ", "m1", Severity.High);

        Assert.Equal(
            "Dana Reyes wrote on 10 Mar 2026 that “Security review passed” is on 28 Mar 2026, Tomas Berg on 14 Mar 2026 that it is on 5 Apr 2026.",
            gap.Statement);
        Assert.Equal([new Evidence("n1", "27 March it is"), new Evidence("n2", "more like 5 April")], gap.Evidence);
        Assert.Contains("you and Tomas Berg", gap.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_contradictions_the_latest_is_told() => Assert.Equal(
        [new Evidence("n2", "then the 5th"), new Evidence("n4", "then the 9th")],
        new DealBuilder()
            .Note("n1", n => n.By("p1").DaysAgo(20).Slips("m1", Today.AddDays(12), "then the 1st"))
            .Note("n2", n => n.By("p2").DaysAgo(9).Slips("m1", Today.AddDays(20), "then the 5th"))
            .Note("n3", n => n.By("p3").DaysAgo(3).Slips("m1", Today.AddDays(24), "then the 9th in fact"))
            .Note("n4", n => n.By("p3").DaysAgo(1).Slips("m1", Today.AddDays(24), "then the 9th"))
            .Finds("stories-differ", "m1", Severity.High).Evidence);

    [Fact]
    public void One_author_may_correct_a_date() => new DealBuilder()
        .Note("n1", n => n.By("p2").DaysAgo(3).Slips("m1", Today.AddDays(12)))
        .Note("n2", n => n.By("p2").DaysAgo(2).Slips("m1", Today.AddDays(20)))
        .FindsNo("stories-differ");

    [Fact]
    public void Two_authors_may_agree_on_a_date_and_speak_of_different_milestones() => new DealBuilder()
        .Note("n1", n => n.By("p2").DaysAgo(3).Slips("m1", Today.AddDays(12)))
        .Note("n2", n => n.By("p3").DaysAgo(2).Slips("m1", Today.AddDays(12)).Slips("m2", Today.AddDays(50)).AtRisk("m1"))
        .FindsNo("stories-differ");

    [Fact]
    public void An_unknown_author_contradicts_nobody() => new DealBuilder()
        .Note("n1", n => n.By(null).DaysAgo(3).Slips("m1", Today.AddDays(12)))
        .Note("n2", n => n.By("p3").DaysAgo(2).Slips("m1", Today.AddDays(20)))
        .FindsNo("stories-differ");

    [Fact]
    public void Stories_differ_about_a_milestone_that_was_reached_too() => new DealBuilder()
        .Milestone("m1", m => m with { Status = MilestoneStatus.Reached })
        .Note("n1", n => n.By("p2").DaysAgo(3).Reaches("m1", dueOn: Today.AddDays(-3)))
        .Note("n2", n => n.By("p3").DaysAgo(2).Reaches("m1", dueOn: Today.AddDays(-2)))
        .Finds("stories-differ", "m1", Severity.High);
}
