using SalesCoach.Deals;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Deals;

public sealed class DealEntryTests
{
    private static readonly DateTimeOffset Entered = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = new(2026, 3, 16, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Slipped = new(2026, 4, 20);
    private static readonly DateOnly Put = new(2026, 5, 4);

    private readonly DealBuilder _deal = new DealBuilder().Note("n1", n => n
        .DaysAgo(3)
        .Slips("m1", Slipped)
        .Completes("sent the SOC 2 report", "c1", "p1")
        .Commits("I'll bring the floor plan by Friday", "p2", DealBuilder.Today.AddDays(4), "m2"));

    [Fact]
    public void Putting_back_what_was_read_leaves_every_value_with_the_note_that_stated_it()
    {
        var entered = DealEntry.Create(_deal.Build(), Entered);
        var standing = DealFold.Fold(entered, _deal.Notes());

        var again = DealEntry.Replace(standing, entered, standing.Deal with { Goal = "A better goal" }, "p1", Later);
        var stands = DealFold.Fold(again, _deal.Notes());

        Assert.Equal("A better goal", stands.Deal.Goal);
        Assert.Equal(standing.Deal.Milestones, stands.Deal.Milestones);
        Assert.Equal(standing.Deal.Commitments, stands.Deal.Commitments);
        Assert.Equal(standing.Origins, stands.Origins);
        var withoutNotes = DealFold.Fold(again, []);
        Assert.Equal(_deal.Build().Milestones, withoutNotes.Deal.Milestones);
        Assert.Equal(_deal.Build().Commitments, withoutNotes.Deal.Commitments);
    }

    [Fact]
    public void A_later_entry_outranks_an_earlier_note()
    {
        var entered = DealEntry.Create(_deal.Build(), Entered);
        var standing = DealFold.Fold(entered, _deal.Notes());
        Assert.Equal(Slipped, DateOf(standing, "m1"));

        var put = standing.Deal with { Milestones = [.. standing.Deal.Milestones.Select(m => m.Id == "m1" ? m with { DueOn = Put } : m)] };
        var again = DealEntry.Replace(standing, entered, put, "p1", Later);

        Assert.Equal(Put, DateOf(DealFold.Fold(again, _deal.Notes()), "m1"));
    }

    [Fact]
    public void A_later_note_outranks_an_earlier_entry()
    {
        var entered = DealEntry.Create(_deal.Build(), Entered);
        var standing = DealFold.Fold(entered, _deal.Notes());
        var put = standing.Deal with { Milestones = [.. standing.Deal.Milestones.Select(m => m.Id == "m1" ? m with { DueOn = Put } : m)] };
        var again = DealEntry.Replace(standing, entered, put, "p1", Later);

        var news = new NoteBuilder("n2").At(Later.AddHours(1)).Slips("m1", Put.AddDays(7)).Build();

        Assert.Equal(Put.AddDays(7), DateOf(DealFold.Fold(again, [.. _deal.Notes(), news]), "m1"));
    }

    [Fact]
    public void A_note_that_was_written_before_the_deal_was_entered_does_not_outrank_the_entry()
    {
        var entered = DealEntry.Create(_deal.Build(), Later);

        var stands = DealFold.Fold(entered, _deal.Notes());

        Assert.Equal(_deal.Build().Milestones[0].DueOn, DateOf(stands, "m1"));
        Assert.Contains(stands.Deal.Commitments, c => c.Id == "n1/1");
    }

    [Fact]
    public void A_commitment_that_was_read_can_be_finished_by_a_person()
    {
        var entered = DealEntry.Create(_deal.Build(), Entered);

        var changed = DealEntry.Change(entered, new CommitmentChange
        {
            CommitmentId = "n1/1",
            At = Later,
            ById = "p2",
            Status = CommitmentStatus.Done,
            DoneOn = DealBuilder.Today,
        });

        var commitment = Assert.Single(DealFold.Fold(changed, _deal.Notes()).Deal.Commitments, c => c.Id == "n1/1");
        Assert.Equal((CommitmentStatus.Done, DealBuilder.Today), (commitment.Status, commitment.DoneOn));
    }

    [Fact]
    public void What_is_put_after_a_change_outranks_the_change()
    {
        var entered = DealEntry.Create(_deal.Build(), Entered);
        var moved = DealEntry.Change(entered, new CommitmentChange { CommitmentId = "c2", At = Later, ById = "p1", DueOn = Put, OwnerId = "p3" });
        var standing = DealFold.Fold(moved, _deal.Notes());

        var put = standing.Deal with { Commitments = [.. standing.Deal.Commitments.Select(c => c.Id == "c2" ? c with { DueOn = Slipped } : c)] };
        var stands = DealFold.Fold(DealEntry.Replace(standing, moved, put, "p1", Later.AddHours(1)), _deal.Notes());

        var commitment = Assert.Single(stands.Deal.Commitments, c => c.Id == "c2");
        Assert.Equal((Slipped, "p3"), (commitment.DueOn, commitment.OwnerId));
    }

    [Fact]
    public void A_commitment_that_is_handed_over_waits_for_its_new_owner_to_confirm_it()
    {
        var entered = DealEntry.Create(_deal.Commitment("c1", c => c with { ConfirmedOn = DealBuilder.Today.AddDays(-5) }).Build(), Entered);

        var changed = DealEntry.Change(entered, new CommitmentChange { CommitmentId = "c1", At = Later, ById = "p1", OwnerId = "p3" });

        var commitment = Assert.Single(changed.Deal.Commitments, c => c.Id == "c1");
        Assert.Equal(("p3", "p1", null), (commitment.OwnerId, commitment.AssignedById, commitment.ConfirmedOn));
        Assert.Equal(DealBuilder.Today, commitment.CreatedOn);
    }

    [Fact]
    public void A_commitment_that_was_read_keeps_its_words_and_cannot_be_emptied()
    {
        var entered = DealEntry.Create(_deal.Build(), Entered);
        var standing = DealFold.Fold(entered, _deal.Notes());
        var read = DealEntry.ReadCommitments(standing, entered);
        var put = standing.Deal with
        {
            Commitments = [.. standing.Deal.Commitments.Select(c => c.Id == "n1/1" ? c with { Text = "Other words", OwnerId = null, DueOn = null, MilestoneId = null } : c)],
        };

        var fields = DealEntry.CheckReadCommitments(read, put).Select(f => f.Field);

        Assert.Equal(["commitments[3].text", "commitments[3].ownerId", "commitments[3].dueOn", "commitments[3].milestoneId"], fields);
        Assert.Empty(DealEntry.CheckReadCommitments(read, standing.Deal));
    }

    [Fact]
    public void Leaving_out_a_commitment_that_was_read_does_not_remove_it()
    {
        var entered = DealEntry.Create(_deal.Build(), Entered);
        var standing = DealFold.Fold(entered, _deal.Notes());

        var again = DealEntry.Replace(standing, entered, standing.Deal with { Commitments = [] }, "p1", Later);

        Assert.Equal(["n1/1"], DealFold.Fold(again, _deal.Notes()).Deal.Commitments.Select(c => c.Id));
    }

    private static DateOnly? DateOf(DealAsItStands deal, string milestoneId) => deal.Deal.Milestones.Single(m => m.Id == milestoneId).DueOn;
}
