namespace SalesCoach.Alignment;

/// <summary>How alerts live: raised by gaps, changed by the coach, closed when their gap has closed. Pure.</summary>
public static class AlertLife
{
    /// <summary>The most closed alerts that a deal keeps, the latest ones; its document stays bounded.</summary>
    public const int ClosedKept = 12;

    /// <summary>The most days for which an alert can be snoozed.</summary>
    public const int LongestSnoozeDays = 90;

    /// <summary>The longest reason of a dismissal, in UTF-16 code units.</summary>
    public const int LongestReason = 500;

    /// <summary>
    /// Brings a deal's alerts in line with its gaps. A new gap raises an alert; one that comes back after its alert had closed raises it
    /// again; a snoozed alert wakes on its day, and that day counts as raised again; a dismissed one stays so while its gap lasts. A gap
    /// that has become more severe raises its alert again, whatever the coach had said of it.
    /// </summary>
    /// <param name="dealId">The deal.</param>
    /// <param name="alerts">Its alerts so far.</param>
    /// <param name="gaps">Its gaps on this day.</param>
    /// <param name="today">The day in the tenant's time zone.</param>
    /// <returns>The alerts, those that were there in their order and then the new ones; the very list that was given when nothing has changed.</returns>
    public static IReadOnlyList<Alert> Update(string dealId, IReadOnlyList<Alert> alerts, IReadOnlyList<Gap> gaps, DateOnly today)
    {
        var seen = new Dictionary<string, Gap>();
        foreach (var gap in gaps)
        {
            seen.TryAdd(AlertIds.Derive(dealId, gap.Rule, gap.Subject), gap);
        }

        var known = alerts.Select(a => a.Id).ToHashSet();
        var raised = seen.Where(s => !known.Contains(s.Key)).Select(s => new Alert
        {
            Id = s.Key,
            DealId = dealId,
            Gap = s.Value,
            Status = AlertStatus.Raised,
            RaisedOn = today,
        });
        IReadOnlyList<Alert> updated = [.. Bound([.. alerts.Select(a => seen.TryGetValue(a.Id, out var gap) ? Standing(a, gap, today) : Gone(a, today)), .. raised])];
        return updated.Count == alerts.Count && updated.Zip(alerts).All(pair => ReferenceEquals(pair.First, pair.Second)) ? alerts : updated;
    }

    /// <summary>The coach has taken note of the alert; that ends a snooze and takes a dismissal back. Faulty when it is closed.</summary>
    public static Outcome<Alert> Acknowledge(Alert alert) => alert.Status switch
    {
        AlertStatus.Closed => Closed,
        AlertStatus.Acknowledged => new Done<Alert>(alert),
        _ => new Done<Alert>(alert with { Status = AlertStatus.Acknowledged, SnoozedUntil = null, Reason = null }),
    };

    /// <summary>The coach looks at the alert again on a later day. Faulty when it is closed, or the day is not after today or more than 90 days off.</summary>
    public static Outcome<Alert> Snooze(Alert alert, DateOnly until, DateOnly today)
    {
        if (alert.Status == AlertStatus.Closed)
        {
            return Closed;
        }

        var days = until.DayNumber - today.DayNumber;
        return days is < 1 or > LongestSnoozeDays
            ? Fault("until", $"Name a day after today and within {LongestSnoozeDays} days.")
            : new Done<Alert>(alert with { Status = AlertStatus.Snoozed, SnoozedUntil = until, Reason = null });
    }

    /// <summary>The coach does not want to hear of this gap again while it lasts. Faulty when it is closed, or without a reason of 500 characters or fewer.</summary>
    public static Outcome<Alert> Dismiss(Alert alert, string? reason)
    {
        if (alert.Status == AlertStatus.Closed)
        {
            return Closed;
        }

        var why = reason?.Trim() ?? "";
        return why.Length is 0 or > LongestReason
            ? Fault("reason", $"Say why, in {LongestReason} characters or fewer.")
            : new Done<Alert>(alert with { Status = AlertStatus.Dismissed, SnoozedUntil = null, Reason = why });
    }

    /// <summary>Whether the alert waits for its coach: raised or acknowledged, and neither put off nor done with.</summary>
    public static bool IsOpen(Alert alert) => alert.Status is AlertStatus.Raised or AlertStatus.Acknowledged;

    private static Alert Standing(Alert alert, Gap gap, DateOnly today)
    {
        var graver = gap.Severity > alert.Gap.Severity;
        var current = Same(alert.Gap, gap) ? alert : alert with { Gap = gap };
        return alert.Status switch
        {
            AlertStatus.Closed => Raise(current, today) with { Reopened = alert.Reopened + 1 },
            AlertStatus.Snoozed when graver || alert.SnoozedUntil is null || alert.SnoozedUntil <= today => Raise(current, today),
            AlertStatus.Acknowledged or AlertStatus.Dismissed when graver => Raise(current, today),
            _ => current,
        };
    }

    private static Alert Raise(Alert alert, DateOnly today) =>
        alert with { Status = AlertStatus.Raised, RaisedOn = today, SnoozedUntil = null, Reason = null, ClosedOn = null };

    /// <summary>A closed alert keeps its sentence and lets the notes' words go.</summary>
    private static Alert Gone(Alert alert, DateOnly today) =>
        alert.Status == AlertStatus.Closed
            ? alert
            : alert with { Status = AlertStatus.Closed, ClosedOn = today, SnoozedUntil = null, Gap = alert.Gap with { Evidence = [] } };

    private static IEnumerable<Alert> Bound(IReadOnlyList<Alert> alerts)
    {
        var kept = alerts.Where(a => a.Status == AlertStatus.Closed)
            .OrderByDescending(a => a.ClosedOn)
            .ThenBy(a => a.Id, StringComparer.Ordinal)
            .Take(ClosedKept)
            .Select(a => a.Id)
            .ToHashSet();
        return alerts.Where(a => a.Status != AlertStatus.Closed || kept.Contains(a.Id));
    }

    /// <summary>Compares evidence by its words: a record compares lists by reference, and a stored gap's list is always another one.</summary>
    private static bool Same(Gap one, Gap other) => one with { Evidence = other.Evidence } == other && one.Evidence.SequenceEqual(other.Evidence);

    private static Faulty<Alert> Closed => Fault("status", "The alert is closed: its gap has closed.");

    private static Faulty<Alert> Fault(string field, string message) => new([new Fault(field, message)]);
}
