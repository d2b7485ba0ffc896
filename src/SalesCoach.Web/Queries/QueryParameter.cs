namespace SalesCoach.Web.Queries;

/// <summary>Tells the OpenAPI document of a parameter in the query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
internal sealed record QueryParameter(string Name, string Description)
{
    /// <summary>The values that it can have; empty for any text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Its smallest and largest value, where it is a whole number.</summary>
    public (int Least, int Most)? Range { get; init; }
}
