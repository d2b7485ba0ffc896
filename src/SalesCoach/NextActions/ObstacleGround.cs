using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.NextActions;

/// <summary>
/// An obstacle, the latest first. It stands until a commitment of ours answers it: one that serves the same milestone, is about the same
/// matter or speaks of the same thing, and was done after the obstacle was read. While such a commitment, made or repeated since, is open and
/// in time, the obstacle is in hand, and the step asks whether what is under way will settle it. Other work on the milestone answers nothing,
/// neither does one of ours that has become overdue, nor an accepted suggestion, which only leads to an answer.
/// </summary>
internal static class ObstacleGround
{
    /// <summary>Steps for the obstacles read against the milestone that still stand.</summary>
    public static IEnumerable<Step> Against(DealFacts facts, Milestone milestone)
    {
        foreach (var obstacle in facts.Obstacles.Where(o => o.Reading.MilestoneId == milestone.Id))
        {
            if (DoneSince(facts, milestone, obstacle) is not null)
            {
                continue;
            }

            var steps = UnderWay(facts, milestone, obstacle) is { } answer
                ? ObstacleSteps.InHand(facts, milestone, obstacle, answer)
                : ObstacleSteps.Unanswered(facts, milestone, obstacle, dealWide: false);
            foreach (var step in steps)
            {
                yield return step;
            }
        }
    }

    /// <summary>A step for each obstacle read against the milestone that seems answered: nobody has said that it is settled.</summary>
    public static IEnumerable<Step> Answered(DealFacts facts, Milestone milestone)
    {
        foreach (var obstacle in facts.Obstacles.Where(o => o.Reading.MilestoneId == milestone.Id))
        {
            if (DoneSince(facts, milestone, obstacle) is { } done)
            {
                yield return ObstacleSteps.Settled(facts, milestone, obstacle, done);
            }
        }
    }

    /// <summary>
    /// Steps for the obstacles read against no milestone, each at one of the open milestones: the nearest one that is about the same matter,
    /// else the nearest one. They stand until a later commitment or completion speaks of the same thing.
    /// </summary>
    public static IEnumerable<Step> OfTheDeal(DealFacts facts, Milestone milestone)
    {
        foreach (var obstacle in facts.Obstacles.Where(o => o.Reading.MilestoneId is null))
        {
            var matter = Matters.Of(obstacle.Reading.About);
            var home = facts.OpenMilestones.FirstOrDefault(m => Matters.Of(m.Name) == matter) ?? facts.OpenMilestones[0];
            if (home.Id == milestone.Id && !facts.Replies.IsTakenUp(obstacle.Order, obstacle.Reading, null))
            {
                foreach (var step in ObstacleSteps.Unanswered(facts, milestone, obstacle, dealWide: true))
                {
                    yield return step;
                }
            }
        }
    }

    /// <summary>The commitment of ours to the milestone that was done after the obstacle was read.</summary>
    private static Commitment? DoneSince(DealFacts facts, Milestone milestone, Told<ObstacleReading> obstacle) =>
        facts.Deal.Commitments.LastOrDefault(c =>
            c.Status == CommitmentStatus.Done && c.MilestoneId == milestone.Id && facts.IsOurs(c) && IsAbout(facts, c, obstacle)
            && (facts.Completions(c).LastOrDefault() is { } told ? told.Order > obstacle.Order : c.DoneOn >= obstacle.Day));

    /// <summary>The commitment of ours to the milestone, open and in time, that was made or repeated after the obstacle was read.</summary>
    private static Commitment? UnderWay(DealFacts facts, Milestone milestone, Told<ObstacleReading> obstacle) =>
        facts.Serving(milestone).LastOrDefault(c =>
            facts.IsOurs(c) && !facts.IsOverdue(c) && IsAbout(facts, c, obstacle)
            && (facts.Statements(c).LastOrDefault() is { } told ? told.Order > obstacle.Order : c.CreatedOn >= obstacle.Day));

    private static bool IsAbout(DealFacts facts, Commitment commitment, Told<ObstacleReading> obstacle) =>
        !facts.IsStep(commitment)
        && (InOneBreath(facts, commitment, obstacle)
            || facts.Statements(commitment).Select(t => t.Reading.Quote).Prepend(commitment.Text).Any(words =>
                (Matters.Of(words) is var matter && matter != Matter.Any && matter == Matters.Of(obstacle.Reading.About))
                || facts.Replies.SpeakOfTheSame(words, obstacle.Reading.Quote)));

    /// <summary>Whether the commitment is the next thing that the obstacle's own note says, and the obstacle one that work can settle.</summary>
    private static bool InOneBreath(DealFacts facts, Commitment commitment, Told<ObstacleReading> obstacle) =>
        IsSettledByWork(obstacle.Reading.About)
        && facts.Statements(commitment).Any(t => t.Order == obstacle.Order + 1 && t.Note == obstacle.Note);

    /// <summary>Whether something delivered can settle it; money, time and people take a word first.</summary>
    private static bool IsSettledByWork(ObstacleKind about) =>
        about is ObstacleKind.Technical or ObstacleKind.Security or ObstacleKind.Legal or ObstacleKind.Other;
}
