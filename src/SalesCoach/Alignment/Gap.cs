using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SalesCoach.Alignment;

/// <summary>One place where the deal's team is out of alignment, as a rule sees it on one day.</summary>
public sealed record Gap
{
    /// <summary>The rule's name, as in docs/playbook.md: <c>quarterback-missing</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is about: the id of the deal, milestone, commitment, member or buyer, or a helper's name.</summary>
    public required string Subject { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The practice behind the rule: <c>P9</c>.</summary>
    public required string Practice { get; init; }

    /// <summary>The gap in one plain sentence, with the facts and names in it.</summary>
    public required string Statement { get; init; }

    /// <summary>A question for a one-on-one with the quarterback (P10); never an instruction.</summary>
    public required string Question { get; init; }

    /// <summary>The notes' words that led to it; empty where the deal's record alone shows it.</summary>
    [AllowNull]
    public IReadOnlyList<Evidence> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>The milestone that it bears on, by which alerts are ranked.</summary>
    public string? MilestoneId { get; init; }
}

/// <summary>Words of a note, copied exactly.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="Quote">Its words.</param>
public sealed record Evidence(string NoteId, string Quote);

/// <summary>How much a gap matters.</summary>
[JsonConverter(typeof(KebabCaseNames<Severity>))]
public enum Severity
{
    /// <summary>Worth a word when you meet.</summary>
    Low,

    /// <summary>Worth a one-on-one this week.</summary>
    Medium,

    /// <summary>Worth a call today.</summary>
    High,
}
