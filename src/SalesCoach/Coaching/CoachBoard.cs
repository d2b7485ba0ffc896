using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>All that a coach looks after, in the order in which it needs the coach. Pure.</summary>
public sealed record CoachBoard
{
    /// <summary>The day for which it was made.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The open deals and those closed ones on which an alert still stands, those that need the coach most first.</summary>
    public required IReadOnlyList<BoardDeal> Deals { get; init; }

    /// <summary>The closed deals on which nothing stands any more, by name.</summary>
    public required IReadOnlyList<Deal> Settled { get; init; }

    /// <summary>The five things that matter over the open deals; fewer where there are fewer.</summary>
    public required IReadOnlyList<BoardAlert> Five { get; init; }

    /// <summary>How many open deals are in this health.</summary>
    public int Count(BoardHealth health) => Deals.Count(d => d.Deal.Deal.Status == DealStatus.Open && d.Health == health);

    /// <summary>Makes the board.</summary>
    /// <param name="deals">The coach's deals as they stand, each with its alerts.</param>
    /// <param name="today">The company's day.</param>
    public static CoachBoard Of(IEnumerable<(DealAsItStands Deal, IReadOnlyList<Alert> Alerts)> deals, DateOnly today)
    {
        var all = deals.Select(d => BoardDeal.Of(d.Deal, d.Alerts)).ToList();
        var shown = all.Where(d => d.Deal.Deal.Status == DealStatus.Open || d.Open.Count > 0);
        return new CoachBoard
        {
            Today = today,
            Deals =
            [
                .. shown.OrderByDescending(d => d.Health)
                    .ThenBy(d => d.Deal.Deal.Status)
                    .ThenByDescending(d => d.Count(Severity.High))
                    .ThenBy(d => d.Open.Count > 0 ? d.Open[0].Milestone?.DueOn ?? DateOnly.MaxValue : DateOnly.MaxValue)
                    .ThenByDescending(d => d.Open.Count)
                    .ThenBy(d => d.Deal.Deal.Name, StringComparer.CurrentCulture)
                    .ThenBy(d => d.Deal.Deal.Id, StringComparer.Ordinal),
            ],
            Settled = [.. all.Where(d => d.Deal.Deal.Status != DealStatus.Open && d.Open.Count == 0).Select(d => d.Deal.Deal).OrderBy(d => d.Name, StringComparer.CurrentCulture)],
            Five = FiveThings.Of(all.Where(d => d.Deal.Deal.Status == DealStatus.Open).Select(d => d.Open)),
        };
    }
}

/// <summary>One of a coach's deals.</summary>
/// <param name="Deal">The deal as it stands.</param>
/// <param name="Open">Its open alerts, those that matter most first.</param>
/// <param name="PutOff">How many alerts the coach has put off to a later day.</param>
public sealed record BoardDeal(DealAsItStands Deal, IReadOnlyList<BoardAlert> Open, int PutOff)
{
    /// <summary>At risk with an open high alert, to be watched with a medium one.</summary>
    public BoardHealth Health => Open.Count == 0 ? BoardHealth.Healthy : Open[0].Alert.Gap.Severity switch
    {
        Severity.High => BoardHealth.AtRisk,
        Severity.Medium => BoardHealth.Watch,
        _ => BoardHealth.Healthy,
    };

    /// <summary>How many open alerts are this severe.</summary>
    public int Count(Severity severity) => Open.Count(a => a.Alert.Gap.Severity == severity);

    /// <summary>Ranks a deal's alerts.</summary>
    public static BoardDeal Of(DealAsItStands deal, IReadOnlyList<Alert> alerts) =>
        new(deal, BoardAlert.Of(deal, alerts), alerts.Count(a => a.Status == AlertStatus.Snoozed));
}

/// <summary>How a deal fares.</summary>
public enum BoardHealth
{
    /// <summary>Nothing that matters is open.</summary>
    Healthy,

    /// <summary>Worth an eye.</summary>
    Watch,

    /// <summary>Needs the coach now.</summary>
    AtRisk,
}
