using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class CommitmentRulesTests
{
    [Fact]
    public void A_commitment_of_today_is_not_overdue() => new DealBuilder().Commitment("c1", c => c with { DueOn = Today }).FindsNo("commitment-overdue");

    [Theory]
    [InlineData(1, Severity.Medium)]
    [InlineData(7, Severity.Medium)]
    [InlineData(8, Severity.High)]
    public void A_late_commitment_weighs_more_after_seven_days(int late, Severity severity)
    {
        var gap = new DealBuilder().Commitment("c2", c => c with { DueOn = Today.AddDays(-late) }).Finds("commitment-overdue", "c2", severity);

        Assert.Equal("m2", gap.MilestoneId);
        Assert.Contains("Tomas Berg", gap.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quarterbacks_own_late_commitment_is_asked_about_as_yours() => Assert.Contains(
        "between you and “Send the SOC 2 report”",
        new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-1) }).Finds("commitment-overdue", "c1", Severity.Medium).Question,
        StringComparison.Ordinal);

    [Fact]
    public void The_customers_late_promise_counts_and_so_does_nobodys()
    {
        new DealBuilder().AddCommitment("c9", "b1", dueOn: Today.AddDays(-1)).Finds("commitment-overdue", "c9", Severity.Medium);
        new DealBuilder().AddCommitment("c9", null, dueOn: Today.AddDays(-1)).Finds("commitment-overdue", "c9", Severity.Medium);
    }

    [Theory]
    [InlineData(CommitmentStatus.Done)]
    [InlineData(CommitmentStatus.Declined)]
    [InlineData(CommitmentStatus.Closed)]
    public void What_is_not_open_is_not_overdue(CommitmentStatus status) =>
        new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-9), Status = status }).FindsNo("commitment-overdue");

    [Fact]
    public void What_serves_a_milestone_that_was_reached_is_not_overdue() => new DealBuilder()
        .Commitment("c1", c => c with { DueOn = Today.AddDays(-9) })
        .Note("n1", n => n.Reaches("m1"))
        .FindsNo("commitment-overdue");

    [Fact]
    public void A_promise_read_from_a_note_can_be_late_and_is_told_in_its_words()
    {
        var gap = new DealBuilder()
            .Note("n1", n => n.DaysAgo(6).Commits("Ana will send the layout by Friday", "b1", Today.AddDays(-3), "m2"))
            .Finds("commitment-overdue", "n1/1", Severity.Medium);

        Assert.Equal([new Evidence("n1", "Ana will send the layout by Friday")], gap.Evidence);
    }

    [Fact]
    public void An_owner_who_is_only_named_is_an_owner()
    {
        new DealBuilder().AddCommitment("c9", null).Commitment("c9", c => c with { OwnerName = "Otto Weiss" }).FindsNo("commitment-without-owner");
        new DealBuilder().AddCommitment("c9", null).Commitment("c9", c => c with { OwnerName = " " })
            .Finds("commitment-without-owner", "c9", Severity.Medium);
    }

    [Fact]
    public void We_in_a_note_is_nobody() => new DealBuilder()
        .Note("n1", n => n.Commits("we'll get back on pricing", dueOn: Today))
        .Finds("commitment-without-owner", "n1/1", Severity.Medium);

    [Fact]
    public void What_is_done_needs_no_owner() => new DealBuilder()
        .AddCommitment("c9", null).Commitment("c9", c => c with { Status = CommitmentStatus.Done })
        .FindsNo("commitment-without-owner");

    [Fact]
    public void Ours_needs_a_date() => new DealBuilder().Commitment("c1", c => c with { DueOn = null }).Finds("commitment-without-date", "c1", Severity.Low);

    [Theory]
    [InlineData("b1")]
    [InlineData("p77")]
    [InlineData(null)]
    public void Others_need_none(string? ownerId) =>
        new DealBuilder().AddCommitment("c9", ownerId).Commitment("c9", c => c with { DueOn = null }).FindsNo("commitment-without-date");

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void An_owner_has_two_days_to_say_yes(int days, bool fires)
    {
        var deal = new DealBuilder().Commitment("c2", c => c with { AssignedById = "p1", CreatedOn = Today.AddDays(-days) });

        if (fires)
        {
            var gap = deal.Finds("commitment-unconfirmed", "c2", Severity.Medium);
            Assert.Equal("“Draft the pilot plan” was given to Tomas Berg by Dana Reyes on 14 Mar 2026 and is not confirmed.", gap.Statement);
        }
        else
        {
            deal.FindsNo("commitment-unconfirmed");
        }
    }

    [Fact]
    public void A_yes_on_any_day_is_a_yes() => new DealBuilder()
        .Commitment("c2", c => c with { AssignedById = "p1", ConfirmedOn = Today })
        .FindsNo("commitment-unconfirmed");

    [Fact]
    public void What_one_took_on_oneself_needs_no_yes()
    {
        new DealBuilder().Commitment("c2", c => c with { AssignedById = "p2" }).FindsNo("commitment-unconfirmed");
        new DealBuilder().Commitment("c2", c => c with { AssignedById = null }).FindsNo("commitment-unconfirmed");
    }

    [Fact]
    public void Without_an_owner_or_the_day_it_was_given_nobody_is_waited_for()
    {
        new DealBuilder().Commitment("c2", c => c with { AssignedById = "p1", CreatedOn = null }).FindsNo("commitment-unconfirmed");
        new DealBuilder().Commitment("c2", c => c with { AssignedById = "p1", OwnerId = null }).FindsNo("commitment-unconfirmed");
    }

    [Fact]
    public void An_owner_who_is_only_named_is_waited_for() => new DealBuilder()
        .Commitment("c2", c => c with { AssignedById = "p1", OwnerId = null, OwnerName = "Otto Weiss" })
        .Finds("commitment-unconfirmed", "c2", Severity.Medium);

    [Fact]
    public void The_coach_who_gave_it_is_called_the_coach() => Assert.Contains(
        "by the coach",
        new DealBuilder().Commitment("c2", c => c with { AssignedById = "p9" }).Finds("commitment-unconfirmed", "c2", Severity.Medium).Statement,
        StringComparison.Ordinal);
}
