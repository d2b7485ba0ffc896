using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.NextActions;

/// <summary>What the milestone itself asks for: a new date when its own has passed (P4), a contingency after bad news (P12).</summary>
internal static class MilestoneGround
{
    /// <summary>Steps when the date has passed.</summary>
    public static IEnumerable<Step> DatePassed(DealFacts facts, Milestone milestone)
    {
        if (milestone.DueOn is not { } date || date >= facts.Today)
        {
            yield break;
        }

        var matter = Matters.Of(milestone.Name);
        var buyer = facts.Buyers.For(matter);
        var toward = Phrases.Of(milestone);
        var start = new Step
        {
            Ground = "milestone-overdue",
            Thing = milestone.Id,
            Action = null,
            Why = $"Its date, {facts.Day(date)}, has passed, and nobody has set another.",
            Practice = "P4",
            Evidence = Words(facts, milestone),
            For = new OwnerWish(matter, buyer),
        };
        yield return start with { Action = ActionWords.Fit($"Agree a new date for {toward} with {facts.Who(buyer)}; {facts.Day(date)} has passed.") };
        yield return start with
        {
            Variant = 1,
            Action = ActionWords.Fit($"Ask {facts.Who(buyer)} what is still missing for {toward} since {facts.Day(date)}."),
        };
    }

    /// <summary>Steps when it was read as slipped or at risk and nobody has said what happens then.</summary>
    public static IEnumerable<Step> WithoutContingency(DealFacts facts, Milestone milestone)
    {
        if (!string.IsNullOrWhiteSpace(milestone.Contingency) || facts.BadNews(milestone) is not { } news)
        {
            yield break;
        }

        var buyer = facts.Buyers.For(Matters.Of(milestone.Name));
        var late = Phrases.Slipping(milestone, milestone.DueOn is { } date && date >= facts.Today ? facts.Day(date) : null);
        var start = new Step
        {
            Ground = "contingency",
            Thing = milestone.Id,
            Action = null,
            Why = $"{facts.Author(news.Note)} noted on {facts.Day(news.Day)} that it "
                + $"{(news.Reading.State == MilestoneState.Slipped ? "slips" : "is at risk")}, and no contingency is written down.",
            Practice = "P12",
            Evidence = [news.Evidence],
            For = new OwnerWish(Matter.Strategy, buyer),
            Ahead = 3,
        };
        yield return start with { Action = ActionWords.Fit($"Agree with {facts.Who(buyer)} what we do if {late}.") };
        yield return start with { Variant = 1, Action = ActionWords.Fit($"Write one sentence on what the team does if {late}, and share it.") };
    }

    private static IReadOnlyList<Evidence> Words(DealFacts facts, Milestone milestone) =>
        facts.BadNews(milestone) is { } news ? [news.Evidence] : [];
}
