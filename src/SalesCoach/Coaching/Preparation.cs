using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>What a coach takes into a one-on-one about a deal: every gap of today with where the coach stands with it.</summary>
/// <param name="Deal">The deal as it stands.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Agenda">The few questions to ask, those that matter most first.</param>
/// <param name="Practices">The practices with gaps, in the playbook's order.</param>
public sealed record Preparation(DealAsItStands Deal, DateOnly AsOf, IReadOnlyList<Topic> Agenda, IReadOnlyList<PracticeStanding> Practices)
{
    /// <summary>The coach's latest one-on-one with each person, whichever deal it was about; null where the coach has recorded none yet.</summary>
    public IReadOnlyList<OneOnOne>? OneOnOnes { get; init; }

    /// <summary>The model that worded the agenda's questions, with its prompt's version; null for the playbook's own words.</summary>
    public string? Engine { get; init; }

    /// <summary>Those with whom a one-on-one about the deal can be held: its team, the quarterback first, without its coach.</summary>
    public IReadOnlyList<TeamMember> Partners =>
        [.. Deal.Deal.Team.Where(m => m.Id != Deal.Deal.CoachId).OrderByDescending(m => m.Id == Deal.Deal.QuarterbackId)];

    /// <summary>Puts each gap together with its alert.</summary>
    public static Preparation Of(DealAsItStands deal, IReadOnlyList<Gap> gaps, IReadOnlyList<Alert> alerts, DateOnly today)
    {
        var byId = alerts.ToDictionary(a => a.Id);
        return new Preparation(
            deal,
            today,
            OneOnOneAgenda.For(AlertRanking.Rank([new DealAlerts(deal, alerts)])),
            [
                .. DealAlignment.Of(deal.Deal.Id, today, gaps).Practices.Select(p => new PracticeStanding(
                    p.Practice,
                    p.Name,
                    [.. p.Gaps.Select(gap => new StandingGap(gap, byId.GetValueOrDefault(AlertIds.Derive(deal.Deal.Id, gap.Rule, gap.Subject))))])),
            ]);
    }
}

/// <summary>The gaps of one practice.</summary>
/// <param name="Practice">The practice: <c>P9</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Gaps">Its gaps, the severest first.</param>
public sealed record PracticeStanding(string Practice, string Name, IReadOnlyList<StandingGap> Gaps);

/// <summary>A gap and where the coach stands with it.</summary>
/// <param name="Gap">The gap as it is today.</param>
/// <param name="Alert">Its alert; null on the day on which it came up, until the sweep has passed.</param>
public sealed record StandingGap(Gap Gap, Alert? Alert);
