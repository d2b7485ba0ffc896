using System.Text.Json.Serialization;

namespace SalesCoach.Alignment;

/// <summary>How a deal is, in one word and one line.</summary>
/// <param name="State">The word.</param>
/// <param name="Reason">The line: the kinds of gap that weigh most. Rules' names in plain words, nothing of a note.</param>
public sealed record DealHealth(HealthState State, string Reason)
{
    /// <summary>The different rules with a high gap from which a deal is at risk: one grave gap is a talk, two are a pattern.</summary>
    public const int GraveKindsAtRisk = 2;

    /// <summary>The different rules with a medium gap from which a deal is to be watched; nearly every deal has one or two.</summary>
    public const int MediumKindsToWatch = 3;

    private const int KindsNamed = 2;

    /// <summary>
    /// The deal's health by its open alerts; what the coach has put off or dismissed does not count. Different rules are counted, so that
    /// five late commitments weigh as one kind of trouble.
    /// </summary>
    public static DealHealth Of(IEnumerable<Alert> alerts)
    {
        var open = alerts.Where(AlertLife.IsOpen).ToList();
        var grave = Kinds(open, Severity.High);
        var medium = Kinds(open, Severity.Medium);
        return (grave.Count, medium.Count) switch
        {
            ( >= GraveKindsAtRisk, _) => new(HealthState.AtRisk, $"Grave: {Named(grave)}"),
            (1, _) => new(HealthState.Watch, $"Grave: {Named(grave)}"),
            (_, >= MediumKindsToWatch) => new(HealthState.Watch, $"Nothing grave, but several things: {Named(medium)}"),
            (_, > 0) => new(HealthState.Healthy, $"Nothing grave; {Named(medium)}"),
            _ => new(HealthState.Healthy, open.Count > 0 ? "Small things only." : "No gap stands open."),
        };
    }

    /// <summary>The rules with an open gap of this severity, in the order of the rules.</summary>
    private static List<string> Kinds(List<Alert> open, Severity severity)
    {
        var rules = open.Where(a => a.Gap.Severity == severity).Select(a => a.Gap.Rule).ToHashSet();
        return [.. AlignmentRules.All.Select(r => r.Name).Where(rules.Contains)];
    }

    private static string Named(List<string> rules)
    {
        var more = rules.Count > KindsNamed ? $" and {rules.Count - KindsNamed} more" : "";
        return $"{string.Join(", ", rules.Take(KindsNamed)).Replace('-', ' ')}{more}.";
    }
}

/// <summary>How a deal is.</summary>
[JsonConverter(typeof(KebabCaseNames<HealthState>))]
public enum HealthState
{
    /// <summary>No grave gap, and few others.</summary>
    Healthy,

    /// <summary>A grave gap, or several others.</summary>
    Watch,

    /// <summary>Grave gaps of several kinds.</summary>
    AtRisk,
}
