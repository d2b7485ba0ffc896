using SalesCoach.Reading.Cues;

namespace SalesCoach.Reading.Kinds;

/// <summary>The weights of the kinds that are read clause by clause. A trained model may put other numbers here; the cues stay.</summary>
internal static class KindWeights
{
    /// <summary>Somebody will do something.</summary>
    public static Weights Commitment { get; } = new(
        1.6,
        (Cue.PersonWillWork, 2.2), (Cue.PersonIsWorking, 0.6), (Cue.PersonWorksDated, 1.6), (Cue.PersonToWork, 1.8), (Cue.DroppedWillWork, 1.4), (Cue.DroppedWorksDated, 1.0), (Cue.Promise, 1.8), (Cue.SaidWould, 0.8), (Cue.TakesOn, 1.2),
        (Cue.HasTo, 0.9), (Cue.WillHave, 1.0), (Cue.ActionLabel, 1.6), (Cue.Accepted, 0.5), (Cue.AgreedThat, 0.6), (Cue.Dated, 0.7), (Cue.Deadline, 0.5), (Cue.Delivers, 0.3), (Cue.UnderActions, 1.4), (Cue.EmptyBox, 1.2),
        (Cue.Wish, -2.0), (Cue.Maybe, -1.4), (Cue.Condition, -1.0), (Cue.ConditionOpens, -1.2), (Cue.Habit, -1.5), (Cue.NoPromise, -1.2), (Cue.Question, -2.0), (Cue.Negated, -1.0), (Cue.MeetingDated, -1.0), (Cue.Attends, -0.5),
        (Cue.Past, -0.4), (Cue.PastDated, -1.0), (Cue.TickedBox, -2.5), (Cue.UnderDone, -2.0), (Cue.UnderOpen, -1.0), (Cue.ThingDoes, -0.2));

    /// <summary>Something is done.</summary>
    public static Weights Completion { get; } = new(
        1.8,
        (Cue.Finished, 1.6), (Cue.PersonWorked, 0.8), (Cue.PersonHasWorked, 1.3), (Cue.ThingWasWorked, 0.9), (Cue.DroppedWorked, 1.0), (Cue.DoneState, 0.9), (Cue.Received, 0.9), (Cue.PastDated, 0.6), (Cue.CommitmentNamed, 0.7), (Cue.CommitmentNamedWell, 0.8),
        (Cue.Delivers, 0.5), (Cue.Finishes, 0.3), (Cue.TickedBox, 2.5), (Cue.UnderDone, 1.6), (Cue.Negated, -2.0), (Cue.Future, -1.5), (Cue.Would, -1.5), (Cue.Question, -2.0), (Cue.Wish, -1.5), (Cue.Maybe, -1.2), (Cue.ConditionOpens, -1.5),
        (Cue.Habit, -1.6), (Cue.Asks, -1.0), (Cue.Ask, -0.8), (Cue.Promise, -1.2), (Cue.SmallTalk, -0.7), (Cue.NoPromise, -1.5), (Cue.Says, -0.6), (Cue.Dated, -0.8), (Cue.Progressive, -0.8), (Cue.NoVerb, -0.6));

    /// <summary>Somebody asks for something.</summary>
    public static Weights Request { get; } = new(
        1.7,
        (Cue.Ask, 1.5), (Cue.Plea, 1.5), (Cue.Asks, 0.6), (Cue.AskNobodyTakes, 0.5), (Cue.NextUnanswered, 1.2), (Cue.Imperative, 0.7), (Cue.TakenOnNext, -1.4), (Cue.Dated, -0.5), (Cue.Negated, -0.6), (Cue.PersonWillWork, -1.2), (Cue.Wish, -1.2), (Cue.Past, -0.1), (Cue.Promise, -1.5), (Cue.Question, 0.3));

    /// <summary>Something stands in the way.</summary>
    public static Weights Obstacle { get; } = new(
        1.8,
        (Cue.Blocked, 1.0), (Cue.Worry, 1.4), (Cue.Problem, 0.9), (Cue.Money, 0.4), (Cue.Lack, 0.8), (Cue.Fails, 0.9), (Cue.Delay, 0.7), (Cue.Undercut, 0.9), (Cue.Negated, 0.4), (Cue.UnderRisks, 2.0), (Cue.RivalName, 0.3),
        (Cue.PersonWillWork, -0.8), (Cue.Finished, -0.7), (Cue.Wish, -1.0), (Cue.Habit, -0.7), (Cue.Question, -1.5), (Cue.Promise, -0.8), (Cue.SelfDoes, -0.4), (Cue.DoneState, -0.4), (Cue.DealOver, -0.6), (Cue.Ask, -0.5));

    /// <summary>A milestone is reached.</summary>
    public static Weights MilestoneReached { get; } = new(
        2.2,
        (Cue.Reached, 1.4), (Cue.MilestoneNamed, 0.6), (Cue.MilestoneNamedWell, 1.0), (Cue.AntiReached, -1.0), (Cue.Negated, -1.5), (Cue.Future, -1.5), (Cue.Would, -1.0), (Cue.DoneState, 0.6), (Cue.Shout, 0.5), (Cue.Perfect, 0.3), (Cue.Dated, -0.8), (Cue.Question, -1.5), (Cue.ConditionOpens, -2.0), (Cue.Can, -1.0));

    /// <summary>A milestone gets a later day.</summary>
    public static Weights MilestoneSlipped { get; } = new(
        2.4,
        (Cue.Slips, 1.4), (Cue.Dated, 0.7), (Cue.MilestoneNamed, 0.5), (Cue.MilestoneNamedWell, 0.6), (Cue.MilestoneDay, 1.0), (Cue.WithdrawnDay, 0.9), (Cue.TwoDays, 0.3), (Cue.PersonWillWork, -1.0), (Cue.Promise, -0.6), (Cue.Question, -1.0));

    /// <summary>A milestone may be missed.</summary>
    public static Weights MilestoneAtRisk { get; } = new(
        2.2,
        (Cue.AtRisk, 1.6), (Cue.MilestoneDay, 1.3), (Cue.MilestoneNamed, 0.4), (Cue.MilestoneNamedWell, 0.5), (Cue.Can, 0.3), (Cue.Question, -1.0), (Cue.PersonWillWork, -1.0), (Cue.Worry, 0.3));

    /// <summary>The team changes its approach.</summary>
    public static Weights StrategyChange { get; } = new(
        2.3,
        (Cue.FromNow, 1.6), (Cue.Switch, 0.9), (Cue.Decided, 0.9), (Cue.WeDo, 0.5), (Cue.Ask, -0.7), (Cue.Dated, -0.4), (Cue.Question, -1.5), (Cue.Maybe, -1.2), (Cue.Wish, -1.5), (Cue.ConditionOpens, -1.2), (Cue.TheirPersonDoes, -0.7), (Cue.Negated, -0.2));

    /// <summary>A meeting has a day.</summary>
    public static Weights FollowUp { get; } = new(
        1.7,
        (Cue.MeetingDated, 1.6), (Cue.MeetDated, 0.9), (Cue.Scheduled, 0.7), (Cue.Dated, 0.2), (Cue.Attends, 0.4), (Cue.Deadline, -1.0), (Cue.Delivers, -0.7), (Cue.Makes, -0.5), (Cue.PastDated, -1.0), (Cue.Past, -0.3), (Cue.Negated, -0.6), (Cue.Question, -0.8), (Cue.Maybe, -0.6), (Cue.PersonWillWork, -0.4));
}
