using SalesCoach.Web.Bodies;

namespace SalesCoach.Web.Problems;

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemAnswer(Problem problem) : IResult, IStatusCodeHttpResult, IValueHttpResult<Problem>
{
    /// <inheritdoc/>
    public int? StatusCode => problem.Status;

    /// <inheritdoc/>
    public Problem Value => problem;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (problem == ProblemTypes.Busy)
        {
            httpContext.Response.Headers.RetryAfter = "1";
        }

        return WriteAsync(httpContext, problem);
    }

    /// <summary>Writes a problem, in full even where the answer to a GET would have been cached.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(problem, WebJson.Default.Problem, Problem.MediaType, context.RequestAborted);
    }
}
