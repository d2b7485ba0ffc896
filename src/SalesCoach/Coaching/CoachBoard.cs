using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>All that a coach looks after, in the order in which it needs the coach. Pure.</summary>
public sealed record CoachBoard
{
    /// <summary>The day for which it was made.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The open deals, and those closed ones on which an alert still stands: those that need the coach most first.</summary>
    public required IReadOnlyList<BoardDeal> Deals { get; init; }

    /// <summary>The closed deals on which nothing stands any more, by name.</summary>
    public required IReadOnlyList<Deal> Settled { get; init; }

    /// <summary>The five things that matter over the open deals; fewer where there are fewer.</summary>
    public required IReadOnlyList<RankedAlert> Five { get; init; }

    /// <summary>How many deals are in this state.</summary>
    public int Count(HealthState state) => Deals.Count(d => d.Health.State == state);

    /// <summary>Makes the board.</summary>
    /// <param name="deals">The coach's deals as they stand, each with its alerts.</param>
    /// <param name="today">The company's day.</param>
    public static CoachBoard Of(IReadOnlyList<DealAlerts> deals, DateOnly today)
    {
        var all = deals.Select(BoardDeal.Of).ToList();
        return new CoachBoard
        {
            Today = today,
            Deals =
            [
                .. all.Where(d => d.IsOpen || d.Open.Count > 0)
                    .OrderByDescending(d => d.Health.State)
                    .ThenByDescending(d => d.IsOpen)
                    .ThenByDescending(d => d.Count(Severity.High))
                    .ThenBy(d => d.Deal.OpenMilestones().FirstOrDefault()?.DueOn ?? DateOnly.MaxValue)
                    .ThenByDescending(d => d.Open.Count)
                    .ThenBy(d => d.Deal.Deal.Name, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(d => d.Deal.Deal.Id, StringComparer.Ordinal),
            ],
            Settled =
            [
                .. all.Where(d => !d.IsOpen && d.Open.Count == 0).Select(d => d.Deal.Deal)
                    .OrderBy(d => d.Name, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(d => d.Id, StringComparer.Ordinal),
            ],
            Five = FiveThings.Of(deals.Where(d => d.Deal.Deal.Status == DealStatus.Open)),
        };
    }
}

/// <summary>One of a coach's deals.</summary>
/// <param name="Deal">The deal as it stands.</param>
/// <param name="Health">How it is.</param>
/// <param name="Open">Its open alerts, those that matter most first.</param>
/// <param name="PutOff">How many alerts the coach has put off to a later day.</param>
public sealed record BoardDeal(DealAsItStands Deal, DealHealth Health, IReadOnlyList<RankedAlert> Open, int PutOff)
{
    /// <summary>Whether the deal is still to be won.</summary>
    public bool IsOpen => Deal.Deal.Status == DealStatus.Open;

    /// <summary>How many open alerts are this severe.</summary>
    public int Count(Severity severity) => Open.Count(a => a.Alert.Gap.Severity == severity);

    /// <summary>A deal with its alerts in order.</summary>
    public static BoardDeal Of(DealAlerts deal) =>
        new(deal.Deal, DealHealth.Of(deal.Alerts), AlertRanking.Rank([deal]), deal.Alerts.Count(a => a.Status == AlertStatus.Snoozed));
}
