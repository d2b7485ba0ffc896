using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>
/// A commitment of ours. The step is never to do it, which its owner knows already, but to tell those who wait for it, to confirm it, or to
/// prepare what follows. An overloaded owner (P11) is asked by a colleague instead of getting one thing more to do.
/// </summary>
internal static class OurCommitmentGround
{
    /// <summary>Those whose day has passed, the longest overdue first.</summary>
    public static IEnumerable<Step> Overdue(DealFacts facts, OwnerChoice owners, Milestone milestone)
    {
        foreach (var (commitment, owner) in Ours(facts, milestone).Where(o => facts.IsOverdue(o.Commitment)))
        {
            var thing = CommitmentPhrase.Of(facts, commitment);
            var due = facts.Day(commitment.DueOn ?? facts.Today);
            var start = Start(facts, commitment, "ours-overdue") with
            {
                Practice = "P3",
                Why = $"{Names.Of(owner)} {TookOn(thing)} for {due}; it is still open and holds up {Phrases.Of(milestone)}.",
                Ahead = 1,
            };
            var (waiting, buyer) = Waiting(facts, milestone, commitment, owner);
            yield return start with
            {
                Action = owners.IsOverloaded(owner) ? null : ActionWords.Fit(
                    facts.IsStep(commitment) ? $"Tell the team what became of your step for {due}, and name its new day." : null,
                    thing.Topic is null ? null : $"Tell {waiting} the new day for {thing.Topic}, due since {due}.",
                    $"Give {waiting} a new day for what you promised for {due}."),
                For = new OwnerWish(Matter.Any, buyer) { Only = owner },
            };
            yield return start with
            {
                Variant = 1,
                Action = ActionWords.Fit(
                    thing.Topic is null ? null : $"Ask {Names.Of(owner)} what holds up {thing.Topic}, due since {due}, and what would help.",
                    $"Ask {Names.Of(owner)} what became of {thing.Promise}, and what would help."),
                For = new OwnerWish(Matters.Of(commitment.Text, milestone)) { Not = [owner] },
            };
        }
    }

    /// <summary>Those that somebody else assigned and whose owner has not said yes.</summary>
    public static IEnumerable<Step> Unconfirmed(DealFacts facts, OwnerChoice owners, Milestone milestone)
    {
        foreach (var (commitment, owner) in Ours(facts, milestone).Where(o =>
            !facts.IsOverdue(o.Commitment) && o.Commitment.ConfirmedOn is null && o.Commitment.AssignedById is { } by && by != o.Owner.Id))
        {
            var thing = CommitmentPhrase.Of(facts, commitment);
            var giver = facts.Member(commitment.AssignedById) is { } member ? Names.Of(member)
                : facts.Buyer(commitment.AssignedById) is { } buyer ? Names.Of(buyer) : "the team";
            var start = Start(facts, commitment, "ours-unconfirmed") with
            {
                Practice = "P12",
                Why = $"{giver} gave {Names.Of(owner)} {thing.Topic ?? "this"}{(commitment.CreatedOn is { } made ? $" on {facts.Day(made)}" : "")} "
                    + $"for {Phrases.Of(milestone)}, and no yes has come so far.",
                Ahead = 1,
                NotAfter = commitment.DueOn,
            };
            yield return start with
            {
                Action = owners.IsOverloaded(owner) ? null : commitment.DueOn is { } due
                    ? ActionWords.Fit(
                        thing.Topic is null ? null : $"Confirm to {giver} that {thing.Topic} will be ready by {facts.Day(due)}, or name another day.",
                        $"Confirm to {giver} that {facts.Day(due)} holds for what you were given, or name another day.")
                    : ActionWords.Fit(
                        thing.Topic is null ? null : $"Confirm to {giver} that you take on {thing.Topic}, and name the day.",
                        $"Confirm to {giver} that you take on what you were given, and name the day."),
                For = new OwnerWish(Matter.Any) { Only = owner },
            };
            yield return start with
            {
                Variant = 1,
                Action = ActionWords.Fit($"Ask {Names.Of(owner)} for a yes or a no to {thing.Short}."),
                For = new OwnerWish(Matter.Any) { Not = [owner] },
            };
        }
    }

