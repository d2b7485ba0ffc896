namespace SalesCoach.Reading.Cues;

/// <summary>A sign, in words, grammar, layout or the deal, that a clause states a fact of some kind. The kinds weigh them.</summary>
internal enum Cue
{
    // In words (Lexicon).
    Promise, TakesOn, SaidWould, AgreedThat, HasTo, WillHave, ActionLabel, Accepted, Wish, Maybe, Condition, Habit, NoPromise,
    DoneState, Received, Finished, SmallTalk, Ask, Plea, Unanswered, MeetingNoun, MeetVerb, Scheduled,
    Blocked, Refuses, NoUntil, CannotWork, Worry, Problem, Money, Lack, Fails, Delay, Undercut, AtRisk, Slips, Reached, AntiReached,
    FromNow, Switch, Decided, RivalWord, RivalName, RivalHint, Helper,

    // The verb's time and mood.
    Future, Progressive, Present, BeTo, To, Ing, Would, Can, Must, Imperative, Past, Perfect, PastPerfect, NoVerb, Passive, Negated,

    // Who does it.
    SelfDoes, WeDo, TheyDo, OurPersonDoes, TheirPersonDoes, StrangerDoes, PronounDoes, ThingDoes, BelongingDoes, NobodyNamed,

    // What is done.
    Delivers, Finishes, Makes, Attends, Talks, Is, Says, Promises, Asks, Arrives, Acts,

    // Together.
    PersonWillWork, PersonIsWorking, PersonWorksDated, PersonToWork, PersonWorked, PersonHasWorked, ThingWasWorked, PersonDelivered, ThingDelivered, DroppedDelivered, DroppedWillWork, DroppedWorked, DroppedWorksDated, NamedInFront,
    MeetingDated, MeetDated, AskNobodyTakes,

    // Days.
    Dated, Deadline, PeriodDated, SpanDated, PastDated, TwoDays, WithdrawnDay, MilestoneDay, Clocked,

    // Layout.
    UnderActions, UnderDone, UnderRisks, UnderPeople, UnderOpen, Bulleted, EmptyBox, TickedBox, TableRow, ListDated, ListNamed, Labelled, LabelledPerson, InSpeech, Question, Quoted,

    // Place.
    ConditionOpens, BecauseOpens, WhichOpens, FirstOfSentence, OnlyOfSentence, Short, Long, TakenOnNext, AfterAsk, NextUnanswered, Shout,

    // The deal.
    MilestoneNamed, MilestoneNamedWell, MilestoneActNamed, MilestoneThingNamed, MilestoneActDone, CommitmentNamed, CommitmentNamedWell, HasStranger, HasMoney, HasPercent, DealOver, BuyerNamed, MemberNamed, TwoNamed, PeopleDated,
}
