using System.Diagnostics.CodeAnalysis;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Alignment.Rules;

/// <summary>What the rules look at: a deal as it stands, the day, and the numbers for its stage.</summary>
internal sealed class DealOnADay(DealAsItStands stands, DateOnly today, Thresholds thresholds)
{
    /// <summary>The most quotes that a gap carries, so that a deal's document stays small.</summary>
    public const int MostEvidence = 5;

    public DealAsItStands Stands { get; } = stands;

    public DateOnly Today { get; } = today;

    public Thresholds Thresholds { get; } = thresholds;

    public Deal Deal => Stands.Deal;

    public bool IsOpen => Deal.Status == DealStatus.Open;

    public IReadOnlyList<ReadNote> Notes => Stands.Notes;

    public IReadOnlyList<Milestone> OpenMilestones { get; } = [.. stands.OpenMilestones()];

    public IReadOnlyList<Commitment> OpenCommitments { get; } = [.. stands.OpenCommitments()];

    public IReadOnlyList<Commitment> OurOpenCommitments { get; } = [.. stands.OpenCommitments().Where(stands.IsOurs)];

    public DealOnADay On(DateOnly day) => new(Stands, day, Thresholds);

    /// <summary>D - day, in days; negative for a day to come.</summary>
    public int DaysSince(DateOnly day) => Today.DayNumber - day.DayNumber;

    /// <summary>Whether a day is one of "the N days up to D": D-N to D, both included.</summary>
    public bool InTheLast(int days, DateOnly day) => DaysSince(day) is var since && since >= 0 && since <= days;

    public Milestone? Milestone(string? id) => Deal.Milestones.FirstOrDefault(m => m.Id == id);

    /// <summary>The deal's buyers with whom a member is connected; ids that name none of them are no connection.</summary>
    public IEnumerable<Buyer> BuyersOf(TeamMember member) => Deal.Buyers.Where(b => member.BuyerIds.Contains(b.Id));

    public bool IsInTeam([NotNullWhen(true)] string? personId) => Stands.IsMember(personId);

    /// <summary>The notes' words from which values came, without those that people entered.</summary>
    public IReadOnlyList<Evidence> WordsBehind(params IEnumerable<string> paths) =>
        [.. paths.Select(path => Stands.Origins.GetValueOrDefault(path)).OfType<Origin>().Select(o => new Evidence(o.NoteId, o.Quote)).Distinct()];

    /// <summary>The latest quotes of some readings, in order of time.</summary>
    public static IReadOnlyList<Evidence> Words(IEnumerable<NoteReading> readings) =>
        [.. readings.Select(r => new Evidence(r.NoteId, r.Quote)).Distinct().TakeLast(MostEvidence)];
}
