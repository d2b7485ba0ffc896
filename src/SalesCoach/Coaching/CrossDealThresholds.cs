using System.ComponentModel.DataAnnotations;

namespace SalesCoach.Coaching;

/// <summary>The numbers of the rules across deals. Days are whole days; the defaults are the playbook's unless a line says otherwise.</summary>
public sealed class CrossDealThresholds
{
    /// <summary><c>rep-isolated</c>: the fewest open deals of somebody of whom it speaks.</summary>
    [Range(1, 1000)]
    public int IsolatedDeals { get; set; } = 2;

    /// <summary><c>rep-isolated</c>: the days in which help is looked for.</summary>
    [Range(1, 3650)]
    public int HelpDays { get; set; } = 30;

    /// <summary><c>coaching-gap</c>: days without a one-on-one.</summary>
    [Range(1, 3650)]
    public int OneOnOneDays { get; set; } = 30;

    /// <summary><c>relationship-time-shelved</c>: the days whose commitments are looked at.</summary>
    [Range(1, 3650)]
    public int ShelvedDays { get; set; } = 30;

    /// <summary><c>relationship-time-shelved</c>: the fewest commitments that say something about somebody's time. Ours: one or two say nothing.</summary>
    [Range(1, 1000)]
    public int ShelvedCommitments { get; set; } = 3;

    /// <summary><c>pattern-repeated</c>: the deals in which the same kind of obstacle stands.</summary>
    [Range(2, 1000)]
    public int PatternDeals { get; set; } = 3;

    /// <summary><c>pattern-repeated</c>: days for which an obstacle stands that bears on no milestone. Ours: the playbook names no end.</summary>
    [Range(1, 3650)]
    public int PatternDays { get; set; } = 30;

    /// <summary>The rules that are switched off, by name.</summary>
    public IList<string> Off { get; init; } = [];
}
