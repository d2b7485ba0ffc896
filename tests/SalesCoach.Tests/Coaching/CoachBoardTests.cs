using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.AlertBuilder;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Coaching;

public sealed class CoachBoardTests
{
    [Fact]
    public void The_deal_that_needs_the_coach_most_comes_first()
    {
        var board = CoachBoard.Of(
            [
                Deal("calm"),
                Deal("watched", Severity.High),
                Deal("worse", Severity.High, Severity.High, Severity.High),
                Deal("bad", Severity.High, Severity.High),
            ],
            Today);

        Assert.Equal(["worse", "bad", "watched", "calm"], board.Deals.Select(d => d.Deal.Deal.Id));
        Assert.Equal([2, 1, 1], [board.Count(HealthState.AtRisk), board.Count(HealthState.Watch), board.Count(HealthState.Healthy)]);
    }

    [Fact]
    public void A_closed_deal_stays_on_the_board_while_something_stands_open_on_it()
    {
        var board = CoachBoard.Of([Closed(Deal("looked-back")), Closed(Deal("not-looked-back", Severity.High))], Today);

        Assert.Equal("not-looked-back", Assert.Single(board.Deals).Deal.Deal.Id);
        Assert.Equal("looked-back", Assert.Single(board.Settled).Id);
        Assert.Empty(board.Five);
    }

    [Fact]
    public void What_the_coach_has_put_off_or_dismissed_is_not_open()
    {
        var deal = Deal("d1", Severity.High, Severity.High, Severity.Medium);
        deal = deal with { Alerts = [deal.Alerts[0] with { Status = AlertStatus.Snoozed }, deal.Alerts[1] with { Status = AlertStatus.Dismissed }, deal.Alerts[2]] };

        var seen = Assert.Single(CoachBoard.Of([deal], Today).Deals);

        Assert.Equal(Severity.Medium, Assert.Single(seen.Open).Alert.Gap.Severity);
        Assert.Equal(1, seen.PutOff);
        Assert.Equal(HealthState.Healthy, seen.Health.State);
    }

    [Fact]
    public void The_five_things_tell_of_every_deal_before_they_tell_of_one_twice()
    {
        var five = FiveThings.Of([Deal("a", Severity.High, Severity.High, Severity.High, Severity.High, Severity.High, Severity.High), Deal("b", Severity.High), Deal("c", Severity.High)]);

        Assert.Equal(5, five.Count);
        Assert.Equal(["a", "b", "c"], five.Take(3).Select(a => a.Alert.DealId).Order());
        Assert.Equal(["a", "a"], five.Skip(3).Select(a => a.Alert.DealId));
    }

    [Fact]
    public void A_grave_thing_of_a_deal_told_already_comes_before_a_lesser_one_of_another()
    {
        var five = FiveThings.Of([Deal("a", Severity.High, Severity.High, Severity.Low), Deal("b", Severity.Medium)]);

        Assert.Equal([("a", Severity.High), ("a", Severity.High), ("b", Severity.Medium), ("a", Severity.Low)], five.Select(a => (a.Alert.DealId, a.Alert.Gap.Severity)));
    }

    [Fact]
    public void What_the_coach_knows_already_comes_after_what_is_new()
    {
        var (known, fresh) = (Deal("a", Severity.High), Deal("b", Severity.High));
        known = known with { Alerts = [known.Alerts[0] with { Status = AlertStatus.Acknowledged, RaisedOn = Today.AddDays(-30) }] };

        Assert.Equal(["b", "a"], FiveThings.Of([known, fresh]).Select(a => a.Alert.DealId));
    }

    [Fact]
    public void Where_nothing_is_open_nothing_matters() => Assert.Empty(CoachBoard.Of([Deal("calm")], Today).Five);

    private static DealAlerts Deal(string id, params Severity[] severities) => new(
        new DealBuilder().With(d => d with { Id = id, Name = id }).Stands(),
        [.. severities.Select((severity, i) => Alert(Gap(AlignmentRules.All[i].Name, severity: severity), dealId: id))]);

    private static DealAlerts Closed(DealAlerts deal) =>
        deal with { Deal = deal.Deal with { Deal = deal.Deal.Deal with { Status = DealStatus.Won } } };
}
