using Microsoft.Net.Http.Headers;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.Queries;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Deals;

/// <summary>Deals and their commitments.</summary>
internal static class DealEndpoints
{
    public static void MapDeals(this IEndpointRouteBuilder api)
    {
        var deals = api.MapGroup("/deals").WithTags("Deals");
        deals.MapGet("/", ListAsync)
            .Describe("listDeals", "Lists the deals that you may see, by id.")
            .Produces<Page<Deal>>()
            .ProducesProblems(400);
        deals.MapGet("/{dealId}", FindAsync)
            .WithMetadata(DescribedParameter.Header(HeaderNames.IfNoneMatch, "The ETag that you have; 304 while it is the current one."))
            .Describe("getDeal", "The deal as it stands after its notes were read.")
            .Produces<Deal>().Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(404);
        deals.MapPut("/{dealId}", PutAsync)
            .WithMetadata(DescribedParameter.Header(HeaderNames.IfMatch, "The ETag that you read, or * for whichever is there; needed to replace a deal."))
            .WithMetadata(DescribedParameter.Header(HeaderNames.IfNoneMatch, "* to create only."))
            .Describe("putDeal", "Creates a deal, or replaces what people entered about it (If-Match).")
            .Produces<Deal>().Produces<Deal>(StatusCodes.Status201Created)
            .ProducesProblems(400, 404, 412, 413, 415, 428);
        deals.MapDelete("/{dealId}", EraseAsync)
            .Describe("eraseDeal", "Erases the deal with all its notes.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(404);
        deals.MapGet("/{dealId}/alignment", AlignmentAsync)
            .RequireAuthorization(Policies.Coach)
            .Describe("getAlignment", "The deal's gaps today by practice, with questions for a one-on-one. For the deal's coach.")
            .Produces<DealAlignment>()
            .ProducesProblems(404);
        deals.MapPatch("/{dealId}/commitments/{**commitmentId}", ChangeCommitmentAsync)
            .Describe("changeCommitment", "Confirms, finishes, declines, moves or hands over a commitment. Its id may hold a slash.")
            .Produces<Commitment>()
            .ProducesProblems(400, 404, 409, 413, 415);
    }

    private static async Task<IResult> ListAsync(DealQuery query, PageQuery page, DealDesk desk, HttpContext context) =>
        TypedResults.Ok(await desk.ListAsync(context.Caller(), query.Status, page.Page, context.RequestAborted));

    private static async Task<IResult> FindAsync(string dealId, DealDesk desk, HttpContext context)
    {
        var outcome = await desk.FindAsync(context.Caller(), dealId, context.RequestAborted);
        return outcome.Answer(done =>
        {
            SetETag(context, done);
            return done.ETag is { } version && ETags.HasSeen(context.Request, version)
                ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
                : TypedResults.Ok(done.Value);
        });
    }

    private static async Task<IResult> PutAsync(string dealId, JsonBody<Deal> body, DealDesk desk, HttpContext context)
    {
        var (precondition, faults) = ETags.PreconditionOf(context.Request);
        if (faults.Count > 0)
        {
            return new ProblemAnswer(ProblemTypes.Invalid(faults));
        }

        // The address names the deal; a body that names another one was meant for another address.
        if (body.Value.Id is not null && body.Value.Id != dealId)
        {
            return new ProblemAnswer(ProblemTypes.Invalid([new Fault("id", "Must be the id in the address, or be left out.")]));
        }

        var outcome = await desk.PutAsync(context.Caller(), body.Value with { Id = dealId }, precondition, context.RequestAborted);
        return outcome.Answer(done =>
        {
            SetETag(context, done);
            return done.Created ? TypedResults.Created($"/api/deals/{dealId}", done.Value) : TypedResults.Ok(done.Value);
        });
    }

    private static async Task<IResult> EraseAsync(string dealId, DealDesk desk, HttpContext context)
    {
        var outcome = await desk.EraseAsync(context.Caller(), dealId, context.RequestAborted);
        return outcome.Answer(_ => TypedResults.NoContent());
    }

    private static async Task<IResult> AlignmentAsync(string dealId, DealDesk desk, HttpContext context)
    {
        var outcome = await desk.AlignmentAsync(context.Caller(), dealId, context.RequestAborted);
        return outcome.Answer();
    }

    private static async Task<IResult> ChangeCommitmentAsync(
        string dealId, string commitmentId, JsonBody<CommitmentPatch> body, CommitmentDesk desk, HttpContext context)
    {
        // The server leaves an escaped slash in a path as it is.
        var id = commitmentId.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var outcome = await desk.ChangeAsync(context.Caller(), dealId, id, body.Value, context.RequestAborted);
        return outcome.Answer();
    }

    private static void SetETag(HttpContext context, Done<Deal> done)
    {
        if (done.ETag is { } version)
        {
            context.Response.Headers[HeaderNames.ETag] = ETags.Write(version);
        }
    }
}
