using SalesCoach.Deals;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Deals;

public sealed class DealFoldTests
{
    private static readonly DateTimeOffset Noon = new(Today, new TimeOnly(12, 0), TimeSpan.Zero);

    [Fact]
    public void A_deal_without_notes_stands_as_people_entered_it()
    {
        var builder = new DealBuilder().WithoutNotes();

        var stands = builder.Stands();

        Assert.Equal(builder.Build().Milestones, stands.Deal.Milestones);
        Assert.Equal(builder.Build().Commitments, stands.Deal.Commitments);
        Assert.Empty(stands.Origins);
    }

    [Fact]
    public void A_milestone_read_as_reached_is_open_no_more_and_takes_its_commitments_with_it()
    {
        var stands = new DealBuilder().Note("n1", n => n.Commits("I'll frame the letter", "p1", milestoneId: "m1").Reaches("m1", "it passed")).Stands();

        Assert.Equal(MilestoneStatus.Reached, Milestone(stands, "m1").Status);
        Assert.Equal("it passed", stands.Origins[ValuePath.MilestoneStatus("m1")].Quote);
        Assert.Equal(CommitmentStatus.Closed, Commitment(stands, "c1").Status);
        Assert.Equal(CommitmentStatus.Closed, Commitment(stands, "n1/1").Status);
        Assert.Equal(CommitmentStatus.Open, Commitment(stands, "c2").Status);
    }

    [Fact]
    public void A_commitment_of_a_dropped_milestone_is_closed_and_a_done_one_stays_done()
    {
        var stands = new DealBuilder()
            .Milestone("m2", m => m with { Status = MilestoneStatus.Dropped })
            .Commitment("c3", c => c with { Status = CommitmentStatus.Done })
            .Stands();

        Assert.Equal(CommitmentStatus.Closed, Commitment(stands, "c2").Status);
        Assert.Equal(CommitmentStatus.Done, Commitment(stands, "c3").Status);
    }

    [Fact]
    public void A_commitment_whose_milestone_is_gone_from_the_deal_stands_on_its_own()
    {
        var stands = new DealBuilder()
            .Note("n1", n => n.Commits("I'll frame the letter", "p1", milestoneId: "m1"))
            .With(d => d with { Milestones = [.. d.Milestones.Where(m => m.Id != "m1")], Commitments = [.. d.Commitments.Where(c => c.MilestoneId != "m1")] })
            .Stands();

        Assert.Equal((CommitmentStatus.Open, null), (Commitment(stands, "n1/1").Status, Commitment(stands, "n1/1").MilestoneId));
    }

    [Fact]
    public void The_latest_note_gives_a_milestone_its_date()
    {
        var stands = new DealBuilder()
            .Note("n2", n => n.DaysAgo(1).AtRisk("m1", dueOn: Today.AddDays(20)))
            .Note("n1", n => n.DaysAgo(3).Slips("m1", Today.AddDays(15)))
            .Note("n3", n => n.DaysAgo(0).AtRisk("m1"))
            .Stands();

        Assert.Equal(Today.AddDays(20), Milestone(stands, "m1").DueOn);
        Assert.Equal("n2", stands.Origins[ValuePath.MilestoneDueOn("m1")].NoteId);
        Assert.Equal(MilestoneStatus.Open, Milestone(stands, "m1").Status);
    }

    [Fact]
    public void News_of_a_milestone_that_the_deal_does_not_have_changes_nothing() =>
        Assert.Equal(new DealBuilder().Build().Milestones, new DealBuilder().Note("n1", n => n.Reaches("m77")).Stands().Deal.Milestones);

