using System.Globalization;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.NextActions;

/// <summary>Each ground with its whole wording, so that a reader can judge whether a rep would welcome it. Today is Monday, 16 March 2026.</summary>
public sealed class GroundsTests
{
    [Fact]
    public void An_obstacle_read_against_the_milestone_comes_first() => Says(
        new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-2) }).Note("n1", n => n.By("p2").DaysAgo(3)
            .Asks("Ana wants our uptime figures", "b1", "m1").Obstacle("their auditor won't accept shared keys", ObstacleKind.Security, "m1")),
        "Tomas, Wed 18, P12: Ask Ben Okafor what would settle this security concern: “their auditor won't accept shared keys”.",
        "Tomas Berg noted a security concern on 13 March; it stands against the security review, due 27 March, and no commitment of ours speaks of it yet.");

    [Fact]
    public void An_obstacle_in_too_many_words_is_named_by_its_matter_and_day() => Says(
        new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).Obstacle(
            "their counsel, who is new and has never bought anything from a company of our size, wants every single clause of the annex explained twice", ObstacleKind.Legal, "m1")),
        "Dana, Wed 18, P12: Ask Ana Silva which wording would settle the legal point noted on 13 March before the security review is passed.",
        "Tomas Berg noted a legal point on 13 March; it stands against the security review, due 27 March, and no commitment of ours speaks of it yet.");

    [Fact]
    public void Of_two_obstacles_the_later_one_comes_first() => Says(
        new DealBuilder()
            .Note("n1", n => n.DaysAgo(9).Obstacle("no budget before May", ObstacleKind.Budget, "m1"))
            .Note("n2", n => n.DaysAgo(2).Obstacle("Northwind is 20 % under us", ObstacleKind.Competition, "m1")),
        "Dana, Wed 18, P12: Ask Ana Silva how much this weighs in the decision: “Northwind is 20 % under us”.",
        "Dana Reyes noted a rival's move on 14 March; it stands against the security review, due 27 March, and no commitment of ours speaks of it yet.");

    [Fact]
    public void While_our_answer_is_under_way_the_buyer_is_asked_whether_it_will_do() => Says(
        new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3)
            .Obstacle("Ben doesn't trust our encryption", ObstacleKind.Security, "m1").Commits("I'll send him the encryption paper by Friday", "p2", Today.AddDays(4), "m1")),
        "Tomas, Wed 18, P12: Ask Ben Okafor whether the encryption paper will settle the security concern noted on 13 March, and what else it takes.",
        "Tomas Berg noted a security concern on 13 March against the security review, due 27 March; Tomas Berg has since taken on the encryption paper, due 20 March. It helps only if it is enough.");

    [Fact]
    public void Other_work_on_the_milestone_answers_no_obstacle() => Says(
        new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).Obstacle("two reviewers are ill", ObstacleKind.People, "m1"))
            .Note("n2", n => n.By("p2").DaysAgo(1).Commits("I'll book the room by Friday", "p2", Today.AddDays(4), "m1")),
        "Mei, Wed 18, P12: Talk this through with Ben Okafor and agree one step: “two reviewers are ill”.",
        "Tomas Berg noted a people issue on 13 March; it stands against the security review, due 27 March, and no commitment of ours speaks of it yet.");

    [Fact]
    public void An_obstacle_that_we_answered_is_to_be_confirmed_as_settled() => Says(
        new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(6).Obstacle("no SOC 2 report, no review", ObstacleKind.Security, "m1"))
            .Note("n2", n => n.By("p1").DaysAgo(1).Completes("the SOC 2 report went out", "c1", "p1")),
        "Tomas, Wed 18, P12: Ask Ben Okafor whether the security concern noted on 10 March is settled with the SOC 2 report.",
        "Tomas Berg noted a security concern on 10 March against the security review; we finished the SOC 2 report on 15 March, but nobody has said that this settles it.");

    [Fact]
    public void An_unanswered_request_comes_next() => Says(
        new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-2) })
            .Note("n1", n => n.By("p2").DaysAgo(3).Asks("Ana wants our uptime figures", "b1", "m1")),
        "Dana, Tue 17, P12: Answer Ana Silva with a yes, a no or a day: “Ana wants our uptime figures”.",
        "Ana Silva asked for this by the note of 13 March, and no note since shows that anybody took it on.");

    [Fact]
    public void A_request_that_was_taken_up_is_not_raised_again() => Says(
        new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).Asks("Ana wants our uptime figures", "b1", "m1"))
            .Note("n2", n => n.By("p3").DaysAgo(2).Commits("I'll get Ana the uptime figures on Thursday", "p3", Today.AddDays(3))),
        "Dana, Wed 18, P12: Book half an hour with Ana Silva on 19 March to go through the SOC 2 report.",
        "Dana Reyes has the SOC 2 report in hand for 18 March; what follows it can be made ready now. No note supports this; it rests on the deal's record.");

    [Fact]
    public void A_colleague_who_was_asked_by_name_answers() => Says(
        new DealBuilder().Note("n1", n => n.By("p1").DaysAgo(3).Asks("Mei, can you find us a second technician?", "p1", "m1")),
        "Mei, Tue 17, P12: Answer Dana Reyes with a yes, a no or a day: “Mei, can you find us a second technician”.",
        "Dana Reyes asked for this by the note of 13 March, and no note since shows that anybody took it on.");

    [Fact]
    public void A_customers_overdue_promise_comes_before_our_own() => Says(
        new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-2) })
            .Note("n1", n => n.By("p2").DaysAgo(10).Commits("Ben will give us the network diagram by Friday", "b2", Today.AddDays(-3), "m1")),
        "Tomas, Tue 17, P12: Ask Ben Okafor for a firm new day for the network diagram, promised for 13 March.",
        "Ben Okafor promised the network diagram for 13 March; 3 days later it is still open and holds up the security review.");

    [Fact]
    public void A_promise_in_words_that_name_nothing_is_spoken_of_by_its_day() => Says(
        new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(10).Commits("yeah he'll send it over Friday", "b2", Today.AddDays(-3), "m1")),
        "Tomas, Tue 17, P12: Ask Ben Okafor what became of the promise for 13 March, and agree a firm new day.",
        "Ben Okafor promised this for 13 March; 3 days later it is still open and holds up the security review.");

    [Fact]
    public void The_owner_of_our_overdue_commitment_tells_those_who_wait() => Says(
        new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-3) }),
        "Dana, Tue 17, P3: Tell Ana Silva the new day for the SOC 2 report, due since 13 March.",
        "Dana Reyes took on the SOC 2 report for 13 March; it is still open and holds up the security review. No note supports this; it rests on the deal's record.");

    [Fact]
    public void An_overloaded_owner_is_asked_by_a_colleague() => Says(
        new DealBuilder().Commitment("c1", c => c with { DueOn = Today.AddDays(-3) })
            .AddCommitment("c4", "p1").AddCommitment("c5", "p1").AddCommitment("c6", "p1").AddCommitment("c7", "p1"),
        "Tomas, Tue 17, P3: Ask Dana Reyes what holds up the SOC 2 report, due since 13 March, and what would help.",
        "Dana Reyes took on the SOC 2 report for 13 March; it is still open and holds up the security review. No note supports this; it rests on the deal's record.");

    [Fact]
    public void An_assigned_commitment_is_to_be_confirmed() => Says(
        new DealBuilder().Commitment("c1", c => c with { AssignedById = "p3" }),
        "Dana, Tue 17, P12: Confirm to Mei Lin that the SOC 2 report will be ready by 18 March, or name another day.",
        "Mei Lin gave Dana Reyes the SOC 2 report on 10 March for the security review, and no yes has come so far. No note supports this; it rests on the deal's record.");

    [Fact]
    public void An_overdue_commitment_without_an_owner_needs_one() => Says(
        new DealBuilder().Commitment("c1", c => c with { OwnerId = null, DueOn = Today.AddDays(-3) }),
        "Dana, Wed 18, P3: Find one owner for the SOC 2 report and get that person's yes.",
        "Nobody is down as the owner of the SOC 2 report, which serves the security review. No note supports this; it rests on the deal's record.");

    [Fact]
    public void Somebody_who_decides_and_whom_nobody_knows_is_to_be_met() => Says(
        new DealBuilder().AddBuyer("b3", Influence.DecisionMaker, "Charles Lemayian"),
        "Dana, Thu 19, P7: Ask Ana Silva to introduce you to Charles Lemayian before the security review is passed.",
        "Charles Lemayian decides, and nobody of the team has a connection there yet. No note supports this; it rests on the deal's record.");

    [Fact]
    public void A_milestone_whose_date_has_passed_gets_a_new_one() => Says(
        new DealBuilder().Milestone("m1", m => m with { DueOn = Today.AddDays(-5) }),
        "Tomas, Wed 18, P4: Agree a new date for the security review with Ben Okafor; 11 March has passed.",
        "Its date, 11 March, has passed, and nobody has set another. No note supports this; it rests on the deal's record.");

    [Fact]
    public void A_milestone_at_risk_needs_a_contingency() => Says(
        new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(3).AtRisk("m1", "I'd call the review shaky")),
        "Dana, Thu 19, P12: Agree with Ben Okafor what we do if the security review slips past 27 March.",
        "Tomas Berg noted on 13 March that it is at risk, and no contingency is written down.");

    [Fact]
    public void A_commitment_without_a_day_needs_one() => Says(
        new DealBuilder().Commitment("c1", c => c with { DueOn = null }),
        "Dana, Wed 18, P3: Tell Ana Silva by which day to expect the SOC 2 report.",
        "Dana Reyes took on the SOC 2 report for the security review without saying by when. No note supports this; it rests on the deal's record.");

    [Fact]
    public void An_obstacle_to_the_whole_deal_is_raised_where_it_belongs() => Says(
        new DealBuilder().WithoutCommitment("c1").Note("n1", n => n.By("p2").DaysAgo(3).Obstacle("their new CISO trusts nobody", ObstacleKind.Security)),
        "Tomas, Wed 18, P12: Ask Ben Okafor what would settle this security concern: “their new CISO trusts nobody”.",
        "Tomas Berg noted a security concern on 13 March; it stands in the way of the deal, and no commitment of ours speaks of it yet.");

    [Fact]
    public void A_customers_promise_on_track_is_confirmed_in_time() => Says(
        new DealBuilder().WithoutCommitment("c1").Note("n1", n => n.By("p2").DaysAgo(3).Commits("Ben brings the network diagram on Friday", "b2", Today.AddDays(4), "m1")),
        "Tomas, Wed 18, P12: Ask Ben Okafor whether we can count on the network diagram by 20 March.",
        "Ben Okafor promised the network diagram for 20 March, toward the security review; asking before the day keeps it from slipping.");

    [Fact]
    public void What_follows_our_commitment_on_track_is_made_ready() => Says(
        new DealBuilder(),
        "Dana, Wed 18, P12: Book half an hour with Ana Silva on 19 March to go through the SOC 2 report.",
        "Dana Reyes has the SOC 2 report in hand for 18 March; what follows it can be made ready now. No note supports this; it rests on the deal's record.");

    [Fact]
    public void Without_anything_else_the_milestones_name_suggests_the_step() => Says(
        new DealBuilder().WithoutCommitment("c1"),
        "Tomas, Thu 19, P2: Ask Ben Okafor which questions are still open for the security review and who decides on them.",
        "“Security review passed” is due on 27 March, and no commitment moves it at the moment. No note supports this; it rests on the deal's record.");

    /// <summary>The suggestion for milestone m1: who, by when, after which practice, and its order; then why.</summary>
    private static void Says(DealBuilder deal, string order, string why)
    {
        var stands = deal.Stands();
        var step = Assert.Single(NextSmallActions.Suggest(stands, Today, []), s => s.MilestoneId == "m1");
        var owner = stands.Deal.Team.Single(m => m.Id == step.OwnerId).Name.Split(' ')[0];
        Assert.Equal(order, string.Create(CultureInfo.InvariantCulture, $"{owner}, {step.DueOn:ddd d}, {step.Practice}: {step.Action}"));
        Assert.Equal(why, step.Why);
    }
}
