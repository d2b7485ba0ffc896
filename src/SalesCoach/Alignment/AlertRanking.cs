using SalesCoach.Deals;

namespace SalesCoach.Alignment;

/// <summary>Puts open alerts in the order in which a coach should see them.</summary>
public static class AlertRanking
{
    /// <summary>
    /// The open alerts of some deals: the gravest first; among those the one whose milestone's date, as it stands, comes first (those that
    /// have passed before those to come, those that bear on no dated milestone last); among those the one that was raised first.
    /// </summary>
    public static IReadOnlyList<RankedAlert> Rank(IEnumerable<DealAlerts> deals) =>
    [
        .. deals
            .SelectMany(d => d.Alerts.Where(AlertLife.IsOpen).Select(a => new RankedAlert(a, d.Deal.Deal, MilestoneOf(a, d.Deal.Deal))))
            .OrderByDescending(a => a.Alert.Gap.Severity)
            .ThenBy(a => a.Milestone?.DueOn ?? DateOnly.MaxValue)
            .ThenBy(a => a.Alert.RaisedOn)
            .ThenBy(a => a.Alert.Id, StringComparer.Ordinal),
    ];

    /// <summary>Ranked alerts by practice: the practice with the alert that ranks first comes first.</summary>
    public static IReadOnlyList<AlertGroup> ByPractice(IEnumerable<RankedAlert> ranked) =>
        [.. ranked.GroupBy(a => a.Alert.Gap.Practice, StringComparer.Ordinal).Select(group => new AlertGroup(group.Key, [.. group]))];

    private static Milestone? MilestoneOf(Alert alert, Deal deal) => deal.Milestones.FirstOrDefault(m => m.Id == alert.Gap.MilestoneId);
}

/// <summary>A deal as it stands with its alerts.</summary>
public sealed record DealAlerts(DealAsItStands Deal, IReadOnlyList<Alert> Alerts);

/// <summary>An open alert in its place.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Deal">Its deal.</param>
/// <param name="Milestone">The milestone that it bears on, as it stands; null where it bears on none.</param>
public sealed record RankedAlert(Alert Alert, Deal Deal, Milestone? Milestone);

/// <summary>Open alerts that belong together, in their order.</summary>
/// <param name="Key">The practice.</param>
/// <param name="Alerts">At least one.</param>
public sealed record AlertGroup(string Key, IReadOnlyList<RankedAlert> Alerts);
