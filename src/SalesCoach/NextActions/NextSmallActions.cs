using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>
/// The playbook's next small action (docs/playbook.md, "The next small action"). Pure: the same deal, day and decisions give the same
/// suggestions.
/// </summary>
public static class NextSmallActions
{
    /// <summary>
    /// One suggestion for every open milestone of an open deal, the nearest milestone first; none for a deal that was won or lost. A deal
    /// without a team has nobody who could own one and gets none: its milestones show as gaps without an action instead.
    /// </summary>
    /// <param name="deal">The deal after its notes were read.</param>
    /// <param name="today">
    /// The day on which it is looked at. A step is due on a working day from today on, five working days ahead at the most and not after the
    /// milestone's date unless that has passed; where today and the milestone's date lie in one weekend, it is due on the Monday after.
    /// </param>
    /// <param name="decisions">
    /// What was accepted or dismissed; none of it is suggested again. While an accepted step is open, its ground asks for no other.
    /// </param>
    public static IReadOnlyList<Suggestion> Suggest(DealAsItStands deal, DateOnly today, IReadOnlyList<SuggestionDecision> decisions)
    {
        if (deal.Deal.Status != DealStatus.Open || deal.Deal.Team.Count == 0)
        {
            return [];
        }

        var facts = new DealFacts(deal, today, decisions);
        var owners = new OwnerChoice(facts);
        var known = new KnownSteps(facts, decisions);
        var suggestions = new List<Suggestion>();
        foreach (var milestone in facts.OpenMilestones)
        {
            foreach (var step in Grounds.For(facts, owners, milestone))
            {
                if (known.IsNew(step, milestone) && owners.Choose(step.For) is { } owner)
                {
                    suggestions.Add(Suggested(facts, milestone, step, owner));
                    known.Use(step);
                    owners.Note(owner);
                    break;
                }
            }
        }

        return suggestions;
    }

    private static Suggestion Suggested(DealFacts facts, Milestone milestone, Step step, TeamMember owner) => new()
    {
        Id = step.IdFor(facts.Deal, milestone),
        MilestoneId = milestone.Id,
        Action = step.Action ?? "",
        OwnerId = owner.Id,
        DueOn = WorkingDays.Due(facts.Today, step.Ahead, Earlier(facts.Today, milestone.DueOn, step.NotAfter)),
        Why = step.Evidence.Count > 0 ? step.Why : $"{step.Why} No note supports this; it rests on the deal's record.",
        Practice = step.Practice,
        Evidence = step.Evidence,
    };

    /// <summary>The earlier one of those that have not passed.</summary>
    private static DateOnly? Earlier(DateOnly today, DateOnly? one, DateOnly? other) =>
        new[] { one, other }.Where(day => day >= today).Min();
}
