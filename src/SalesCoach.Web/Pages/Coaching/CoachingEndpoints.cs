using SalesCoach.Coaching;
using SalesCoach.Web.Pages.Parts;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Pages.Coaching;

/// <summary>The page with which a coach prepares a one-on-one. For anybody else it does not exist.</summary>
internal static class CoachingEndpoints
{
    public static void MapCoachingPage(this IEndpointRouteBuilder pages) => pages.MapGet("/deals/{dealId}/coaching", ShowAsync);

    /// <summary>The page.</summary>
    public static IResult Page(Visitor visitor, Preparation preparation, string? said = null, RefusedForm? refused = null) =>
        Rendered.Page<CoachingPage>(
            new()
            {
                [nameof(CoachingPage.Visitor)] = visitor,
                [nameof(CoachingPage.Preparation)] = preparation,
                [nameof(CoachingPage.Said)] = Said.Text(said),
                [nameof(CoachingPage.Refused)] = refused,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<IResult> ShowAsync(string dealId, string? said, Visitor visitor, BoardDesk boards, CancellationToken cancel) =>
        (await boards.PrepareAsync(visitor.Caller, dealId, cancel)).Answer(done => Page(visitor, done.Value, said));
}
