using System.Globalization;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.Pages.Failures;

namespace SalesCoach.Web.Problems;

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemAnswer(Problem problem) : IResult, IStatusCodeHttpResult, IValueHttpResult<Problem>
{
    /// <inheritdoc/>
    public int? StatusCode => problem.Status;

    /// <inheritdoc/>
    public Problem Value => problem;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, problem);

    /// <summary>Writes a problem, as a page where a person looks, in full even where the answer to a GET would have been cached.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return Failures.AreSeenBy(context)
            ? Failures.WriteAsync(context, problem)
            : context.Response.WriteAsJsonAsync(problem, WebJson.Default.Problem, Problem.MediaType, context.RequestAborted);
    }
}
