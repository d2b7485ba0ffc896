using System.Text.Json.Serialization;

namespace SalesCoach.Web.Problems;

/// <summary>Why a call was not done, as RFC 9457 has it. The types are listed in docs/problems.md and do not change.</summary>
public sealed record Problem
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>What went wrong, for machines: <c>urn:salescoach:problem:not-found</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What went wrong, for people; the same for every problem of one type.</summary>
    public required string Title { get; init; }

    /// <summary>The status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>When asking again may help, in seconds: a header of the answer.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    /// <summary>What to do about this one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>By the path of a field (<c>milestones[0].dueOn</c>) or the name of a parameter: what to change about it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }
}
