namespace SalesCoach.Alignment;

/// <summary>A deal's gaps on a day, by practice, for its coach.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Practices">The practices with gaps, in the playbook's order.</param>
public sealed record DealAlignment(string DealId, DateOnly AsOf, IReadOnlyList<PracticeGaps> Practices)
{
    /// <summary>Groups gaps by practice, those that matter most first.</summary>
    public static DealAlignment Of(string dealId, DateOnly asOf, IReadOnlyList<Gap> gaps) => new(
        dealId,
        asOf,
        [.. gaps.GroupBy(g => g.Practice)
            .OrderBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PracticeGaps(g.Key, Alignment.Practices.NameOf(g.Key), [.. g.OrderByDescending(gap => gap.Severity)]))]);
}

/// <summary>The gaps of one practice.</summary>
/// <param name="Practice">The practice: <c>P9</c>.</param>
/// <param name="Name">Its name: <c>Quarterback</c>.</param>
/// <param name="Gaps">The gaps, the severest first, each with its question for a one-on-one.</param>
public sealed record PracticeGaps(string Practice, string Name, IReadOnlyList<Gap> Gaps);