    /// <summary>Those that have no day.</summary>
    public static IEnumerable<Step> Undated(DealFacts facts, OwnerChoice owners, Milestone milestone)
    {
        foreach (var (commitment, owner) in Ours(facts, milestone).Where(o => o.Commitment.DueOn is null))
        {
            var thing = CommitmentPhrase.Of(facts, commitment);
            var (waiting, buyer) = Waiting(facts, milestone, commitment, owner);
            var start = Start(facts, commitment, "ours-undated") with
            {
                Practice = "P3",
                Why = $"{Names.Of(owner)} {TookOn(thing)} for {Phrases.Of(milestone)} without saying by when.",
            };
            yield return start with
            {
                Action = owners.IsOverloaded(owner)
                    ? null
                    : ActionWords.Fit($"Tell {waiting} by which day to expect {thing.Topic ?? "what you promised"}."),
                For = new OwnerWish(Matter.Any, buyer) { Only = owner },
            };
            yield return start with
            {
                Variant = 1,
                Action = ActionWords.Fit($"Agree a day with {Names.Of(owner)} for {thing.Short}."),
                For = new OwnerWish(Matter.Any) { Not = [owner] },
            };
        }
    }

    /// <summary>Those that are in time, the first due first: prepare the step after them, clear the way for them.</summary>
    public static IEnumerable<Step> OnTrack(DealFacts facts, Milestone milestone)
    {
        foreach (var (commitment, owner) in Ours(facts, milestone))
        {
            if (commitment.DueOn is not { } due || due < facts.Today)
            {
                continue;
            }

            var thing = CommitmentPhrase.Of(facts, commitment);
            var matter = Matters.Of(commitment.Text, milestone);
            var (waiting, buyer) = Waiting(facts, milestone, commitment, owner);
            var start = Start(facts, commitment, "ours-on-track") with
            {
                Practice = "P12",
                Why = $"{Names.Of(owner)} has {thing.Topic ?? "this"} in hand for {facts.Day(due)}; what follows it can be made ready now.",
                NotAfter = due,
            };
            yield return start with
            {
                Action = thing.Topic is { } topic && After(facts, milestone, due) is { } after
                    ? ActionWords.Fit($"Book half an hour with {waiting} on {facts.Day(after)} to go through {topic}.")
                    : ActionWords.Fit(
                        $"Agree with {waiting} on the step after {facts.Day(due)} on the way to {Phrases.Of(milestone)}.",
                        $"Agree with {waiting} on the step after {facts.Day(due)}."),
                For = new OwnerWish(matter, buyer),
            };
            yield return start with
            {
                Variant = 1,
                Action = ActionWords.Fit($"Ask {Names.Of(owner)} what could still get in the way of {thing.Short}."),
                For = new OwnerWish(matter) { Not = [owner] },
            };
        }
    }

    private static IEnumerable<(Commitment Commitment, TeamMember Owner)> Ours(DealFacts facts, Milestone milestone)
    {
        foreach (var commitment in facts.Serving(milestone))
        {
            if (facts.Member(commitment.OwnerId) is { } owner)
            {
                yield return (commitment, owner);
            }
        }
    }

    private static Step Start(DealFacts facts, Commitment commitment, string ground) => new()
    {
        Ground = ground,
        Thing = commitment.Id,
        Action = null,
        Why = "",
        Practice = "",
        Evidence = facts.Words(commitment),
        For = new OwnerWish(Matter.Any),
    };

    private static string TookOn(CommitmentPhrase thing) => thing.Topic is { } topic ? $"took on {topic}" : "took this on";

    /// <summary>Who waits for it: whom its words name, else the customer's person for its matter, those whom its owner knows before others.</summary>
    private static (string Name, Buyer? Buyer) Waiting(DealFacts facts, Milestone milestone, Commitment commitment, TeamMember owner)
    {
        var buyer = facts.Buyers.Named(commitment.Text)
            ?? facts.Buyers.Ranked(Matters.Of(commitment.Text, milestone)).OrderByDescending(b => owner.BuyerIds.Contains(b.Id)).FirstOrDefault();
        return (facts.Who(buyer), buyer);
    }

    /// <summary>The working day after it is done, where that still lies before the milestone.</summary>
    private static DateOnly? After(DealFacts facts, Milestone milestone, DateOnly due)
    {
        if (due > facts.Today.AddDays(60))
        {
            return null;
        }

        var after = WorkingDays.Add(due, 1);
        return milestone.DueOn is { } date && date >= facts.Today && after > date ? null : after;
    }
}
