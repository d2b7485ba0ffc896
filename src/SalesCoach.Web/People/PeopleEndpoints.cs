using Microsoft.Net.Http.Headers;
using SalesCoach.Erasure;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.People;

/// <summary>What an admin does about the tenant's people.</summary>
internal static class PeopleEndpoints
{
    // The erasure's timer runs every few minutes; asking earlier does a share of its work.
    private const string SecondsToWait = "60";

    public static void MapPeople(this IEndpointRouteBuilder api) =>
        api.MapGroup("/people").WithTags("People").RequireAuthorization(Policies.Admin)
            .MapDelete("/{personId}/words", EraseWordsAsync)
            .Describe(
                "erasePersonsWords",
                "Erases the words of the notes that a person has written, wherever they are quoted: 204 when nothing is left, 202 while some are "
                    + "still being erased. Asking again is harmless and tells. Commitments, dates and owners stay, without words. For an admin.")
            .Produces(StatusCodes.Status204NoContent)
            .Produces(StatusCodes.Status202Accepted)
            .ProducesProblems(400);

    private static async Task<IResult> EraseWordsAsync(string personId, ErasureDesk desk, HttpContext context)
    {
        // An order that was kept is carried out: a caller who goes away does not stop it half-way.
        var outcome = await desk.ErasePersonsWordsAsync(context.Caller(), personId, CancellationToken.None);
        return outcome.Answer(done =>
        {
            if (done.Value)
            {
                return TypedResults.NoContent();
            }

            context.Response.Headers[HeaderNames.RetryAfter] = SecondsToWait;
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        });
    }
}
