using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>A promise by somebody outside the team, the customer's people above all.</summary>
internal static class CustomerPromiseGround
{
    /// <summary>Promises whose day has passed, the longest overdue first.</summary>
    public static IEnumerable<Step> Overdue(DealFacts facts, Milestone milestone) =>
        facts.Serving(milestone).Where(c => IsTheirs(facts, c) && facts.IsOverdue(c)).SelectMany(c => Late(facts, milestone, c));

    /// <summary>Promises that are still in time, or have no day.</summary>
    public static IEnumerable<Step> OnTrack(DealFacts facts, Milestone milestone) =>
        facts.Serving(milestone).Where(c => IsTheirs(facts, c) && !facts.IsOverdue(c)).SelectMany(c => InTime(facts, milestone, c));

    private static bool IsTheirs(DealFacts facts, Commitment commitment) => !facts.IsOurs(commitment) && !DealFacts.IsUnowned(commitment);

    private static IEnumerable<Step> Late(DealFacts facts, Milestone milestone, Commitment promise)
    {
        var step = Start(facts, milestone, promise, "promise-overdue", 1);
        var who = Owner(facts, promise);
        var thing = CommitmentPhrase.Of(facts, promise);
        var due = facts.Day(promise.DueOn ?? facts.Today);
        step = step with
        {
            Why = $"{who} promised {thing.Topic ?? "this"} for {due}; {DaysAgo(facts, promise)} later it is still open "
                + $"and holds up {Phrases.Of(milestone)}.",
        };
        yield return step with
        {
            Action = ActionWords.Fit(
                thing.Topic is null ? null : $"Ask {who} for a firm new day for {thing.Topic}, promised for {due}.",
                $"Ask {who} what became of {thing.Promise}, and agree a firm new day."),
        };
        yield return step with
        {
            Variant = 1,
            Action = ActionWords.Fit($"Ask {who} which part of {thing.Short} we could take on."),
        };
    }

    private static IEnumerable<Step> InTime(DealFacts facts, Milestone milestone, Commitment promise)
    {
        var step = Start(facts, milestone, promise, "promise-on-track", 2) with { NotAfter = promise.DueOn };
        var who = Owner(facts, promise);
        var thing = CommitmentPhrase.Of(facts, promise);
        step = step with
        {
            Why = promise.DueOn is { } by
                ? $"{who} promised {thing.Topic ?? "this"} for {facts.Day(by)}, toward {Phrases.Of(milestone)}; "
                    + "asking before the day keeps it from slipping."
                : $"{who} promised {thing.Topic ?? "this"} toward {Phrases.Of(milestone)} without naming a day.",
        };
        yield return step with
        {
            Action = promise.DueOn is { } due
                ? ActionWords.Fit(
                    thing.Topic is null ? null : $"Ask {who} whether we can count on {thing.Topic} by {facts.Day(due)}.",
                    $"Ask {who} whether we can still count on {thing.Promise}.")
                : ActionWords.Fit($"Ask {who} by which day we can count on {thing.Short}."),
        };
        yield return step with { Variant = 1, Action = ActionWords.Fit($"Ask {who} what we can do to help with {thing.Short}.") };
    }

    private static Step Start(DealFacts facts, Milestone milestone, Commitment promise, string ground, int ahead) => new()
    {
        Ground = ground,
        Thing = promise.Id,
        Action = null,
        Why = "",
        Practice = "P12",
        Evidence = facts.Words(promise),
        For = new OwnerWish(Matters.Of(promise.Text, milestone), facts.Buyer(promise.OwnerId)),
        Ahead = ahead,
    };

    private static string Owner(DealFacts facts, Commitment promise) =>
        facts.Buyer(promise.OwnerId) is { } buyer ? Names.Of(buyer) : Names.Person(promise.OwnerName, facts.Customer);

    private static string DaysAgo(DealFacts facts, Commitment promise)
    {
        var days = promise.DueOn is { } due ? facts.Today.DayNumber - due.DayNumber : 0;
        return days == 1 ? "one day" : $"{days} days";
    }
}
