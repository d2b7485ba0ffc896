using System.ComponentModel.DataAnnotations;

namespace SalesCoach.Alignment;

/// <summary>
/// The numbers of the alignment rules, for one stage of a tenant's sales process. Days are whole days; the defaults are the playbook's
/// (docs/playbook.md).
/// </summary>
public sealed class Thresholds
{
    /// <summary><c>milestone-too-distant</c>: days to the nearest open milestone beyond which it fires.</summary>
    [Range(1, 3650)]
    public int MilestoneTooDistantDays { get; set; } = 30;

    /// <summary><c>no-traction</c>: days without a note or a finished commitment.</summary>
    [Range(1, 3650)]
    public int NoTractionDays { get; set; } = 14;

    /// <summary><c>no-traction</c>: days from which it is high.</summary>
    [Range(1, 3650)]
    public int NoTractionHighDays { get; set; } = 28;

    /// <summary><c>commitment-overdue</c>: days late beyond which it is high.</summary>
    [Range(0, 3650)]
    public int CommitmentOverdueHighDays { get; set; } = 7;

    /// <summary><c>commitment-unconfirmed</c>: days that an assigned owner has to say yes.</summary>
    [Range(0, 3650)]
    public int ConfirmationDays { get; set; } = 2;

    /// <summary><c>heroics</c>: open commitments of ours from which one owner's share is looked at.</summary>
    [Range(1, 1000)]
    public int HeroicsCommitments { get; set; } = 4;

    /// <summary><c>heroics</c>: the smallest team that it speaks of.</summary>
    [Range(2, 1000)]
    public int HeroicsTeam { get; set; } = 3;

    /// <summary><c>heroics</c>: the share of our open commitments, in percent, above which one owner carries too much.</summary>
    [Range(1, 100)]
    public int HeroicsPercent { get; set; } = 70;

    /// <summary><c>single-threaded</c>: the fewest buyers to whom the team should be connected.</summary>
    [Range(1, 100)]
    public int ConnectedBuyers { get; set; } = 2;

    /// <summary><c>quarterback-silent</c>: days without a note by the quarterback.</summary>
    [Range(1, 3650)]
    public int QuarterbackSilentDays { get; set; } = 10;

    /// <summary><c>too-many-audibles</c>: changes of strategy from which it fires.</summary>
    [Range(1, 1000)]
    public int Audibles { get; set; } = 3;

    /// <summary><c>too-many-audibles</c>: the days in which they are counted.</summary>
    [Range(1, 3650)]
    public int AudiblesDays { get; set; } = 14;

    /// <summary><c>strategy-stale</c>: days that the strategy may stay as it is after bad news.</summary>
    [Range(0, 3650)]
    public int StrategyStaleDays { get; set; } = 7;

    /// <summary><c>concern-unanswered</c>: days that an obstacle may stand without an answer.</summary>
    [Range(0, 3650)]
    public int ConcernDays { get; set; } = 7;

    /// <summary><c>stories-differ</c>: days within which two authors' dates are held against each other.</summary>
    [Range(0, 3650)]
    public int StoriesDays { get; set; } = 14;

    /// <summary><c>win-loss-missing</c>: days after the close by which the team should have looked back.</summary>
    [Range(0, 3650)]
    public int WinLossDays { get; set; } = 14;

    /// <summary>The rules that are switched off, by name.</summary>
    public IList<string> Off { get; init; } = [];
}
