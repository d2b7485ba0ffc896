using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.Coaching;

/// <summary>A coach's deals and people on a day, as the rules across deals ask about them.</summary>
internal sealed class PeopleAndDeals(CoachsView view, DateOnly today, CrossDealThresholds thresholds)
{
    public IReadOnlyList<OneOnOne>? OneOnOnes { get; } = view.OneOnOnes;

    public DateOnly Today { get; } = today;

    public CrossDealThresholds Thresholds { get; } = thresholds;

    /// <summary>The coach's own open deals.</summary>
    public IReadOnlyList<DealAsItStands> CoachedDeals { get; } =
        [.. view.Deals.Where(d => d.Deal.Status == DealStatus.Open && d.Deal.CoachId == view.CoachId)];

    /// <summary>Everybody in the teams of the coach's open deals, once each; the coach is nobody's own subject.</summary>
    public IEnumerable<TeamMember> People => CoachedDeals.SelectMany(d => d.Deal.Team).Where(m => m.Id != view.CoachId).DistinctBy(m => m.Id);

    public bool InTheLast(int days, DateOnly day) => Today.DayNumber - day.DayNumber is var since && since >= 0 && since <= days;

    /// <summary>All open deals whose team the person is in, whoever coaches them.</summary>
    public IReadOnlyList<DealAsItStands> OpenDealsOf(TeamMember person) =>
        [.. view.Deals.Where(d => d.Deal.Status == DealStatus.Open && d.IsMember(person.Id))];

    /// <summary>The coach's own open deals whose team the person is in.</summary>
    public IReadOnlyList<DealAsItStands> CoachedDealsOf(TeamMember person) => [.. CoachedDeals.Where(d => d.IsMember(person.Id))];

    /// <summary>Whether somebody from outside a team of the person's was read to help it.</summary>
    public bool HadHelp(TeamMember person) =>
        view.Deals.Where(d => d.IsMember(person.Id)).Any(d => RecentHelp(d).Any(name => !d.Deal.Team.Any(m => IsNamed(m, name))));

    /// <summary>Whether the person was read to help a deal of others, or took something on in one.</summary>
    public bool GaveHelp(TeamMember person) =>
        view.Deals.Where(d => !d.IsMember(person.Id)).Any(d =>
            RecentHelp(d).Any(name => IsNamed(person, name))
            || d.Deal.Commitments.Any(c =>
                (c.OwnerId == person.Id || IsNamed(person, c.OwnerName)) && c.CreatedOn is { } created && InTheLast(Thresholds.HelpDays, created)));

    /// <summary>The obstacles that stand in a deal: those against an open milestone, and recent ones that bear on none.</summary>
    public IEnumerable<ObstacleReading> StandingObstacles(DealAsItStands deal) =>
        deal.Readings<ObstacleReading>()
            .Where(r => deal.Deal.Milestones.FirstOrDefault(m => m.Id == r.Reading.MilestoneId) is { } milestone
                ? milestone.Status == MilestoneStatus.Open
                : InTheLast(Thresholds.PatternDays, r.Note.Day()))
            .Select(r => r.Reading);

    private IEnumerable<string> RecentHelp(DealAsItStands deal) =>
        deal.Readings<HelpReading>().Where(r => InTheLast(Thresholds.HelpDays, r.Note.Day())).Select(r => r.Reading.Name);

    private static bool IsNamed(TeamMember person, string? name) => string.Equals(person.Name.Trim(), name?.Trim(), StringComparison.OrdinalIgnoreCase);
}
