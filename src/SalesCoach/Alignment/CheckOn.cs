using SalesCoach.Alignment.Rules;
using SalesCoach.Deals;

namespace SalesCoach.Alignment;

/// <summary>When a deal is to be looked at again though nothing new has happened to it.</summary>
public static class CheckOn
{
    /// <summary>
    /// The first day after today on which some rule's verdict (rule, subject, severity) changes, or a snooze ends, with nothing new
    /// happening; null for never. Exact: each rule names the days on which it can turn, and it is asked what it would say on them.
    /// </summary>
    /// <param name="deal">The deal after its notes were read.</param>
    /// <param name="alerts">Its alerts as of today.</param>
    /// <param name="today">The day in the tenant's time zone.</param>
    /// <param name="thresholds">The numbers for the deal's stage.</param>
    public static DateOnly? Next(DealAsItStands deal, IReadOnlyList<Alert> alerts, DateOnly today, Thresholds thresholds)
    {
        var view = new DealOnADay(deal, today, thresholds);
        var next = alerts.Where(a => a.Status == AlertStatus.Snoozed).Min(a => a.SnoozedUntil);
        if (next <= today)
        {
            next = today.Plus(1);
        }

        foreach (var rule in AlignmentRules.All)
        {
            next = FirstTurn(rule, view, before: next) ?? next;
        }

        return next;
    }

    private static DateOnly? FirstTurn(AlignmentRule rule, DealOnADay view, DateOnly? before)
    {
        var days = rule.Turns(view).Where(day => day > view.Today && (before is null || day < before)).ToHashSet();
        if (days.Count == 0)
        {
            return null;
        }

        var now = Verdict(rule, view);
        return days.Order().Select(day => (DateOnly?)day).FirstOrDefault(day => !now.SetEquals(Verdict(rule, view.On(day.GetValueOrDefault()))));
    }

    private static HashSet<(string Subject, Severity Severity)> Verdict(AlignmentRule rule, DealOnADay view) =>
        rule.Look(view).Select(gap => (gap.Subject, gap.Severity)).ToHashSet();
}
