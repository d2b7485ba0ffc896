using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Alignment;

/// <summary>What a coach does with alerts. They answer to the deal's coach only; to anybody else there are none (practice P10).</summary>
public sealed class AlertDesk(IDealStore deals, DealChanges changes, ICompanies companies, TimeProvider clock)
{
    /// <summary>The alerts of a page of the coach's deals; the page's size counts deals, whose alerts are never torn apart.</summary>
    public async Task<Page<Alert>> ListAsync(Caller caller, AlertFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (!caller.Roles.HasFlag(Roles.Coach))
        {
            return new Page<Alert>([], null);
        }

        var stored = await deals.ListDealsAsync(caller.TenantId, new DealFilter { CoachId = caller.PersonId }, page, cancel);
        return new Page<Alert>(
            [.. stored.Items.SelectMany(d => d.Document.Alerts).Where(filter.Lets).OrderByDescending(a => a.Gap.Severity).ThenBy(a => a.RaisedOn)],
            stored.Continuation);
    }

    /// <summary>The coach has taken note of it.</summary>
    public Task<Outcome<Alert>> AcknowledgeAsync(Caller caller, string alertId, CancellationToken cancel) =>
        ChangeAsync(caller, alertId, AlertLife.Acknowledge, cancel);

    /// <summary>The coach looks at it again on a later day.</summary>
    public Task<Outcome<Alert>> SnoozeAsync(Caller caller, string alertId, DateOnly until, CancellationToken cancel) =>
        ChangeAsync(caller, alertId, alert => AlertLife.Snooze(alert, until, Today(caller)), cancel);

    /// <summary>The coach does not want to hear of this gap again while it lasts.</summary>
    public Task<Outcome<Alert>> DismissAsync(Caller caller, string alertId, string reason, CancellationToken cancel) =>
        ChangeAsync(caller, alertId, alert => AlertLife.Dismiss(alert, reason), cancel);

    private Task<Outcome<Alert>> ChangeAsync(Caller caller, string alertId, Func<Alert, Outcome<Alert>> change, CancellationToken cancel) =>
        AlertIds.DealOf(alertId) is { } dealId && DealChecks.IsId(dealId)
            ? changes.ChangeAsync(new DealKey(caller.TenantId, dealId), document => Change(caller, document, alertId, change), cancel)
            : Task.FromResult<Outcome<Alert>>(new Missing<Alert>("alert"));

    private static (DealDocument?, Outcome<Alert>) Change(Caller caller, DealDocument document, string alertId, Func<Alert, Outcome<Alert>> change)
    {
        if (!caller.Coaches(document.Entered.Deal) || document.Alerts.FirstOrDefault(a => a.Id == alertId) is not { } alert)
        {
            return (null, new Missing<Alert>("alert"));
        }

        var outcome = change(alert);
        return outcome is Done<Alert> done
            ? (document with { Alerts = [.. document.Alerts.Select(a => a.Id == alertId ? done.Value : a)] }, outcome)
            : (null, outcome);
    }

    private DateOnly Today(Caller caller) => companies.Find(caller.TenantId).DayOf(clock.GetUtcNow());
}

/// <summary>Which alerts to list; what is left out lets all through. Without a status: those that are not closed.</summary>
public sealed record AlertFilter
{
    /// <summary>Of this severity only.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Of this rule only.</summary>
    public string? Rule { get; init; }

    /// <summary>Of this deal only.</summary>
    public string? DealId { get; init; }

    /// <summary>In this state only.</summary>
    public AlertStatus? Status { get; init; }

    /// <summary>Whether it lets an alert through.</summary>
    public bool Lets(Alert alert) =>
        (Severity is null || alert.Gap.Severity == Severity)
        && (Rule is null || alert.Gap.Rule == Rule)
        && (DealId is null || alert.DealId == DealId)
        && (Status is null ? alert.Status != AlertStatus.Closed : alert.Status == Status);
}
