using SalesCoach.Deals;

namespace SalesCoach.Alignment.Rules;

/// <summary>Each action has one owner, a date and the owner's yes: P3 and P12 of docs/playbook.md.</summary>
internal static class CommitmentRules
{
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        new("commitment-overdue", "P3", [Severity.Medium, Severity.High], Overdue, OverdueTurns),
        new("commitment-without-owner", "P3", [Severity.Medium], WithoutOwner),
        new("commitment-unconfirmed", "P12", [Severity.Medium], Unconfirmed, UnconfirmedTurns),
        new("commitment-without-date", "P3", [Severity.Low], WithoutDate),
    ];

    /// <summary>Speaks of anybody's commitment, the customer's included.</summary>
    private static IEnumerable<Finding> Overdue(DealOnADay deal) =>
        from commitment in deal.OpenCommitments
        where commitment.DueOn < deal.Today
        let due = commitment.DueOn.GetValueOrDefault()
        let text = commitment.Text.Quote()
        let owner = deal.OwnerToQuarterback(commitment)
        select Found(
            deal,
            commitment,
            $"{text}, {OwnedBy(deal, commitment)}, was due on {due.Say()} and is still open.",
            owner is null
                ? $"What became of {text}, due on {due.Say()}, and who could see it through?"
                : $"What stands between {owner} and {text}, due on {due.Say()}, and whose help would be welcome?") with
        {
            Severity = deal.DaysSince(due) > deal.Thresholds.CommitmentOverdueHighDays ? Severity.High : Severity.Medium,
        };

    private static IEnumerable<DateOnly> OverdueTurns(DealOnADay deal) =>
        deal.OpenCommitments.Select(c => c.DueOn).OfType<DateOnly>()
            .SelectMany(due => new[] { due.Plus(1), due.Plus(deal.Thresholds.CommitmentOverdueHighDays + 1) });

    private static IEnumerable<Finding> WithoutOwner(DealOnADay deal) =>
        from commitment in deal.OpenCommitments
        where deal.Owner(commitment) is null
        let text = commitment.Text.Quote()
        let due = commitment.DueOn is { } day ? $", due on {day.Say()}," : ""
        select Found(
            deal,
            commitment,
            $"{text}{due} has no owner.",
            $"Who in {deal.Deal.Name} is the natural owner of {text}{due} and what would make it easy to say yes?");

    private static IEnumerable<Finding> WithoutDate(DealOnADay deal) =>
        from commitment in deal.OurOpenCommitments
        where commitment.DueOn is null
        let text = commitment.Text.Quote()
        select Found(
            deal,
            commitment,
            $"{text}, {OwnedBy(deal, commitment)}, has no date.",
            $"When does {deal.Customer()} need {text}, and which date would {deal.Whom(commitment.OwnerId)} stand behind?");

    /// <summary>
    /// Speaks of a commitment that has an owner, the day on which it was made and an assigner other than the owner; one whose assigner is
    /// unknown was taken by its owner.
    /// </summary>
    private static IEnumerable<Finding> Unconfirmed(DealOnADay deal) =>
        from commitment in deal.OpenCommitments
        where AwaitsYes(deal, commitment) && commitment.CreatedOn is { } created && deal.DaysSince(created) >= deal.Thresholds.ConfirmationDays
        let text = commitment.Text.Quote()
        let day = commitment.CreatedOn.GetValueOrDefault().Say()
        select Found(
            deal,
            commitment,
            $"{text} was given to {deal.Owner(commitment)} by {deal.Name(commitment.AssignedById)} on {day} and is not confirmed.",
            $"What would let {deal.OwnerToQuarterback(commitment)} give a clear yes or no to {text}, asked for on {day}?");

    private static IEnumerable<DateOnly> UnconfirmedTurns(DealOnADay deal) =>
        deal.OpenCommitments.Where(c => AwaitsYes(deal, c)).Select(c => c.CreatedOn).OfType<DateOnly>()
            .Select(created => created.Plus(deal.Thresholds.ConfirmationDays));

    private static bool AwaitsYes(DealOnADay deal, Commitment commitment) =>
        deal.Owner(commitment) is not null
        && !string.IsNullOrWhiteSpace(commitment.AssignedById)
        && commitment.AssignedById != commitment.OwnerId
        && commitment.ConfirmedOn is null;

    private static string OwnedBy(DealOnADay deal, Commitment commitment) =>
        deal.Owner(commitment) is { } owner ? $"owned by {owner}" : "owned by nobody";

    private static Finding Found(DealOnADay deal, Commitment commitment, string statement, string question) =>
        new(commitment.Id, statement, question)
        {
            Evidence = deal.WordsBehind(ValuePath.Commitment(commitment.Id), ValuePath.CommitmentOwner(commitment.Id), ValuePath.CommitmentDueOn(commitment.Id)),
            MilestoneId = deal.Milestone(commitment.MilestoneId)?.Id,
        };
}
