using SalesCoach.Alignment.Rules;
using SalesCoach.Deals;

namespace SalesCoach.Alignment;

/// <summary>The rules of docs/playbook.md, "Alignment rules for one deal".</summary>
public static class AlignmentRules
{
    /// <summary>Every rule, those of one concern beside each other, what weighs most first.</summary>
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        .. StrategyRules.All,
        .. QuarterbackRules.All,
        .. MilestoneRules.All,
        .. CommitmentRules.All,
        .. TeamRules.All,
        .. ConnectionRules.All,
        .. FollowThroughRules.All,
    ];

    /// <summary>Finds the deal's gaps on a day. Pure; each rule fires at most once a subject.</summary>
    /// <param name="deal">The deal after its notes were read.</param>
    /// <param name="today">The day in the tenant's time zone.</param>
    /// <param name="thresholds">The numbers for the deal's stage, and the rules that are switched off.</param>
    /// <returns>The gaps in the order of <see cref="All"/>, then in the deal's own order of their subjects.</returns>
    public static IReadOnlyList<Gap> Evaluate(DealAsItStands deal, DateOnly today, Thresholds thresholds)
    {
        var view = new DealOnADay(deal, today, thresholds);
        return [.. All.SelectMany(rule => rule.Look(view))];
    }
}
