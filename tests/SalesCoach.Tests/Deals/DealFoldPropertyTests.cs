using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Deals;

/// <summary>What holds of every deal and its notes.</summary>
public sealed class DealFoldPropertyTests
{
    [Fact]
    public void The_order_in_which_notes_arrive_does_not_matter() => ForAnyDeal((random, entered, notes) =>
        Told(DealFold.Fold(entered, random.Shuffled(notes))) == Told(DealFold.Fold(entered, notes)));

    [Fact]
    public void The_order_in_which_changes_are_kept_does_not_matter() => ForAnyDeal((random, entered, notes) =>
    {
        var changes = entered.Changes.DistinctBy(c => c.At).ToList();
        return Told(DealFold.Fold(entered with { Changes = random.Shuffled(changes) }, notes)) == Told(DealFold.Fold(entered with { Changes = changes }, notes));
    });

    [Fact]
    public void A_note_folded_twice_changes_nothing() => ForAnyDeal((random, entered, notes) =>
        Told(DealFold.Fold(entered, random.Shuffled(notes.Concat(notes)))) == Told(DealFold.Fold(entered, notes)));

    [Fact]
    public void Every_commitment_that_was_read_means_one_of_the_deals() => ForAnyDeal((_, entered, notes) =>
    {
        var stands = DealFold.Fold(entered, notes);
        return stands.CommitmentIds.Values.All(id => stands.Deal.Commitments.Any(c => c.Id == id))
            && stands.Deal.Commitments.Select(c => c.Id).Distinct().Count() == stands.Deal.Commitments.Count;
    });

    [Fact]
    public void No_commitment_stays_open_for_a_milestone_that_is_not() => ForAnyDeal((_, entered, notes) =>
    {
        var stands = DealFold.Fold(entered, notes);
        var notOpen = stands.Deal.Milestones.Where(m => m.Status != MilestoneStatus.Open).Select(m => m.Id).ToList();
        return !stands.OpenCommitments().Any(c => c.MilestoneId is { } id && notOpen.Contains(id));
    });

    private static void ForAnyDeal(Func<RandomDeals, EnteredDeal, IReadOnlyList<ReadNote>, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new RandomDeals(seed);
            return holds(random, random.Entered(), random.Notes());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2026, 3));

    private static string Told(DealAsItStands stands) => JsonSerializer.Serialize(new
    {
        Deal = JsonSerializer.SerializeToElement(stands.Deal, SalesCoachJson.Default.Deal),
        Notes = stands.Notes.Select(n => n.Id),
        Origins = stands.Origins.OrderBy(o => o.Key, StringComparer.Ordinal),
        CommitmentIds = stands.CommitmentIds.OrderBy(o => o.Key, StringComparer.Ordinal),
    });
}
