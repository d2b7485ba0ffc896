using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.NextActions;

public sealed class NextSmallActionsTests
{
    [Fact]
    public void Each_open_milestone_gets_one_the_nearest_first()
    {
        var deal = new DealBuilder().AddMilestone("m3", Today.AddDays(4), "Kick-off held").AddMilestone("m4", name: "Go-live")
            .AddMilestone("m5", Today).Milestone("m5", m => m with { Status = MilestoneStatus.Reached });

        Assert.Equal(["m3", "m1", "m2", "m4"], Suggest(deal).Select(s => s.MilestoneId));
    }

    [Theory]
    [InlineData(DealStatus.Won)]
    [InlineData(DealStatus.Lost)]
    public void A_closed_deal_gets_none(DealStatus status) => Assert.Empty(Suggest(new DealBuilder().Status(status, Today)));

    [Fact]
    public void A_deal_without_a_team_gets_none_because_nobody_could_own_it() =>
        Assert.Empty(Suggest(new DealBuilder().With(d => d with { Team = [] })));

    [Fact]
    public void A_dismissed_step_makes_way_for_another_on_the_same_ground_and_then_for_the_next_ground()
    {
        var deal = new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).Obstacle("no shared keys", ObstacleKind.Security, "m1"));
        var decisions = new List<SuggestionDecision>();
        var orders = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var step = ForM1(deal, decisions);
            orders.Add(step.Action);
            decisions.Add(Dismissed(step));
        }

        Assert.Equal(
            [
                "Ask Ben Okafor what would settle this security concern: “no shared keys”.",
                "Ask Tomas Berg for half an hour to find an answer to the security concern noted on 13 March.",
                "Send Ben Okafor a three-line answer to the security concern noted on 13 March, with one proposal.",
                "Book half an hour with Ana Silva on 19 March to go through the SOC 2 report.",
                "Ask Dana Reyes what could still get in the way of the SOC 2 report.",
            ],
            orders);
    }

    [Fact]
    public void While_an_accepted_step_is_open_its_ground_asks_for_no_other()
    {
        var deal = new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).Obstacle("two reviewers are ill", ObstacleKind.People, "m1"));
        var accepted = ForM1(deal);
        deal.AddCommitment("s-1", accepted.OwnerId, "m1", accepted.DueOn).Commitment("s-1", c => c with { Text = accepted.Action });
        var decision = Dismissed(accepted) with { CommitmentId = "s-1" };

        Assert.Equal("Book half an hour with Ana Silva on 19 March to go through the SOC 2 report.", ForM1(deal, [decision]).Action);

        deal.Commitment("s-1", c => c with { Status = CommitmentStatus.Done, DoneOn = Today });
        Assert.Equal("Ask Dana Reyes for half an hour to find an answer to the people issue noted on 13 March.", ForM1(deal, [decision]).Action);
    }

    [Fact]
    public void What_belongs_to_the_deal_is_raised_at_one_milestone_and_dismissed_for_all()
    {
        var deal = new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).Asks("Ben wants a visit to another plant", "b2"));

        var raised = Assert.Single(Suggest(deal), s => s.Action.Contains("another plant", StringComparison.Ordinal));
        Assert.Equal("m1", raised.MilestoneId);

        var next = Assert.Single(Suggest(deal, [Dismissed(raised)]), s => s.Evidence.Any(e => e.NoteId == "n1"));
        Assert.Equal("Tell Ben Okafor by which day the request of 13 March about the visit will be answered.", next.Action);
        Assert.DoesNotContain(Suggest(deal, [Dismissed(raised), Dismissed(next)]), s => s.Evidence.Any(e => e.NoteId == "n1"));
    }

    [Fact]
    public void A_step_keeps_its_id_from_day_to_day_while_its_ground_lasts()
    {
        var deal = new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).Obstacle("no shared keys", ObstacleKind.Security, "m1"));
        var today = ForM1(deal);
        var tomorrow = Assert.Single(NextSmallActions.Suggest(deal.Stands(), Today.AddDays(1), []), s => s.MilestoneId == "m1");

        Assert.Equal(today.Id, tomorrow.Id);
        Assert.NotEqual(today.DueOn, tomorrow.DueOn);
        Assert.NotEqual(today.Id, ForM1(deal.With(d => d with { Id = "d2" })).Id);
    }

    [Fact]
    public void A_step_that_people_have_already_taken_on_in_nearly_the_same_words_is_not_suggested()
    {
        var deal = new DealBuilder().WithoutCommitment("c1");
        var first = ForM1(deal);
        deal.AddCommitment("c9", "p3").Commitment("c9", c => c with { Text = first.Action.Replace("Ask", "ask", StringComparison.Ordinal).Replace("Okafor ", "", StringComparison.Ordinal) });

        Assert.NotEqual(first.Action, ForM1(deal).Action);
        Assert.NotEqual(first.Id, ForM1(deal).Id);
    }

    [Fact]
    public void After_everything_else_was_dismissed_there_is_still_one()
    {
        var deal = new DealBuilder();
        var decisions = new List<SuggestionDecision>();
        for (var i = 0; i < 60; i++)
        {
            decisions.Add(Dismissed(ForM1(deal, decisions)));
        }

        Assert.Equal(60, decisions.Select(d => d.SuggestionId).Distinct().Count());
        Assert.StartsWith("Write the team three lines on what this milestone needs next", ForM1(deal, decisions).Action, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_milestones_of_one_name_are_not_given_the_same_order()
    {
        var deal = new DealBuilder().AddMilestone("m3", Today.AddDays(50)).AddMilestone("m4", Today.AddDays(50));

        Assert.Equal(4, Suggest(deal).Select(s => s.Action).Distinct().Count());
    }

    [Fact]
    public void Names_of_any_length_leave_a_whole_short_order()
    {
        var deal = new DealBuilder().WithoutCommitment("c1")
            .Buyer("b2", b => b with { Name = "Dr. María José de la Cruz y Borbón Sáez" })
            .Milestone("m1", m => m with { Name = "The security review of all seven plants, their suppliers and the two warehouses is passed" });

        Assert.Equal("Ask Dr Sáez which questions are still open for this milestone and who decides on them.", ForM1(deal).Action);
    }

    [Fact]
    public void Without_buyers_the_order_speaks_of_the_customer() =>
        Assert.Equal(
            "Ask Acme which questions are still open for the security review and who decides on them.",
            ForM1(new DealBuilder().WithoutCommitment("c1").With(d => d with { Buyers = [] })).Action);

    private static IReadOnlyList<Suggestion> Suggest(DealBuilder deal, IReadOnlyList<SuggestionDecision>? decisions = null) =>
        NextSmallActions.Suggest(deal.Stands(), Today, decisions ?? []);

    private static Suggestion ForM1(DealBuilder deal, IReadOnlyList<SuggestionDecision>? decisions = null) =>
        Assert.Single(Suggest(deal, decisions), s => s.MilestoneId == "m1");

    private static SuggestionDecision Dismissed(Suggestion suggestion) => new() { SuggestionId = suggestion.Id, ById = "p1", At = DateTimeOffset.UnixEpoch };
}
