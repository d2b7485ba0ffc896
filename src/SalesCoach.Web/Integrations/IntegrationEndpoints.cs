using Microsoft.Net.Http.Headers;
using SalesCoach.Integrations;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.Deals;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.Queries;
using SalesCoach.Web.SignIn;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web.Integrations;

/// <summary>What an admin says about CRMs, and sees of them.</summary>
internal static class IntegrationEndpoints
{
    public static void MapIntegrations(this IEndpointRouteBuilder api)
    {
        var integrations = api.MapGroup("/integrations/{source}").WithTags("Integrations").RequireAuthorization(Policies.Admin).AddEndpointFilter(MustBeKnownAsync);
        integrations.MapGet("/", FindAsync)
            .Describe("getIntegration", "Which of a CRM's deals and users are which, and what becomes of notes about other deals.")
            .Produces<IntegrationSettings>()
            .ProducesProblems(404);
        integrations.MapPut("/", PutAsync)
            .WithMetadata(DescribedParameter.Header(HeaderNames.IfMatch, "The ETag that you read, or * for whichever is there; needed to replace what was said before."))
            .Describe("putIntegration", "Says so. Notes that wait for their deal are tried again.")
            .Produces<IntegrationSettings>().Produces<IntegrationSettings>(StatusCodes.Status201Created)
            .ProducesProblems(400, 404, 412, 413, 415, 428);
        integrations.MapGet("/deliveries", ListDeliveriesAsync)
            .Describe("listDeliveries", "What the CRM sent last and what became of it, the latest first; no text.")
            .Produces<Page<Delivery>>()
            .ProducesProblems(400, 404);
        integrations.MapGet("/waiting", ListWaitingAsync)
            .Describe("listWaitingNotes", "Notes that wait to be fetched, or for their deal, the oldest first; no text.")
            .Produces<Page<WaitingNote>>()
            .ProducesProblems(400, 404);
    }

    private static ValueTask<object?> MustBeKnownAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        WebhookSources.All.Contains(context.HttpContext.GetRouteValue("source"))
            ? next(context)
            : ValueTask.FromResult<object?>(new ProblemAnswer(ProblemTypes.Of(StatusCodes.Status404NotFound)));

    private static async Task<IResult> FindAsync(string source, IntegrationDesk desk, HttpContext context)
    {
        var outcome = await desk.FindAsync(context.Caller(), source, context.RequestAborted);
        return outcome.Answer(done => Tagged(context, done, TypedResults.Ok(done.Value)));
    }

    private static async Task<IResult> PutAsync(string source, JsonBody<IntegrationSettings> body, IntegrationDesk desk, HttpContext context)
    {
        var (precondition, faults) = ETags.PreconditionOf(context.Request);
        if (faults.Count > 0)
        {
            return new ProblemAnswer(ProblemTypes.Invalid(faults));
        }

        var outcome = await desk.PutAsync(context.Caller(), source, body.Value, precondition, context.RequestAborted);
        return outcome.Answer(done => Tagged(context, done, done.Created ? TypedResults.Created($"/api/integrations/{source}", done.Value) : TypedResults.Ok(done.Value)));
    }

    private static async Task<IResult> ListDeliveriesAsync(string source, PageQuery page, IntegrationDesk desk, HttpContext context) =>
        TypedResults.Ok(await desk.ListDeliveriesAsync(context.Caller(), source, page.Page, context.RequestAborted));

    private static async Task<IResult> ListWaitingAsync(string source, PageQuery page, IntegrationDesk desk, HttpContext context) =>
        TypedResults.Ok(await desk.ListWaitingAsync(context.Caller(), source, page.Page, context.RequestAborted));

    private static IResult Tagged(HttpContext context, Done<IntegrationSettings> done, IResult result)
    {
        if (done.ETag is { } version)
        {
            context.Response.Headers[HeaderNames.ETag] = ETags.Write(version);
        }

        return result;
    }
}
