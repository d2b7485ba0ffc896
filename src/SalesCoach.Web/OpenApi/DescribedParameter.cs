using Microsoft.OpenApi;

namespace SalesCoach.Web.OpenApi;

/// <summary>Tells the OpenAPI document of a parameter that it cannot see: one in the query or a header that an endpoint reads by itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
internal sealed record DescribedParameter(string Name, string Description)
{
    /// <summary>Where it stands.</summary>
    public ParameterLocation In { get; init; } = ParameterLocation.Query;

    /// <summary>The values that it can have; empty for any text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Its smallest and largest value, where it is a whole number.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>One in a header.</summary>
    public static DescribedParameter Header(string name, string description) => new(name, description) { In = ParameterLocation.Header };
}
