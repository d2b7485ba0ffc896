namespace SalesCoach.Web.Bodies;

/// <summary>How long an endpoint's body may be.</summary>
/// <param name="Bytes">The most bytes that are read.</param>
/// <param name="Blame">The field that makes a body too long, where there can be only one.</param>
internal sealed record BodyLimit(int Bytes, Fault? Blame = null)
{
    /// <summary>Enough for a deal that holds as much as a deal may hold.</summary>
    public static BodyLimit Default { get; } = new(4 * 1024 * 1024);
}
