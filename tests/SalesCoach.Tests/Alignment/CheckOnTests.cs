using FsCheck;
using FsCheck.Fluent;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class CheckOnTests
{
    private const int Horizon = 120;

    [Fact]
    public void Until_then_every_day_says_what_today_says_and_then_it_changes() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new RandomDeals(seed);
            var deal = random.Stands();
            var thresholds = random.Thresholds();
            var today = Verdicts(deal, Today, thresholds);

            var next = CheckOn.Next(deal, [], Today, thresholds);

            var firstChange = Enumerable.Range(1, Horizon).Select(Today.AddDays)
                .Select(day => (DateOnly?)day)
                .FirstOrDefault(day => !today.SetEquals(Verdicts(deal, day.GetValueOrDefault(), thresholds)));
            return next == firstChange || (firstChange is null && next > Today.AddDays(Horizon));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(2026, 5));

    [Fact]
    public void The_healthy_deal_is_looked_at_when_its_first_commitment_is_late() =>
        Assert.Equal(Today.AddDays(3), Next(new DealBuilder()));

    [Fact]
    public void A_snooze_that_ends_before_is_looked_at_on_its_day() =>
        Assert.Equal(Today.AddDays(2), Next(new DealBuilder(), Snoozed(Today.AddDays(2)), Snoozed(Today.AddDays(30))));

    [Fact]
    public void A_snooze_that_ends_later_waits_its_turn() =>
        Assert.Equal(Today.AddDays(3), Next(new DealBuilder(), Snoozed(Today.AddDays(30))));

    [Fact]
    public void A_snooze_that_should_have_ended_is_looked_at_tomorrow() =>
        Assert.Equal(Today.AddDays(1), Next(new DealBuilder(), Snoozed(Today.AddDays(-5))));

    [Fact]
    public void A_deal_that_was_lost_is_looked_at_when_its_review_is_due_and_never_again()
    {
        var deal = new DealBuilder().Status(DealStatus.Lost, Today.AddDays(-4));

        Assert.Equal(Today.AddDays(10), Next(deal));
        Assert.Null(CheckOn.Next(deal.Stands(), [], Today.AddDays(10), new Thresholds()));
    }

    [Fact]
    public void A_rule_that_is_switched_off_wakes_nobody() =>
        Assert.Equal(Today.AddDays(5), CheckOn.Next(new DealBuilder().Stands(), [], Today, new Thresholds { Off = { "commitment-overdue" } }));

    [Fact]
    public void The_end_of_the_calendar_is_a_day_like_any_other()
    {
        var deal = new DealBuilder().With(d => d with
        {
            FollowUpOn = DateOnly.MaxValue,
            Milestones = [.. d.Milestones.Select(m => m with { DueOn = DateOnly.MaxValue })],
            Commitments = [.. d.Commitments.Select(c => c with { DueOn = DateOnly.MaxValue, CreatedOn = DateOnly.MaxValue })],
            Strategy = new Strategy { Summary = "Win on uptime", UpdatedOn = DateOnly.MinValue },
        }).WithoutNotes();

        Assert.Equal(DateOnly.MaxValue.AddDays(-30), Next(deal));
        Assert.Null(CheckOn.Next(deal.Stands(), [], DateOnly.MaxValue, new Thresholds()));
    }

    private static DateOnly? Next(DealBuilder deal, params Alert[] alerts) => CheckOn.Next(deal.Stands(), alerts, Today, new Thresholds());

    private static Alert Snoozed(DateOnly until) =>
        AlertBuilder.Alert(AlertBuilder.Gap(subject: $"{until}"), AlertStatus.Snoozed) with { SnoozedUntil = until };

    private static HashSet<(string Rule, string Subject, Severity Severity)> Verdicts(DealAsItStands deal, DateOnly day, Thresholds thresholds) =>
        [.. AlignmentRules.Evaluate(deal, day, thresholds).Select(g => (g.Rule, g.Subject, g.Severity))];
}
