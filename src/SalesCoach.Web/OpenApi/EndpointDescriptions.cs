using SalesCoach.Web.Problems;

namespace SalesCoach.Web.OpenApi;

/// <summary>Says of an endpoint what the OpenAPI document tells about it.</summary>
internal static class EndpointDescriptions
{
    /// <summary>The operation's id, which generated clients name their method after, and one sentence on it.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operationId, string summary) =>
        endpoint.WithName(operationId).WithSummary(summary);

    /// <summary>The problems that the endpoint answers with, besides those that every endpoint does.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<Problem>(status, Problem.MediaType);
        }

        return endpoint;
    }
}
