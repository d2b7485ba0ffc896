using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace SalesCoach.Web.Problems;

/// <summary>Answers what no endpoint answered: exceptions, and statuses that left the body empty.</summary>
internal static partial class UnexpectedProblems
{
    /// <summary>Answers an exception. What the server is to blame for is logged and answered without its details.</summary>
    public static async Task AnswerExceptionAsync(HttpContext context)
    {
        var error = context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
        var problem = error switch
        {
            StoreUnavailableException unavailable => Unavailable(context, unavailable),
            UnknownContinuationException => ProblemTypes.Invalid([new Fault("continuation", error.Message)]),
            BadHttpRequestException bad => ProblemTypes.Of(bad.StatusCode),
            _ => null,
        };
        if (problem is null)
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UnexpectedProblems));
            var number = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            Log.Failed(logger, context.Request.Method, RouteOf(context), number, error);
            problem = ProblemTypes.Of(StatusCodes.Status500InternalServerError) with { Detail = $"It has been logged under {number}." };
        }

        try
        {
            await ProblemAnswer.WriteAsync(context, problem);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has hung up.
        }
    }

    private static Problem Unavailable(HttpContext context, StoreUnavailableException unavailable)
    {
        var problem = ProblemTypes.Unavailable(unavailable.RetryAfter);
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UnexpectedProblems));
        Log.Unavailable(logger, RouteOf(context), problem.RetryAfter);
        return problem;
    }

    /// <summary>Gives a body to an answer that has none: 401, 403, 404, 405, 415.</summary>
    public static Task AnswerStatusAsync(StatusCodeContext status) =>
        ProblemAnswer.WriteAsync(status.HttpContext, ProblemTypes.Of(status.HttpContext.Response.StatusCode));

    // The route's pattern, not the path: ids stay out of the log.
    private static string RouteOf(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "an unknown route";

    private static partial class Log
    {
        [LoggerMessage(EventId = 1000, Level = LogLevel.Error, Message = "{Method} {Route} failed ({Number})")]
        public static partial void Failed(ILogger logger, string method, string route, string number, Exception error);

        [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "{Route}: the store does not answer, the caller was asked to come back in {Seconds} seconds")]
        public static partial void Unavailable(ILogger logger, string route, int? seconds);
    }
}
