using SalesCoach.Alignment;

namespace SalesCoach.Coaching;

/// <summary>Chooses the five things that matter over all of a coach's deals: on the board and in the digest the same five.</summary>
public static class FiveThings
{
    private const int Most = 5;

    /// <summary>
    /// The five, or fewer: the gravest first. Among equally grave ones those that the coach has not looked at come first, and each deal has
    /// its first before any deal has its second, because a coach who hears five times of one deal does not hear of four others. What is
    /// left open by this stays as <see cref="AlertRanking"/> has it.
    /// </summary>
    public static IReadOnlyList<RankedAlert> Of(IEnumerable<DealAlerts> deals) =>
    [
        .. AlertRanking.Rank(deals)
            .OrderBy(a => a.Alert.Status)
            .GroupBy(a => (a.Alert.DealId, a.Alert.Gap.Severity))
            .SelectMany(group => group.Select((alert, turn) => (alert, turn)))
            .OrderByDescending(a => a.alert.Alert.Gap.Severity)
            .ThenBy(a => a.turn)
            .ThenBy(a => a.alert.Alert.Status)
            .Select(a => a.alert)
            .Take(Most),
    ];
}
