using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>
/// All steps that could be suggested for a milestone, the best first, in the playbook's order: an obstacle read against it, an unanswered
/// request, a customer's overdue promise, our own overdue or unconfirmed commitment, a missing connection, and then the next step toward it:
/// a new date where its own has passed, a contingency where bad news was read, an owner or a day where a commitment has none, an obstacle to
/// the deal as a whole, support for what is on track, a step that its name suggests. The last resort never ends, so there is always one.
/// </summary>
internal static class Grounds
{
    /// <summary>The steps, without end: take the first that will do.</summary>
    public static IEnumerable<Step> For(DealFacts facts, OwnerChoice owners, Milestone milestone) =>
        new[]
        {
            ObstacleGround.Against(facts, milestone),
            RequestGround.Of(facts, milestone),
            CustomerPromiseGround.Overdue(facts, milestone),
            OurCommitmentGround.Overdue(facts, owners, milestone),
            OurCommitmentGround.Unconfirmed(facts, owners, milestone),
            UnownedCommitmentGround.Overdue(facts, milestone),
            ObstacleGround.Answered(facts, milestone),
            ConnectionGround.Of(facts, milestone),
            MilestoneGround.DatePassed(facts, milestone),
            MilestoneGround.WithoutContingency(facts, milestone),
            UnownedCommitmentGround.Open(facts, milestone),
            OurCommitmentGround.Undated(facts, owners, milestone),
            ObstacleGround.OfTheDeal(facts, milestone),
            CustomerPromiseGround.OnTrack(facts, milestone),
            OurCommitmentGround.OnTrack(facts, milestone),
            NextStepGround.Of(facts, milestone),
            LastResort.Of(milestone),
        }.SelectMany(steps => steps);
}
