using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Web.Pages.Coaching;
using SalesCoach.Web.Pages.Parts;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Pages.Alerts;

/// <summary>What a coach does with an alert on a page. Afterwards the coach is where the button was pressed.</summary>
internal static class AlertForms
{
    public static string SnoozeForm(string alertId) => $"snooze-{alertId}";

    public static string DismissForm(string alertId) => $"dismiss-{alertId}";

    public static void MapAlertForms(this IEndpointRouteBuilder pages)
    {
        var alert = pages.MapGroup("/alerts/{alertId}");
        alert.MapPost("/acknowledge", AcknowledgeAsync);
        alert.MapPost("/snooze", SnoozeAsync);
        alert.MapPost("/dismiss", DismissAsync);
    }

    private static async Task<IResult> AcknowledgeAsync(string alertId, [FromForm] string? back, Visitor visitor, AlertDesk desk, CancellationToken cancel) =>
        (await desk.AcknowledgeAsync(visitor.Caller, alertId, cancel)).Answer(_ => Return(alertId, back, Said.Acknowledged));

    private static async Task<IResult> SnoozeAsync(
        string alertId, [FromForm] string? back, [FromForm] string? until, Visitor visitor, AlertDesk desk, BoardDesk boards, CancellationToken cancel)
    {
        var outcome = TypedDay.Read(until) is { } day
            ? await desk.SnoozeAsync(visitor.Caller, alertId, day, cancel)
            : new Faulty<Alert>([new Fault("until", TypedDay.Fault)]);
        return outcome is Faulty<Alert> faulty
            ? await ShowAgainAsync(alertId, new RefusedForm(SnoozeForm(alertId), Typed("until", until), faulty.Faults), visitor, boards, cancel)
            : outcome.Answer(_ => Return(alertId, back, Said.Snoozed));
    }

    private static async Task<IResult> DismissAsync(
        string alertId, [FromForm] string? back, [FromForm] string? reason, Visitor visitor, AlertDesk desk, BoardDesk boards, CancellationToken cancel)
    {
        var outcome = await desk.DismissAsync(visitor.Caller, alertId, reason ?? "", cancel);
        return outcome is Faulty<Alert> faulty
            ? await ShowAgainAsync(alertId, new RefusedForm(DismissForm(alertId), Typed("reason", reason), faulty.Faults), visitor, boards, cancel)
            : outcome.Answer(_ => Return(alertId, back, Said.Dismissed));
    }

    // Wherever the form stood, the page of the one deal shows it again: it holds every alert of it, and the fault is easy to find there.
    private static async Task<IResult> ShowAgainAsync(string alertId, RefusedForm refused, Visitor visitor, BoardDesk boards, CancellationToken cancel) =>
        (await boards.PrepareAsync(visitor.Caller, AlertIds.DealOf(alertId) ?? "", cancel))
            .Answer(done => CoachingEndpoints.Page(visitor, done.Value, refused: refused));

    private static Dictionary<string, string?> Typed(string field, string? value) => new() { [field] = value };

    private static RedirectHttpResult Return(string alertId, string? back, string said)
    {
        var deal = Written.Segment(AlertIds.DealOf(alertId) ?? "");
        return TypedResults.LocalRedirect(back == "board" ? $"/?open={deal}&said={said}#deal-{deal}" : $"/deals/{deal}/coaching?said={said}");
    }
}
