using Microsoft.AspNetCore.Mvc;
using SalesCoach.Coaching;
using SalesCoach.Web.Pages.Parts;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Pages.Coaching;

/// <summary>Records that a coach and somebody of a deal's team have spoken.</summary>
internal static class CoachingForms
{
    public const string SpokenForm = "spoken-with";

    public static string Address(string dealId) => $"/deals/{Written.Segment(dealId)}/one-on-ones";

    public static void MapCoachingForms(this IEndpointRouteBuilder pages) => pages.MapPost("/deals/{dealId}/one-on-ones", RecordAsync);

    private static async Task<IResult> RecordAsync(
        string dealId,
        [FromForm] string? personId,
        [FromForm] string? on,
        Visitor visitor,
        OneOnOneDesk desk,
        BoardDesk boards,
        CancellationToken cancel)
    {
        var outcome = await desk.RecordAsync(visitor.Caller, dealId, personId ?? "", TypedDay.Read(on), cancel);
        if (outcome is not Faulty<OneOnOne> faulty)
        {
            return outcome.Answer(_ => TypedResults.LocalRedirect($"/deals/{Written.Segment(dealId)}/coaching?said={Said.Spoken}"));
        }

        var refused = new RefusedForm(SpokenForm, new Dictionary<string, string?> { ["personId"] = personId, ["on"] = on }, faulty.Faults);
        return (await boards.PrepareAsync(visitor.Caller, dealId, cancel)).Answer(done => CoachingEndpoints.Page(visitor, done.Value, refused: refused));
    }
}
