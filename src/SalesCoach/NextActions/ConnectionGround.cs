using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>A decision-maker or champion with whom nobody of the team is connected (rule "buyer-uncovered", P7), raised once.</summary>
internal static class ConnectionGround
{
    /// <summary>Decision-makers first.</summary>
    public static IEnumerable<Step> Of(DealFacts facts, Milestone milestone)
    {
        var uncovered = facts.Deal.Buyers
            .Where(b => b.Influence is Influence.DecisionMaker or Influence.Champion && !facts.Buyers.IsConnected(b))
            .OrderBy(b => b.Influence);
        foreach (var buyer in uncovered)
        {
            var who = Names.Of(buyer);
            var toward = Phrases.Of(milestone);
            var weighs = buyer.Influence == Influence.DecisionMaker ? "decides" : "could speak for us inside";
            var title = string.IsNullOrWhiteSpace(buyer.Title) ? "" : $" ({buyer.Title.Trim()})";
            var start = new Step
            {
                Ground = "connection",
                Thing = buyer.Id,
                DealWide = true,
                Action = null,
                Why = $"{who}{title} {weighs}, and nobody of the team has a connection there yet.",
                Practice = "P7",
                For = new OwnerWish(Matter.Strategy),
                Ahead = 3,
            };
            var introducer = facts.Buyers.Ranked(Matter.Strategy)
                .FirstOrDefault(b => facts.Buyers.IsConnected(b) && b.Influence != Influence.Blocker);
            yield return start with
            {
                Action = introducer is null
                    ? ActionWords.Fit($"Write {who} three lines and ask for twenty minutes about {toward}.")
                    : ActionWords.Fit(
                        $"Ask {Names.Of(introducer)} to introduce you to {who} {Phrases.Before(milestone)}.",
                        $"Ask {Names.Of(introducer)} to introduce you to {who}."),
                For = new OwnerWish(Matter.Strategy, introducer),
            };
            yield return start with
            {
                Variant = 1,
                Action = ActionWords.Fit($"Invite {who} to a twenty-minute call about what {toward} should bring {facts.Customer}."),
            };
        }
    }
}
