using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SalesCoach.Alignment;

namespace SalesCoach.NextActions;

/// <summary>The one next small action for an open milestone (docs/playbook.md, "The next small action").</summary>
public sealed record Suggestion
{
    /// <summary>Stable while the same step is suggested for the same milestone on the same ground.</summary>
    public required string Id { get; init; }

    /// <summary>The open milestone that it moves.</summary>
    public required string MilestoneId { get; init; }

    /// <summary>An order that begins with a verb, 25 words at the most, finished by one person within two working days.</summary>
    public required string Action { get; init; }

    /// <summary>The team member who should do it.</summary>
    public required string OwnerId { get; init; }

    /// <summary>A working day, at most five working days ahead, not after the milestone's date unless that has passed.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Why this, why now; says so where no note supports it.</summary>
    public required string Why { get; init; }

    /// <summary>The practice that it follows: <c>P12</c>.</summary>
    public required string Practice { get; init; }

    /// <summary>The notes' words on which it rests; empty where it rests on the deal's record alone.</summary>
    [AllowNull]
    public IReadOnlyList<Evidence> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>The model that worded it, with its prompt's version; null for the playbook's own words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Engine { get; init; }
}

/// <summary>What somebody decided about a suggestion; it keeps the step from coming back.</summary>
public sealed record SuggestionDecision
{
    /// <summary>The suggestion's id.</summary>
    public required string SuggestionId { get; init; }

    /// <summary>Who decided.</summary>
    public required string ById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The commitment that it became; null when it was dismissed.</summary>
    public string? CommitmentId { get; init; }

    /// <summary>Why it was dismissed.</summary>
    public string? Reason { get; init; }
}
