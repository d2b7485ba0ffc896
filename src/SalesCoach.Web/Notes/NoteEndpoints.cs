using SalesCoach.Notes;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.Queries;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Notes;

/// <summary>The notes of a deal.</summary>
internal static class NoteEndpoints
{
    private const string Source = "api";

    // Every character may be escaped as six; the other members are short.
    private static readonly BodyLimit Limit = new(
        (6 * NewNote.LongestText) + 8_192,
        new Fault("text", $"This holds {NewNote.LongestText} characters at the most."));

    public static void MapNotes(this IEndpointRouteBuilder api)
    {
        var notes = api.MapGroup("/deals/{dealId}/notes").WithTags("Notes");
        notes.MapPost("/", SubmitAsync)
            .WithMetadata(Limit)
            .Describe("submitNote", "Keeps a note and answers with what was read in it; 200 when it was there already.")
            .Produces<NoteAnswer>(StatusCodes.Status201Created).Produces<NoteAnswer>()
            .ProducesProblems(400, 404, 409, 413, 415);
        notes.MapGet("/", ListAsync)
            .Describe("listNotes", "Lists the deal's notes, the latest first.")
            .Produces<Page<NoteAnswer>>()
            .ProducesProblems(400, 404);
        notes.MapGet("/{noteId}", FindAsync)
            .Describe("getNote", "One of the deal's notes.")
            .Produces<NoteAnswer>()
            .ProducesProblems(404);
    }

    private static async Task<IResult> SubmitAsync(string dealId, JsonBody<NewNote> body, NoteIntake intake, HttpContext context)
    {
        var outcome = await intake.SubmitAsync(context.Caller(), dealId, body.Value, Source, context.RequestAborted);
        return outcome.Answer(done => done.Created
            ? TypedResults.Created($"/api/deals/{dealId}/notes/{done.Value.Id}", NoteAnswer.Of(done.Value))
            : TypedResults.Ok(NoteAnswer.Of(done.Value)));
    }

    private static async Task<IResult> ListAsync(string dealId, PageQuery page, NoteIntake intake, HttpContext context)
    {
        var outcome = await intake.ListAsync(context.Caller(), dealId, page.Page, context.RequestAborted);
        return outcome.Answer(done => TypedResults.Ok(
            new Page<NoteAnswer>([.. done.Value.Items.Select(NoteAnswer.Of)], done.Value.Continuation)));
    }

    private static async Task<IResult> FindAsync(string dealId, string noteId, NoteIntake intake, HttpContext context)
    {
        var outcome = await intake.FindAsync(context.Caller(), dealId, noteId, context.RequestAborted);
        return outcome.Answer(done => TypedResults.Ok(NoteAnswer.Of(done.Value)));
    }
}