    [Fact]
    public void A_commitment_read_from_a_note_is_of_the_notes_day_and_nobody_assigned_it()
    {
        var stands = new DealBuilder()
            .Note("n1", n => n.DaysAgo(2).Obstacle("legal is slow").Commits("I'll call legal", "p2", Today.AddDays(1), "m1").Commits("we'll see"))
            .Stands();

        Assert.Equal(
            new Commitment { Id = "n1/1", Text = "I'll call legal", OwnerId = "p2", DueOn = Today.AddDays(1), MilestoneId = "m1", CreatedOn = Today.AddDays(-2) },
            Commitment(stands, "n1/1"));
        Assert.Equal(new Commitment { Id = "n1/2", Text = "we'll see", CreatedOn = Today.AddDays(-2) }, Commitment(stands, "n1/2"));
        Assert.Equal("I'll call legal", stands.Origins[ValuePath.CommitmentDueOn("n1/1")].Quote);
        Assert.DoesNotContain(ValuePath.CommitmentDueOn("n1/2"), stands.Origins.Keys);
    }

    [Fact]
    public void One_that_repeats_moves_or_hands_over_an_earlier_one_changes_that_one()
    {
        var stands = new DealBuilder()
            .Note("n1", n => n.DaysAgo(5).Commits("I'll send the layout", "b1", Today, "m1"))
            .Note("n2", n => n.DaysAgo(3).Commits("layout comes on Friday", dueOn: Today.AddDays(4), again: "n1/1"))
            .Note("n3", n => n.DaysAgo(2).Commits("Ben sends it instead", "b2", again: "n2/1"))
            .Note("n4", n => n.DaysAgo(1).Commits("SOC 2 report is with a colleague now", ownerName: "Otto Weiss", milestoneId: "m2", again: "c1"))
            .Stands();

        Assert.Equal(
            new Commitment { Id = "n1/1", Text = "I'll send the layout", OwnerId = "b2", DueOn = Today.AddDays(4), MilestoneId = "m1", CreatedOn = Today.AddDays(-5) },
            Commitment(stands, "n1/1"));
        var handedOver = Commitment(stands, "c1");
        Assert.Equal((null, "Otto Weiss", "m2", Today.AddDays(2)), (handedOver.OwnerId, handedOver.OwnerName, handedOver.MilestoneId, handedOver.DueOn));
        Assert.Equal(4, stands.Deal.Commitments.Count);
        Assert.Equal("n1/1", stands.CommitmentIds["n3/1"]);
    }

    [Fact]
    public void One_that_names_a_commitment_nobody_knows_joins_as_its_own() =>
        Assert.Equal("n1/1", new DealBuilder().Note("n1", n => n.Commits("as promised", again: "n0/7")).Stands().CommitmentIds["n1/1"]);

    [Fact]
    public void A_completion_closes_the_commitment_that_any_link_of_its_chain_names()
    {
        var stands = new DealBuilder()
            .Note("n1", n => n.DaysAgo(5).Commits("I'll send the layout", "p2"))
            .Note("n2", n => n.DaysAgo(3).Commits("layout comes on Friday", again: "n1/1"))
            .Note("n3", n => n.DaysAgo(1).Completes("layout is out", "n2/1").Completes("report sent", "c1").Completes("nice work"))
            .Stands();

        Assert.Equal((CommitmentStatus.Done, Today.AddDays(-1)), (Commitment(stands, "n1/1").Status, Commitment(stands, "n1/1").DoneOn));
        Assert.Equal((CommitmentStatus.Done, Today.AddDays(-1)), (Commitment(stands, "c1").Status, Commitment(stands, "c1").DoneOn));
    }

    [Fact]
    public void What_was_done_before_stays_done_on_its_day()
    {
        var stands = new DealBuilder()
            .Commitment("c1", c => c with { Status = CommitmentStatus.Done, DoneOn = Today.AddDays(-9) })
            .Note("n1", n => n.Completes("report sent", "c1"))
            .Stands();

        Assert.Equal(Today.AddDays(-9), Commitment(stands, "c1").DoneOn);
    }

    [Fact]
    public void A_later_entry_outranks_a_note_and_a_later_note_the_entry()
    {
        var builder = new DealBuilder().WithoutNotes()
            .Note("n1", n => n.At(Noon.AddHours(-1)).Slips("m1", Today.AddDays(20)).Slips("m2", Today.AddDays(50)))
            .Note("n2", n => n.At(Noon.AddHours(1)).Slips("m2", Today.AddDays(60)));
        var entered = builder.Entered() with
        {
            ChangedAt = new Dictionary<string, DateTimeOffset> { [ValuePath.MilestoneDueOn("m1")] = Noon, [ValuePath.MilestoneDueOn("m2")] = Noon },
        };

        var stands = DealFold.Fold(entered, builder.Notes());

        Assert.Equal(Today.AddDays(11), Milestone(stands, "m1").DueOn);
        Assert.Equal(Today.AddDays(60), Milestone(stands, "m2").DueOn);
        Assert.DoesNotContain(ValuePath.MilestoneDueOn("m1"), stands.Origins.Keys);
    }

