using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>A commitment that has no owner, neither an id nor a name (rule "commitment-without-owner", P3).</summary>
internal static class UnownedCommitmentGround
{
    /// <summary>Those whose day has passed.</summary>
    public static IEnumerable<Step> Overdue(DealFacts facts, Milestone milestone) =>
        facts.Serving(milestone).Where(c => DealFacts.IsUnowned(c) && facts.IsOverdue(c)).SelectMany(c => Steps(facts, milestone, c));

    /// <summary>The others.</summary>
    public static IEnumerable<Step> Open(DealFacts facts, Milestone milestone) =>
        facts.Serving(milestone).Where(c => DealFacts.IsUnowned(c) && !facts.IsOverdue(c)).SelectMany(c => Steps(facts, milestone, c));

    private static IEnumerable<Step> Steps(DealFacts facts, Milestone milestone, Commitment commitment)
    {
        var thing = CommitmentPhrase.Of(facts, commitment);
        var buyer = facts.Buyers.Named(commitment.Text) ?? facts.Buyers.For(Matters.Of(commitment.Text, milestone));
        var start = new Step
        {
            Ground = "unowned",
            Thing = commitment.Id,
            Action = null,
            Why = $"Nobody is down as the owner of {thing.Short}, which serves {Phrases.Of(milestone)}.",
            Practice = "P3",
            Evidence = facts.Words(commitment),
            For = new OwnerWish(Matter.Strategy),
        };

        // A note's "they will …" is most often the customer's; what people entered without an owner is most often ours.
        var ours = !facts.IsFromNote(commitment);
        yield return start with
        {
            Action = ours
                ? ActionWords.Fit($"Find one owner for {thing.Short} and get that person's yes.")
                : ActionWords.Fit($"Ask {facts.Who(buyer)} who sees to {thing.Short}, and by which day."),
            For = ours ? start.For : new OwnerWish(Matters.Of(commitment.Text, milestone), buyer),
        };
        yield return start with
        {
            Variant = 1,
            Action = ActionWords.Fit($"Write down who sees to {thing.Short} and by when, for the whole team to see."),
        };
    }
}
