using SalesCoach.Deals;

namespace SalesCoach.Alignment.Rules;

/// <summary>Whether our team matches the buying team: P7 of docs/playbook.md. Only ids that name a buyer of the deal connect.</summary>
internal static class ConnectionRules
{
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        new("buyer-uncovered", "P7", [Severity.High, Severity.Medium], BuyerUncovered),
        new("single-threaded", "P7", [Severity.Medium], SingleThreaded),
        new("connection-missing", "P7", [Severity.Medium], ConnectionMissing),
    ];

    private static IEnumerable<Finding> BuyerUncovered(DealOnADay deal)
    {
        var connected = Connected(deal).Select(b => b.Id).ToHashSet();
        return from buyer in deal.Deal.Buyers
               where buyer.Influence is Influence.DecisionMaker or Influence.Champion && !connected.Contains(buyer.Id)
               let decides = buyer.Influence == Influence.DecisionMaker
               let title = string.IsNullOrWhiteSpace(buyer.Title) ? "" : $" ({buyer.Title})"
               select new Finding(
                   buyer.Id,
                   $"Nobody of the team is connected to {buyer.Name}{title}, {(decides ? "a decision-maker" : "a champion")}.",
                   $"Who on the team has most in common with {buyer.Name}{title}, and what would make a first conversation worth {buyer.Name}’s time?")
               {
                   Severity = decides ? Severity.High : Severity.Medium,
               };
    }

    private static IEnumerable<Finding> SingleThreaded(DealOnADay deal)
    {
        var connected = Connected(deal).ToList();
        if (connected.Count >= deal.Thresholds.ConnectedBuyers)
        {
            yield break;
        }

        var names = string.Join(", ", connected.Select(b => b.Name));
        yield return connected.Count == 0
            ? new(
                deal.Deal.Id,
                $"The team is connected to none of {deal.Customer()}’s people.",
                $"Who at {deal.Customer()} has most to gain from {deal.Deal.Name}, and how could the team get to know them?")
            : new(
                deal.Deal.Id,
                $"All that the team knows at {deal.Customer()} is {names}.",
                $"What would become of {deal.Deal.Name} without {names}, and who else at {deal.Customer()} has a stake in it?");
    }

    private static IEnumerable<Finding> ConnectionMissing(DealOnADay deal) =>
        from member in deal.Deal.Team
        where !deal.BuyersOf(member).Any()
        select new Finding(
            member.Id,
            $"{member.Name} is connected to none of {deal.Customer()}’s people.",
            $"Who at {deal.Customer()} would gain most from knowing {deal.Whom(member.Id)}, and what would be a natural occasion?");

    private static IEnumerable<Buyer> Connected(DealOnADay deal) => deal.Deal.Team.SelectMany(deal.BuyersOf).DistinctBy(b => b.Id);
}
