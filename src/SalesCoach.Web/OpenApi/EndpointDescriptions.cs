using SalesCoach.Web.Problems;

namespace SalesCoach.Web.OpenApi;

/// <summary>Says of an endpoint what the OpenAPI document tells about it.</summary>
internal static class EndpointDescriptions
{
    /// <summary>The operation's id, which generated clients name their method after, and one sentence on it.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operationId, string summary) =>
        endpoint.WithName(operationId).WithSummary(summary);

    /// <summary>The problems that an endpoint, or every endpoint of a group, answers with.</summary>
    public static T ProducesProblems<T>(this T endpoints, params ReadOnlySpan<int> statuses)
        where T : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            endpoints.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.MediaType]));
        }

        return endpoints;
    }
}