    [Fact]
    public void A_note_older_than_the_deals_first_entry_does_not_move_what_was_entered_but_its_promises_join()
    {
        var builder = new DealBuilder().WithoutNotes()
            .Note("n1", n => n.At(Noon.AddHours(-1)).Slips("m1", Today.AddDays(20)).Completes("report sent", "c1").Commits("I'll call", "p2"));

        var stands = DealFold.Fold(builder.Entered() with { EnteredAt = Noon }, builder.Notes());

        Assert.Equal(Today.AddDays(11), Milestone(stands, "m1").DueOn);
        Assert.Equal(CommitmentStatus.Open, Commitment(stands, "c1").Status);
        Assert.Equal("p2", Commitment(stands, "n1/1").OwnerId);
    }

    [Fact]
    public void A_persons_change_and_a_notes_words_follow_in_order_of_time()
    {
        var builder = new DealBuilder().WithoutNotes()
            .Note("n1", n => n.At(Noon).Commits("I'll call", "p2", Today.AddDays(1)))
            .Note("n2", n => n.At(Noon.AddHours(2)).Commits("on Friday then", dueOn: Today.AddDays(4), again: "n1/1"));

        var moved = Fold(builder, new CommitmentChange { CommitmentId = "n1/1", At = Noon.AddHours(1), ById = "p2", DueOn = Today.AddDays(2), OwnerId = "p3" });

        Assert.Equal((Today.AddDays(4), "p3"), (Commitment(moved, "n1/1").DueOn, Commitment(moved, "n1/1").OwnerId));
        Assert.Equal("n2", moved.Origins[ValuePath.CommitmentDueOn("n1/1")].NoteId);
        Assert.DoesNotContain(ValuePath.CommitmentOwner("n1/1"), moved.Origins.Keys);

        var last = Fold(builder, new CommitmentChange { CommitmentId = "n1/1", At = Noon.AddHours(3), ById = "p2", Status = CommitmentStatus.Declined });

        Assert.Equal(CommitmentStatus.Declined, Commitment(last, "n1/1").Status);
    }

    [Fact]
    public void A_change_of_what_a_later_dated_note_promises_is_not_lost()
    {
        var builder = new DealBuilder().WithoutNotes().Note("n1", n => n.At(Noon).Commits("I'll call", "p2"));

        var stands = Fold(builder, new CommitmentChange { CommitmentId = "n1/1", At = Noon.AddMinutes(-2), ById = "p2", Status = CommitmentStatus.Done, DoneOn = Today });

        Assert.Equal((CommitmentStatus.Done, Today), (Commitment(stands, "n1/1").Status, Commitment(stands, "n1/1").DoneOn));
    }

    [Fact]
    public void Notes_of_one_instant_keep_the_order_in_which_they_were_given()
    {
        var one = new NoteBuilder("n1").At(Noon).Slips("m1", Today.AddDays(20)).Build();
        var other = new NoteBuilder("n2").At(Noon).Slips("m1", Today.AddDays(30)).Build();

        var stands = DealFold.Fold(new DealBuilder().Entered(), [one, other]);

        Assert.Equal(Today.AddDays(30), Milestone(stands, "m1").DueOn);
    }

    private static DealAsItStands Fold(DealBuilder builder, params CommitmentChange[] changes) =>
        DealFold.Fold(builder.Entered() with { Changes = changes }, builder.Notes());

    private static Milestone Milestone(DealAsItStands stands, string id) => stands.Deal.Milestones.Single(m => m.Id == id);

    private static Commitment Commitment(DealAsItStands stands, string id) => stands.Deal.Commitments.Single(c => c.Id == id);
}
