using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class FollowThroughRulesTests
{
    [Theory]
    [InlineData(14, null)]
    [InlineData(15, Severity.Medium)]
    [InlineData(28, Severity.Medium)]
    [InlineData(29, Severity.High)]
    public void A_deal_loses_traction_after_fourteen_days_without_a_note(int daysAgo, Severity? severity) =>
        new DealBuilder().WithoutNotes().Note("n1", n => n.By("p2").DaysAgo(daysAgo)).Expects("no-traction", "d1", severity);

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, Severity.Medium)]
    [InlineData(28, Severity.Medium)]
    [InlineData(29, Severity.High)]
    public void A_commitment_done_is_traction_as_well(int daysAgo, Severity? severity) => new DealBuilder().WithoutNotes()
        .Commitment("c1", c => c with { Status = CommitmentStatus.Done, DoneOn = Today.AddDays(-daysAgo) })
        .Expects("no-traction", "d1", severity);

    [Fact]
    public void A_deal_without_notes_has_no_traction_and_what_is_declined_or_to_come_gives_none()
    {
        var deal = new DealBuilder().WithoutNotes()
            .Commitment("c1", c => c with { Status = CommitmentStatus.Declined, DoneOn = Today })
            .Commitment("c2", c => c with { Status = CommitmentStatus.Done, DoneOn = Today.AddDays(1) });

        Assert.Equal("No note has been written and no commitment done yet.", deal.Finds("no-traction", "d1", Severity.High).Statement);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, Severity.Medium)]
    public void A_follow_up_lies_today_or_later(int day, Severity? severity)
    {
        new DealBuilder().With(d => d with { FollowUpOn = Today.AddDays(day) }).Expects("follow-up-missing", "d1", severity);
        new DealBuilder().With(d => d with { FollowUpOn = null })
            .Note("n1", n => n.DaysAgo(9).FollowsUp(Today.AddDays(day)))
            .Expects("follow-up-missing", "d1", severity);
    }

    [Fact]
    public void Without_any_follow_up_one_is_missing() =>
        new DealBuilder().With(d => d with { FollowUpOn = null }).Finds("follow-up-missing", "d1", Severity.Medium);

    [Theory]
    [InlineData(7, null)]
    [InlineData(8, Severity.Medium)]
    public void A_concern_waits_seven_days_for_an_answer(int daysAgo, Severity? severity) =>
        new DealBuilder().Note("n1", n => n.DaysAgo(daysAgo).Obstacle("they doubt the uptime")).Expects("concern-unanswered", "d1", severity);

    [Fact]
    public void A_promise_or_a_deed_of_ours_in_the_note_or_later_is_an_answer()
    {
        Concern(n => n.Commits("I'll bring the figures", "p2")).FindsNo("concern-unanswered");
        Concern(n => n.Completes("figures sent", byId: "p2")).FindsNo("concern-unanswered");
        Concern().Note("n2", n => n.DaysAgo(1).Commits("I'll bring the figures", "p2")).FindsNo("concern-unanswered");
        Concern().Note("n2", n => n.DaysAgo(1).Completes("figures sent", byId: "p2")).FindsNo("concern-unanswered");
    }

    [Fact]
    public void A_promise_before_it_or_by_others_is_no_answer()
    {
        Concern().Note("n2", n => n.DaysAgo(9).Commits("I'll bring the figures", "p2")).Finds("concern-unanswered", "d1", Severity.Medium);
        Concern().Note("n2", n => n.DaysAgo(1).Commits("Ana will look", "b1").Completes("layout sent", byId: "b1").Commits("we'll see"))
            .Finds("concern-unanswered", "d1", Severity.Medium);
    }

    [Fact]
    public void A_concern_after_the_last_answer_is_the_one_that_waits()
    {
        var gap = new DealBuilder()
            .Note("n1", n => n.DaysAgo(20).Obstacle("they doubt the uptime"))
            .Note("n2", n => n.DaysAgo(15).Commits("I'll bring the figures", "p2"))
            .Note("n3", n => n.DaysAgo(9).Obstacle("no budget before May", milestoneId: "m2"))
            .Finds("concern-unanswered", "d1", Severity.Medium);

        Assert.Equal([new Evidence("n3", "no budget before May")], gap.Evidence);
        Assert.Equal("m2", gap.MilestoneId);
    }

    [Theory]
    [InlineData(DealStatus.Won, 13, null)]
    [InlineData(DealStatus.Won, 14, Severity.Medium)]
    [InlineData(DealStatus.Lost, 14, Severity.Medium)]
    [InlineData(DealStatus.Open, 14, null)]
    public void A_team_looks_back_within_fourteen_days(DealStatus status, int daysAgo, Severity? severity) =>
        new DealBuilder().Status(status, Today.AddDays(-daysAgo)).Expects("win-loss-missing", "d1", severity);

    [Fact]
    public void A_days_or_a_lessons_note_is_a_review_and_an_empty_one_is_none()
    {
        var closedOn = Today.AddDays(-30);
        new DealBuilder().Status(DealStatus.Won, closedOn, new WinLoss { ReviewedOn = Today }).FindsNo("win-loss-missing");
        new DealBuilder().Status(DealStatus.Won, closedOn, new WinLoss { Summary = "uptime won it" }).FindsNo("win-loss-missing");
        new DealBuilder().Status(DealStatus.Won, closedOn, new WinLoss { Summary = " " }).Finds("win-loss-missing", "d1", Severity.Medium);
        new DealBuilder().Status(DealStatus.Won).FindsNo("win-loss-missing");
    }

    private static DealBuilder Concern(Func<NoteBuilder, NoteBuilder>? alsoTells = null) => new DealBuilder().Note("n1", n =>
    {
        n.DaysAgo(8).Obstacle("they doubt the uptime");
        return alsoTells?.Invoke(n) ?? n;
    });
}
