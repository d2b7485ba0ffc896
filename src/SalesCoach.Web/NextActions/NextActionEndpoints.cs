using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.NextActions;

/// <summary>The next small action for every open milestone of a deal.</summary>
internal static class NextActionEndpoints
{
    public static void MapNextActions(this IEndpointRouteBuilder api)
    {
        var actions = api.MapGroup("/deals/{dealId}/next-actions").WithTags("Next actions");
        actions.MapGet("/", ListAsync)
            .Describe("listNextActions", "One small action for every open milestone, as of today.")
            .Produces<NextActionList>()
            .ProducesProblems(404);
        actions.MapPost("/{id}/accept", AcceptAsync)
            .Describe("acceptNextAction", "Makes a suggestion a commitment of its owner; accepting it again answers the same commitment.")
            .Produces<Commitment>(StatusCodes.Status201Created).Produces<Commitment>()
            .ProducesProblems(404, 409);
        actions.MapPost("/{id}/dismiss", DismissAsync)
            .Describe("dismissNextAction", "Dismisses a suggestion with a reason, so that it does not come back; answers what is suggested now.")
            .Produces<NextActionList>()
            .ProducesProblems(400, 404, 409, 413, 415);
    }

    private static async Task<IResult> ListAsync(string dealId, NextActionDesk desk, HttpContext context)
    {
        var outcome = await desk.ListAsync(context.Caller(), dealId, context.RequestAborted);
        return outcome.Answer();
    }

    private static async Task<IResult> AcceptAsync(string dealId, string id, NextActionDesk desk, HttpContext context)
    {
        var outcome = await desk.AcceptAsync(context.Caller(), dealId, id, context.RequestAborted);
        return outcome.Answer(done => done.Created ? TypedResults.Created($"/api/deals/{dealId}", done.Value) : TypedResults.Ok(done.Value));
    }

    private static async Task<IResult> DismissAsync(string dealId, string id, JsonBody<DismissRequest> body, NextActionDesk desk, HttpContext context)
    {
        var outcome = await desk.DismissAsync(context.Caller(), dealId, id, body.Value.Reason, context.RequestAborted);
        return outcome.Answer();
    }
}
