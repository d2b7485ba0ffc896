using SalesCoach.Alignment;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.NextActions;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.Queries;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Alerts;

/// <summary>A coach's own alerts; nobody else gets any.</summary>
internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder api)
    {
        var alerts = api.MapGroup("/alerts").WithTags("Alerts").RequireAuthorization(Policies.Coach);
        alerts.MapGet("/", ListAsync)
            .Describe("listAlerts", "Lists the alerts of the deals that you coach. The page's size counts deals, whose alerts stay together.")
            .Produces<Page<Alert>>()
            .ProducesProblems(400);
        alerts.MapPost("/{id}/acknowledge", AcknowledgeAsync)
            .Describe("acknowledgeAlert", "You have taken note of it.")
            .Produces<Alert>()
            .ProducesProblems(400, 404, 409);
        alerts.MapPost("/{id}/snooze", SnoozeAsync)
            .Describe("snoozeAlert", "You look at it again on a later day.")
            .Produces<Alert>()
            .ProducesProblems(400, 404, 409, 413, 415);
        alerts.MapPost("/{id}/dismiss", DismissAsync)
            .Describe("dismissAlert", "You do not want to hear of this gap again while it lasts.")
            .Produces<Alert>()
            .ProducesProblems(400, 404, 409, 413, 415);
    }

    private static async Task<IResult> ListAsync(AlertQuery query, PageQuery page, AlertDesk desk, HttpContext context) =>
        TypedResults.Ok(await desk.ListAsync(context.Caller(), query.Filter, page.Page, context.RequestAborted));

    private static async Task<IResult> AcknowledgeAsync(string id, AlertDesk desk, HttpContext context)
    {
        var outcome = await desk.AcknowledgeAsync(context.Caller(), id, context.RequestAborted);
        return outcome.Answer();
    }

    private static async Task<IResult> SnoozeAsync(string id, JsonBody<SnoozeRequest> body, AlertDesk desk, HttpContext context)
    {
        var outcome = await desk.SnoozeAsync(context.Caller(), id, body.Value.Until, context.RequestAborted);
        return outcome.Answer();
    }

    private static async Task<IResult> DismissAsync(string id, JsonBody<DismissRequest> body, AlertDesk desk, HttpContext context)
    {
        var outcome = await desk.DismissAsync(context.Caller(), id, body.Value.Reason, context.RequestAborted);
        return outcome.Answer();
    }
}
