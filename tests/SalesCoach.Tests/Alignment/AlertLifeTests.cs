using SalesCoach.Alignment;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.AlertBuilder;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class AlertLifeTests
{
    [Fact]
    public void A_new_gap_raises_an_alert()
    {
        var alert = Assert.Single(Update([], [Gap()]));

        Assert.Equal((AlertStatus.Raised, Today, 0), (alert.Status, alert.RaisedOn, alert.Reopened));
        Assert.Equal(AlertIds.Derive("d1", "goal-missing", "d1"), alert.Id);
    }

    [Fact]
    public void One_subject_of_a_rule_has_one_alert() => Assert.Single(Update([], [Gap(), Gap()]));

    [Fact]
    public void An_alert_whose_gap_is_as_it_was_is_left_as_it_is()
    {
        var alerts = new[] { Alert(), Alert(Gap(subject: "p1"), AlertStatus.Dismissed), Alert(Gap(subject: "p2"), AlertStatus.Closed) };

        Assert.Same(alerts, Update(alerts, [Gap(), Gap(subject: "p1")]));
    }

    [Fact]
    public void A_gaps_newer_words_and_facts_take_the_older_ones_place()
    {
        var newer = Gap() with { Evidence = [new Evidence("n2", "and said again")] };

        var alert = Assert.Single(Update([Alert(status: AlertStatus.Acknowledged)], [newer]));

        Assert.Equal((AlertStatus.Acknowledged, newer, Today.AddDays(-3)), (alert.Status, alert.Gap, alert.RaisedOn));
    }

    [Theory]
    [InlineData(AlertStatus.Raised)]
    [InlineData(AlertStatus.Acknowledged)]
    [InlineData(AlertStatus.Snoozed)]
    [InlineData(AlertStatus.Dismissed)]
    public void An_alert_closes_by_itself_when_its_gap_has_closed(AlertStatus status)
    {
        var alert = Assert.Single(Update([Alert(status: status) with { SnoozedUntil = Today.AddDays(9) }], []));

        Assert.Equal((AlertStatus.Closed, Today, null), (alert.Status, alert.ClosedOn, alert.SnoozedUntil));
    }

    [Fact]
    public void A_gap_that_comes_back_raises_its_alert_again()
    {
        var closed = Alert(status: AlertStatus.Closed) with { ClosedOn = Today.AddDays(-1), Reason = "known", Reopened = 1 };

        var alert = Assert.Single(Update([closed], [Gap()]));

        Assert.Equal((AlertStatus.Raised, Today, 2, null, null), (alert.Status, alert.RaisedOn, alert.Reopened, alert.ClosedOn, alert.Reason));
    }

    [Theory]
    [InlineData(1, AlertStatus.Snoozed)]
    [InlineData(0, AlertStatus.Raised)]
    [InlineData(-1, AlertStatus.Raised)]
    public void A_snoozed_alert_wakes_on_its_day(int inDays, AlertStatus status)
    {
        var alert = Assert.Single(Update([Snoozed(Today.AddDays(inDays))], [Gap()]));

        Assert.Equal(status, alert.Status);
        Assert.Equal(status == AlertStatus.Raised ? Today : Today.AddDays(-3), alert.RaisedOn);
    }

    [Theory]
    [InlineData(AlertStatus.Acknowledged)]
    [InlineData(AlertStatus.Snoozed)]
    [InlineData(AlertStatus.Dismissed)]
    public void A_gap_that_gets_graver_raises_its_alert_again(AlertStatus status)
    {
        var before = Alert(status: status) with { SnoozedUntil = Today.AddDays(9), Reason = "known" };

        var alert = Assert.Single(Update([before], [Gap(severity: Severity.High)]));

        Assert.Equal((AlertStatus.Raised, Today, null, null), (alert.Status, alert.RaisedOn, alert.SnoozedUntil, alert.Reason));
        Assert.Equal(0, alert.Reopened);
    }

    [Theory]
    [InlineData(AlertStatus.Acknowledged)]
    [InlineData(AlertStatus.Dismissed)]
    public void A_gap_that_gets_lighter_wakes_nobody(AlertStatus status) =>
        Assert.Equal(status, Assert.Single(Update([Alert(status: status)], [Gap(severity: Severity.Low)])).Status);

    [Fact]
    public void A_raised_alert_that_gets_graver_keeps_its_day() =>
        Assert.Equal(Today.AddDays(-3), Assert.Single(Update([Alert()], [Gap(severity: Severity.High)])).RaisedOn);

    [Fact]
    public void A_deal_keeps_its_latest_closed_alerts_and_every_open_one()
    {
        var closed = Enumerable.Range(0, 60)
            .Select(i => Alert(Gap(subject: $"c{i}"), AlertStatus.Closed) with { ClosedOn = Today.AddDays(-i) })
            .ToList();

        var kept = Update([.. closed, Alert()], [Gap()]);

        Assert.Equal([.. closed.Take(AlertLife.ClosedKept).Select(a => a.Id), Alert().Id], kept.Select(a => a.Id));
        Assert.Same(kept, Update(kept, [Gap()]));
    }

    [Fact]
    public void Looking_twice_on_a_day_changes_nothing()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomDeals(seed);
            var stands = random.Stands();
            var alerts = Update([], AlignmentRules.Evaluate(stands, Today.AddDays(-9), new Thresholds()));
            var gaps = AlignmentRules.Evaluate(stands, Today, new Thresholds());
            var once = Update(alerts, gaps);

            Assert.Same(once, Update(once, AlignmentRules.Evaluate(stands, Today, new Thresholds())));
            Assert.Equal(gaps.Count, once.Count(a => a.Status != AlertStatus.Closed));
        }
    }

    [Theory]
    [InlineData(AlertStatus.Raised)]
    [InlineData(AlertStatus.Snoozed)]
    [InlineData(AlertStatus.Dismissed)]
    public void The_coach_takes_note_of_an_alert(AlertStatus status)
    {
        var alert = Done(AlertLife.Acknowledge(Snoozed(Today.AddDays(2)) with { Status = status, Reason = "known" }));

        Assert.Equal((AlertStatus.Acknowledged, null, null), (alert.Status, alert.SnoozedUntil, alert.Reason));
        Assert.Same(alert, Done(AlertLife.Acknowledge(alert)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(90)]
    public void The_coach_puts_an_alert_off_until_a_day(int days)
    {
        var alert = Done(AlertLife.Snooze(Alert(status: AlertStatus.Acknowledged), Today.AddDays(days), Today));

        Assert.Equal((AlertStatus.Snoozed, Today.AddDays(days)), (alert.Status, alert.SnoozedUntil));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(91)]
    public void But_not_into_the_past_nor_out_of_sight(int days) => Assert.Equal("until", Field(AlertLife.Snooze(Alert(), Today.AddDays(days), Today)));

    [Fact]
    public void The_coach_dismisses_an_alert_with_a_reason()
    {
        var alert = Done(AlertLife.Dismiss(Snoozed(Today.AddDays(2)), " agreed with Dana "));

        Assert.Equal((AlertStatus.Dismissed, "agreed with Dana", null), (alert.Status, alert.Reason, alert.SnoozedUntil));
        Assert.Equal("reason", Field(AlertLife.Dismiss(Alert(), null)));
        Assert.Equal("reason", Field(AlertLife.Dismiss(Alert(), "  ")));
        Assert.Equal("reason", Field(AlertLife.Dismiss(Alert(), new string('x', 501))));
    }

    [Fact]
    public void A_closed_alert_can_only_come_back_with_its_gap()
    {
        var closed = Alert(status: AlertStatus.Closed);

        Assert.Equal("status", Field(AlertLife.Acknowledge(closed)));
        Assert.Equal("status", Field(AlertLife.Snooze(closed, Today.AddDays(1), Today)));
        Assert.Equal("status", Field(AlertLife.Dismiss(closed, "known")));
    }

    private static IReadOnlyList<Alert> Update(IReadOnlyList<Alert> alerts, IReadOnlyList<Gap> gaps) => AlertLife.Update("d1", alerts, gaps, Today);

    private static Alert Snoozed(DateOnly until) => Alert(status: AlertStatus.Snoozed) with { SnoozedUntil = until };

    private static Alert Done(Outcome<Alert> outcome) => Assert.IsType<Done<Alert>>(outcome).Value;

    private static string Field(Outcome<Alert> outcome) => Assert.Single(Assert.IsType<Faulty<Alert>>(outcome).Faults).Field;
}
