using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>An open alert with what its place among the others depends on.</summary>
/// <param name="Alert">The alert, raised or acknowledged.</param>
/// <param name="DealName">The deal's name.</param>
/// <param name="Milestone">The milestone that it bears on; where it names none, the nearest open one of its deal.</param>
public sealed record BoardAlert(Alert Alert, string DealName, Milestone? Milestone)
{
    /// <summary>The deal's open alerts, those that matter most first: by severity, then the nearest milestone, then the oldest.</summary>
    public static IReadOnlyList<BoardAlert> Of(DealAsItStands deal, IReadOnlyList<Alert> alerts)
    {
        var nearest = deal.OpenMilestones().FirstOrDefault();
        return
        [
            .. alerts.Where(IsOpen)
                .Select(a => new BoardAlert(a, deal.Deal.Name, deal.Deal.Milestones.FirstOrDefault(m => m.Id == a.Gap.MilestoneId) ?? nearest))
                .OrderByDescending(a => a.Alert.Gap.Severity)
                .ThenBy(a => a.Milestone?.DueOn ?? DateOnly.MaxValue)
                .ThenBy(a => a.Alert.RaisedOn)
                .ThenBy(a => a.Alert.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the coach still has to look at it: neither put off nor settled.</summary>
    public static bool IsOpen(Alert alert) => alert.Status is AlertStatus.Raised or AlertStatus.Acknowledged;
}
