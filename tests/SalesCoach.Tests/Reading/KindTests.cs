using SalesCoach.Reading;
using SalesCoach.Tests.Reading.Builders;

namespace SalesCoach.Tests.Reading;

/// <summary>The kinds other than commitments: what states them, and what comes near and does not.</summary>
public sealed class KindTests
{
    [Theory]
    [InlineData("Tom sent the SOC 2 report this morning.", "p2", "c1")]
    [InlineData("I uploaded the price list yesterday.", "p1", null)]
    [InlineData("Mira returned the redlines to their lawyer on Monday.", "p3", null)]
    [InlineData("Got the floor plan from Ana yesterday.", "b1", null)]
    public void Work_that_is_done_is_a_completion(string text, string by, string? commitment)
    {
        var completion = Assert.Single(NoteOf.Text(text).OfType<CompletionReading>());

        Assert.Equal(by, completion.ById);
        Assert.Equal(commitment, completion.CommitmentId);
    }

    [Theory]
    [InlineData("Tom has not sent the report yet.")]
    [InlineData("I'll send the report tomorrow.")]
    [InlineData("Had a good call with Ana yesterday.")]
    [InlineData("Did Tom send the report?")]
    public void What_is_not_done_and_talks_that_took_place_are_no_completions(string text) => Assert.Empty(NoteOf.Text(text).OfType<CompletionReading>());

    [Theory]
    [InlineData("Viktor asked for a second reference site.", "b2")]
    [InlineData("Ana wants the manuals in Polish as well.", "b1")]
    [InlineData("Tom, please get me the port list.", "p1")]
    public void What_somebody_asks_for_and_nobody_takes_on_is_a_request(string text, string from) =>
        Assert.Equal(from, Assert.Single(NoteOf.Text(text).OfType<RequestReading>()).FromId);

    [Theory]
    [InlineData("Viktor thinks the price is too high and it is over his budget.", ObstacleKind.Budget)]
    [InlineData("Their lawyer refuses to accept the liability clause.", ObstacleKind.Legal)]
    [InlineData("The connector can't handle their data format.", ObstacleKind.Technical)]
    public void What_stands_in_the_way_is_an_obstacle(string text, ObstacleKind about) =>
        Assert.Equal(about, Assert.Single(NoteOf.Text(text).OfType<ObstacleReading>()).About);

    [Fact]
    public void A_milestone_that_gets_a_later_day_has_slipped()
    {
        var milestone = Assert.Single(NoteOf.Text("The pilot on line 4 now starts on 22 May instead of 8 May.").OfType<MilestoneReading>());

        Assert.Equal(("m2", MilestoneState.Slipped, new DateOnly(2026, 5, 22)), (milestone.MilestoneId, milestone.State, milestone.DueOn));
    }

    [Fact]
    public void A_milestone_whose_day_looks_doubtful_is_at_risk()
    {
        var milestone = Assert.Single(NoteOf.Text("10 April for the security review looks shaky.").OfType<MilestoneReading>());

        Assert.Equal(("m1", MilestoneState.AtRisk, (DateOnly?)null), (milestone.MilestoneId, milestone.State, milestone.DueOn));
    }

    [Fact]
    public void A_signature_that_reaches_a_milestone_is_told_as_reached()
    {
        var milestone = Assert.Single(NoteOf.Text("Viktor signed the contract today!").OfType<MilestoneReading>());

        Assert.Equal(("m3", MilestoneState.Reached), (milestone.MilestoneId, milestone.State));
    }

    [Theory]
    [InlineData("The contract will be signed in June.")]
    [InlineData("Once the contract is signed we can start.")]
    public void A_milestone_to_come_is_not_reached(string text) =>
        Assert.DoesNotContain(NoteOf.Text(text).OfType<MilestoneReading>(), m => m.State == MilestoneState.Reached);

    [Fact]
    public void A_change_of_approach_is_a_strategy_change() =>
        Assert.Single(NoteOf.Text("From now on we lead with the service contract instead of the hardware.").OfType<StrategyChangeReading>());

    [Theory]
    [InlineData("Review meeting with Ana on 24 March at 10.", "2026-03-24")]
    [InlineData("Steering call is fixed for next Tuesday.", "2026-03-17")]
    [InlineData("Next workshop: 2 April.", "2026-04-02")]
    public void A_meeting_with_a_day_is_a_follow_up(string text, string on) =>
        Assert.Equal(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(NoteOf.Text(text).OfType<FollowUpReading>()).On);

    [Theory]
    [InlineData("Had a review meeting with Ana yesterday.")]
    [InlineData("We should meet some day.")]
    public void A_meeting_that_was_or_has_no_day_is_no_follow_up(string text) => Assert.Empty(NoteOf.Text(text).OfType<FollowUpReading>());

    [Theory]
    [InlineData("Met their new maintenance lead, Karl Brandt.", "Karl Brandt")]
    [InlineData("Ms Ingrid Moe, the site buyer, joined for ten minutes.", "Ingrid Moe")]
    [InlineData("There is a new treasurer, a Mr Oskar Lind.", "Oskar Lind")]
    public void Somebody_of_theirs_whom_the_deal_does_not_know_is_a_new_person(string text, string name) =>
        Assert.Equal(name, Assert.Single(NoteOf.Text(text).OfType<NewPersonReading>()).Name);

    [Theory]
    [InlineData("Priya Nair from our pricing team is helping me with the rate card.", "Priya Nair")]
    [InlineData("I roped in Hugo from our integration squad.", "Hugo")]
    public void Somebody_of_ours_outside_the_team_who_works_on_it_is_help(string text, string name) =>
        Assert.Equal(name, Assert.Single(NoteOf.Text(text).OfType<HelpReading>()).Name);

    [Theory]
    [InlineData("They also have a quote from Veltrix.", "Veltrix")]
    [InlineData("We are up against Nordmak on this one.", "Nordmak")]
    [InlineData("Veltrix offered them 15% less.", "Veltrix")]
    public void A_rival_by_name_is_a_competitor(string text, string name) => Assert.Equal(name, Assert.Single(NoteOf.Text(text).OfType<CompetitorReading>()).Name);

    [Fact]
    public void People_whom_the_deal_knows_are_neither_new_nor_help() =>
        Assert.DoesNotContain(NoteOf.Text("Ana Silva and Tom Becker met at the plant."), r => r is NewPersonReading or HelpReading or CompetitorReading);

    [Fact]
    public void Small_talk_says_nothing() => Assert.Empty(NoteOf.Text("Nice weather at the plant today, the canteen had soup. Ana's daughter plays chess."));
}
