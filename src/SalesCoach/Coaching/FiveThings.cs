namespace SalesCoach.Coaching;

/// <summary>Chooses the five things that matter over all of a coach's deals: on the board and in the digest the same five.</summary>
public static class FiveThings
{
    private const int Most = 5;

    /// <summary>
    /// The five: the severest first. Among equally severe ones each deal has its first before any deal has its second, because a coach who
    /// hears five times of one deal does not hear of four others; then what the coach has not looked at, the nearest milestone, the oldest.
    /// </summary>
    /// <param name="deals">For each deal its open alerts as <see cref="BoardAlert.Of"/> ranks them.</param>
    public static IReadOnlyList<BoardAlert> Of(IEnumerable<IReadOnlyList<BoardAlert>> deals) =>
    [
        .. deals.SelectMany(deal => deal.GroupBy(a => a.Alert.Gap.Severity).SelectMany(g => g.Select((alert, turn) => (alert, turn))))
            .OrderByDescending(a => a.alert.Alert.Gap.Severity)
            .ThenBy(a => a.turn)
            .ThenBy(a => a.alert.Alert.Status)
            .ThenBy(a => a.alert.Milestone?.DueOn ?? DateOnly.MaxValue)
            .ThenBy(a => a.alert.Alert.RaisedOn)
            .ThenBy(a => a.alert.Alert.Id, StringComparer.Ordinal)
            .Select(a => a.alert)
            .Take(Most),
    ];
}
