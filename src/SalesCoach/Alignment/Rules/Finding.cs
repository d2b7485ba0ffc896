namespace SalesCoach.Alignment.Rules;

/// <summary>What a rule found, before it is signed with the rule's name and practice.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Statement">
/// One plain sentence. It speaks of days, never of "days ago": alerts are looked at again only when a verdict can change.
/// </param>
/// <param name="Question">An open question to the quarterback.</param>
internal sealed record Finding(string Subject, string Statement, string Question)
{
    /// <summary>Its severity where it is not the rule's usual one.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The notes' words that led to it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The milestone that it bears on.</summary>
    public string? MilestoneId { get; init; }
}
