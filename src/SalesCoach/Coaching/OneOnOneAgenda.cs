using SalesCoach.Alignment;

namespace SalesCoach.Coaching;

/// <summary>
/// Prepares a one-on-one with a deal's quarterback (P10 of docs/playbook.md): a few open questions, never a list of faults.
/// </summary>
public static class OneOnOneAgenda
{
    /// <summary>As many topics as fit into half an hour.</summary>
    public const int MostTopics = 5;

    /// <summary>
    /// The topics for one deal: the alert that ranks first of each rule asks its question and stands for the rule's other alerts, so that
    /// three late commitments are one topic.
    /// </summary>
    /// <param name="ranked">The deal's open alerts in their order (<see cref="AlertRanking.Rank"/>).</param>
    /// <param name="most">The most topics to return, 1 or more.</param>
    public static IReadOnlyList<Topic> For(IEnumerable<RankedAlert> ranked, int most = MostTopics)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return
        [
            .. ranked.GroupBy(a => a.Alert.Gap.Rule, StringComparer.Ordinal)
                .Take(most)
                .Select(group => new Topic(group.First().Alert.Gap, [.. group.Skip(1).Select(a => a.Alert.Gap)])),
        ];
    }
}

/// <summary>One thing to talk about.</summary>
/// <param name="Gap">The gap with the question to ask.</param>
/// <param name="Alike">Further gaps of the same rule, to have at hand.</param>
public sealed record Topic(Gap Gap, IReadOnlyList<Gap> Alike);
