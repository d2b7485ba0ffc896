using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>What a coach takes into a one-on-one about a deal: every gap of today with where the coach stands with it.</summary>
/// <param name="Deal">The deal as it stands.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Practices">The practices with gaps, in the playbook's order.</param>
public sealed record OneOnOne(DealAsItStands Deal, DateOnly AsOf, IReadOnlyList<PracticeTopics> Practices)
{
    /// <summary>Puts each gap together with its alert.</summary>
    public static OneOnOne Of(DealAsItStands deal, IReadOnlyList<Gap> gaps, IReadOnlyList<Alert> alerts, DateOnly today)
    {
        var byId = alerts.ToDictionary(a => a.Id);
        return new OneOnOne(
            deal,
            today,
            [
                .. DealAlignment.Of(deal.Deal.Id, today, gaps).Practices.Select(p => new PracticeTopics(
                    p.Practice,
                    p.Name,
                    [.. p.Gaps.Select(gap => new Topic(gap, byId.GetValueOrDefault(AlertIds.Derive(deal.Deal.Id, gap.Rule, gap.Subject))))])),
            ]);
    }
}

/// <summary>The topics of one practice.</summary>
/// <param name="Practice">The practice: <c>P9</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Topics">Its gaps, the severest first.</param>
public sealed record PracticeTopics(string Practice, string Name, IReadOnlyList<Topic> Topics);

/// <summary>A gap to speak about.</summary>
/// <param name="Gap">The gap as it is today.</param>
/// <param name="Alert">Its alert; null on the day on which it came up, until the sweep has passed.</param>
public sealed record Topic(Gap Gap, Alert? Alert);
