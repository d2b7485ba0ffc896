using Microsoft.Net.Http.Headers;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Pages.Failures;

/// <summary>Tells people in a browser what went wrong; machines get a problem document.</summary>
internal static class Failures
{
    /// <summary>Whether a person looks: somebody who asks for HTML outside the calls for machines.</summary>
    public static bool AreSeenBy(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParseList(context.Request.Headers.Accept, out var accepted)
        && accepted.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>The page for a problem.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem) => Rendered.Page<FailurePage>(
        new()
        {
            [nameof(FailurePage.Status)] = problem.Status,
            [nameof(FailurePage.Title)] = TitleOf(problem),
            [nameof(FailurePage.Detail)] = problem.Detail ?? AdviceFor(problem.Status),
            [nameof(FailurePage.Faults)] = problem.Errors?.SelectMany(e => e.Value).ToList() ?? [],
            [nameof(FailurePage.Visitor)] = Visitor.Find(context),
        },
        problem.Status).ExecuteAsync(context);

    private static string TitleOf(Problem problem) => problem.Status switch
    {
        _ when problem.Type == ProblemTypes.SignInFailedType => problem.Title,
        StatusCodes.Status404NotFound => "There is nothing here",
        StatusCodes.Status400BadRequest => "This could not be understood",
        _ => problem.Title,
    };

    private static string? AdviceFor(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The page may have been open for too long. Go back, load it again and send the form once more.",
        StatusCodes.Status401Unauthorized => "You are not signed in any more, so nothing was done. Sign in, then go back and send it once more.",
        StatusCodes.Status403Forbidden => "Ask whoever looks after SalesCoach in your company, if you think it should.",
        StatusCodes.Status404NotFound => "The page does not exist, or it is not yours to see.",
        _ => null,
    };
}
