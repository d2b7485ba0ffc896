using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>The next step that a milestone's own name suggests (P2), when nothing in the deal asks for another first.</summary>
internal static class NextStepGround
{
    /// <summary>The steps of its kind, then steps toward anything, then the same with every other buyer.</summary>
    public static IEnumerable<Step> Of(DealFacts facts, Milestone milestone)
    {
        var family = StepFamilies.Of(milestone.Name);
        var matter = family?.Matter ?? Matter.Any;
        var orders = (family?.Orders ?? []).Concat(StepFamilies.General).ToList();
        var buyers = facts.Buyers.Ranked(matter).ToList();
        for (var who = 0; who < Math.Max(1, buyers.Count); who++)
        {
            var buyer = buyers.ElementAtOrDefault(who);
            for (var i = 0; i < orders.Count; i++)
            {
                yield return new Step
                {
                    Ground = "next-step",
                    Thing = buyer?.Id ?? "",
                    Variant = i,
                    Action = Fill(orders[i], facts, milestone, buyer),
                    Why = Why(facts, milestone),
                    Practice = "P2",
                    For = new OwnerWish(matter, buyer),
                    Ahead = 3,
                };
            }
        }
    }

    private static string? Fill(string order, DealFacts facts, Milestone milestone, Buyer? buyer)
    {
        var date = milestone.DueOn is { } due && due >= facts.Today ? facts.Day(due) : null;
        var wordings = order.Split('|');
        var filled = wordings[date is null ? ^1 : 0].Replace("{date}", date, StringComparison.Ordinal)
            .Replace("{customer}", facts.Customer, StringComparison.Ordinal)
            .Replace("{who}", facts.Who(buyer), StringComparison.Ordinal);
        return ActionWords.Fit(
            filled.Replace("{it}", Phrases.Of(milestone), StringComparison.Ordinal),
            filled.Replace("{it}", "this milestone", StringComparison.Ordinal));
    }

    private static string Why(DealFacts facts, Milestone milestone)
    {
        var name = string.IsNullOrWhiteSpace(milestone.Name) ? "This milestone" : $"“{milestone.Name.Trim()}”";
        var due = milestone.DueOn is { } date ? $"is due on {facts.Day(date)}" : "has no date yet";
        var moves = facts.Serving(milestone).Any()
            ? "what is under way for it leaves room for the next step"
            : "no commitment moves it at the moment";
        return $"{name} {due}, and {moves}.";
    }
}
