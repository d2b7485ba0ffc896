using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Bodies;

/// <summary>A parameter that was read from the request and may turn out not to be of its form.</summary>
internal interface IRefusable
{
    /// <summary>Why it is refused; null where it is as it should be.</summary>
    Problem? Refusal { get; }

    /// <summary>Answers for the endpoint when one of its parameters is refused.</summary>
    static ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<IRefusable>().FirstOrDefault(a => a.Refusal is not null) is { Refusal: { } problem }
            ? ValueTask.FromResult<object?>(new ProblemAnswer(problem))
            : next(context);
}
