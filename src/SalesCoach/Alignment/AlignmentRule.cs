using SalesCoach.Alignment.Rules;

namespace SalesCoach.Alignment;

/// <summary>One rule of docs/playbook.md, "Alignment rules for one deal".</summary>
public sealed class AlignmentRule
{
    private readonly Func<DealOnADay, IEnumerable<Finding>> _look;
    private readonly Func<DealOnADay, IEnumerable<DateOnly>> _turns;

    internal AlignmentRule(
        string name,
        string practice,
        IReadOnlyList<Severity> severities,
        Func<DealOnADay, IEnumerable<Finding>> look,
        Func<DealOnADay, IEnumerable<DateOnly>>? turns = null)
    {
        Name = name;
        Practice = practice;
        Severities = severities;
        _look = look;
        _turns = turns ?? (_ => []);
    }

    /// <summary>The rule's name, by which it is switched off and its alerts are known: <c>quarterback-missing</c>.</summary>
    public string Name { get; }

    /// <summary>The practice behind it: <c>P9</c>.</summary>
    public string Practice { get; }

    /// <summary>The severities that its gaps can have, the usual one first.</summary>
    public IReadOnlyList<Severity> Severities { get; }

    /// <summary>Whether it speaks of deals that were won or lost, and of those alone; every other rule speaks of open deals alone.</summary>
    public bool LooksBack { get; internal init; }

    /// <summary>The gaps that it sees, at most one a subject.</summary>
    internal IEnumerable<Gap> Look(DealOnADay deal) =>
        SpeaksOf(deal)
            ? _look(deal).DistinctBy(found => found.Subject).Select(found => new Gap
            {
                Rule = Name,
                Practice = Practice,
                Subject = found.Subject,
                Severity = found.Severity ?? Severities[0],
                Statement = found.Statement,
                Question = found.Question,
                Evidence = found.Evidence,
                MilestoneId = found.MilestoneId,
            })
            : [];

    /// <summary>Every day on which its verdict can change with nothing new happening, in any order; days that have passed may be among them.</summary>
    internal IEnumerable<DateOnly> Turns(DealOnADay deal) => SpeaksOf(deal) ? _turns(deal) : [];

    private bool SpeaksOf(DealOnADay deal) =>
        deal.IsOpen != LooksBack && !deal.Thresholds.Off.Contains(Name, StringComparer.OrdinalIgnoreCase);
}
