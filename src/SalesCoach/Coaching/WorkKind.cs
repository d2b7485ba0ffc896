using System.Text.RegularExpressions;

namespace SalesCoach.Coaching;

/// <summary>What a commitment is work for (P5 of docs/playbook.md).</summary>
public enum WorkKind
{
    /// <summary>The deal's next step, as most work is.</summary>
    Urgent,

    /// <summary>Knowing and being known by the customer's people.</summary>
    Relationship,

    /// <summary>How to win and to grow.</summary>
    Strategy,

    /// <summary>The team's own talk and learning.</summary>
    Team,

    /// <summary>Getting better at the craft.</summary>
    Development,
}

/// <summary>Tells what a commitment is work for by the stems of its English words; what holds none of them is urgent work.</summary>
public static partial class WorkKinds
{
    /// <summary>The kind of work; of several kinds the first in the order development, team, strategy, relationship.</summary>
    public static WorkKind Of(string text) =>
        Development().IsMatch(text) ? WorkKind.Development
        : Team().IsMatch(text) ? WorkKind.Team
        : Strategy().IsMatch(text) ? WorkKind.Strategy
        : Relationship().IsMatch(text) ? WorkKind.Relationship
        : WorkKind.Urgent;

    [GeneratedRegex(@"\b(?:train|learn|course|certif|rehears|role[ -]?play|shadow|mentor|coach|stud(?:y|ies))", RegexOptions.IgnoreCase)]
    private static partial Regex Development();

    [GeneratedRegex(@"\b(?:team|debrief|retrospect|huddle|stand-?up|budd(?:y|ies)|lessons|win/loss|colleague)", RegexOptions.IgnoreCase)]
    private static partial Regex Team();

    [GeneratedRegex(@"\b(?:strateg|account plan|growth plan|roadmap|road map|positioning|competitive|stakeholder map|power map)", RegexOptions.IgnoreCase)]
    private static partial Regex Strategy();

    [GeneratedRegex(@"\b(?:introduc|relationship|visit|lunch|dinner|breakfast|coffee|invit|thank|congratul|get to know|sponsor|site tour|reference call)", RegexOptions.IgnoreCase)]
    private static partial Regex Relationship();
}
