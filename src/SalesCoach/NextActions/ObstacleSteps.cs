using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.NextActions;

/// <summary>The steps that an obstacle asks for, worded by what it is about.</summary>
internal static class ObstacleSteps
{
    private const string Practice = "P12";

    /// <summary>Nothing of ours answers it yet: find out what would, think with a colleague, offer an answer.</summary>
    public static IEnumerable<Step> Unanswered(DealFacts facts, Milestone milestone, Told<ObstacleReading> obstacle, bool dealWide)
    {
        var matter = Matters.Of(obstacle.Reading.About);
        var buyer = facts.Buyers.Named(obstacle.Reading.Quote) ?? facts.Buyers.For(matter);
        var who = facts.Who(buyer);
        var name = $"the {Noun(obstacle.Reading.About)} noted on {facts.Day(obstacle.Day)}";
        var toward = Phrases.Of(milestone);
        var against = dealWide ? "stands in the way of the deal" : $"stands against {toward}{Due(facts, milestone)}";
        var step = new Step
        {
            Ground = dealWide ? "deal-obstacle" : "obstacle",
            Thing = $"{obstacle.Note.Id}\n{obstacle.Reading.Quote}",
            DealWide = dealWide,
            Action = null,
            Why = $"{facts.Author(obstacle.Note)} noted {Article(obstacle.Reading.About)} on {facts.Day(obstacle.Day)}; it {against}, "
                + "and no commitment of ours speaks of it yet.",
            Practice = Practice,
            Evidence = [obstacle.Evidence],
            For = new OwnerWish(matter, buyer),
        };

        yield return step with { Action = First(obstacle.Reading, who, toward, dealWide ? "in time" : Phrases.Before(milestone), name) };
        if (dealWide)
        {
            yield break;
        }

        var colleague = facts.Colleague(matter);
        yield return step with
        {
            Variant = 1,
            Practice = "P13",
            Action = ActionWords.Fit($"Ask {Names.Of(colleague)} for half an hour to find an answer to {name}."),
            For = new OwnerWish(matter, buyer) { Not = [colleague] },
        };
        yield return step with { Variant = 2, Action = ActionWords.Fit($"Send {who} a three-line answer to {name}, with one proposal.") };
    }

    /// <summary>Something of ours is under way: ask whether it will be enough.</summary>
    public static IEnumerable<Step> InHand(DealFacts facts, Milestone milestone, Told<ObstacleReading> obstacle, Commitment answer)
    {
        var matter = Matters.Of(obstacle.Reading.About);
        var buyer = facts.Buyers.Named(obstacle.Reading.Quote) ?? facts.Buyers.For(matter);
        var who = facts.Who(buyer);
        var doer = facts.Member(answer.OwnerId);
        var doerName = doer is null ? "a teammate" : Names.Of(doer);
        var name = $"the {Noun(obstacle.Reading.About)} noted on {facts.Day(obstacle.Day)}";
        var thing = CommitmentPhrase.Of(facts, answer);
        var by = answer.DueOn is { } due ? $"due {facts.Day(due)}" : "without a day so far";
        yield return new Step
        {
            Ground = "obstacle-in-hand",
            Thing = $"{obstacle.Note.Id}\n{obstacle.Reading.Quote}",
            Action = thing.Topic is { } topic
                ? ActionWords.Fit(
                    $"Ask {who} whether {topic} will settle {name}, and what else it takes.",
                    $"Ask {who} whether {topic} will settle {name}.")
                : ActionWords.Fit($"Ask {who} whether what {doerName} has promised will settle {name}."),
            Why = $"{facts.Author(obstacle.Note)} noted {Article(obstacle.Reading.About)} on {facts.Day(obstacle.Day)} against {Phrases.Of(milestone)}{Due(facts, milestone)}; "
                + $"{doerName} has since taken on {thing.Topic ?? "a commitment"}, {by}. It helps only if it is enough.",
            Practice = Practice,
            Evidence = [obstacle.Evidence, .. facts.Words(answer)],
            For = new OwnerWish(matter, buyer) { Not = thing.Topic is null ? [doer] : [] },
            NotAfter = answer.DueOn,
        };
    }

    /// <summary>Something of ours was done about it: have it confirmed that this was enough.</summary>
    public static Step Settled(DealFacts facts, Milestone milestone, Told<ObstacleReading> obstacle, Commitment done)
    {
        var matter = Matters.Of(obstacle.Reading.About);
        var buyer = facts.Buyers.Named(obstacle.Reading.Quote) ?? facts.Buyers.For(matter);
        var name = $"the {Noun(obstacle.Reading.About)} noted on {facts.Day(obstacle.Day)}";
        var thing = CommitmentPhrase.Of(facts, done);
        var doneOn = done.DoneOn is { } day ? $" on {facts.Day(day)}" : "";
        return new Step
        {
            Ground = "obstacle-answered",
            Thing = $"{obstacle.Note.Id}\n{obstacle.Reading.Quote}",
            Action = ActionWords.Fit(
                thing.Topic is null ? null : $"Ask {facts.Who(buyer)} whether {name} is settled with {thing.Topic}.",
                $"Ask {facts.Who(buyer)} to confirm that {name} is settled."),
            Why = $"{facts.Author(obstacle.Note)} noted {Article(obstacle.Reading.About)} on {facts.Day(obstacle.Day)} against {Phrases.Of(milestone)}; "
                + $"{(thing.Topic is { } topic ? $"we finished {topic}" : "what we promised since was done")}{doneOn}, but nobody has said that this settles it.",
            Practice = Practice,
            Evidence = [obstacle.Evidence, .. facts.Completions(done).TakeLast(1).Select(t => t.Evidence)],
            For = new OwnerWish(matter, buyer),
        };
    }

    private static string? First(ObstacleReading obstacle, string who, string toward, string before, string name)
    {
        var quote = Phrases.Quoted(obstacle.Quote);
        var (said, unsaid) = obstacle.About switch
        {
            ObstacleKind.Budget => ($"Ask {who} what it takes to get the money despite this", $"Ask {who} what it takes to settle {name} {before}"),
            ObstacleKind.Legal => ($"Ask {who} what would settle this legal point", $"Ask {who} which wording would settle {name} {before}"),
            ObstacleKind.Security => ($"Ask {who} what would settle this security concern", $"Ask {who} what proof would settle {name} {before}"),
            ObstacleKind.Technical => ($"Send {who} two ways around this, each with a date", $"Send {who} two ways around {name}, each with a date"),
            ObstacleKind.Timing => ($"Agree with {who} what can go ahead despite this", $"Agree with {who} what part of {toward} can go ahead despite {name}"),
            ObstacleKind.Competition => ($"Ask {who} how much this weighs in the decision", $"Ask {who} how much {name} weighs in the decision"),
            ObstacleKind.People => ($"Talk this through with {who} and agree one step", $"Talk with {who} about {name} and agree one step"),
            ObstacleKind.Internal => ("Name the one person who clears this on our side", $"Name the one person on our side who clears {name}"),
            _ => ($"Agree with {who} on one way around this", $"Agree with {who} on one way around {name} {before}"),
        };
        return ActionWords.Fit(
            quote is null ? null : $"{said}: {quote}.",
            quote is null || obstacle.About is ObstacleKind.Internal ? null : $"Ask {who} what would get past this: {quote}.",
            $"{unsaid}.",
            $"Talk with {who} about {name} and agree one step.");
    }

    private static string Due(DealFacts facts, Milestone milestone) => milestone.DueOn is { } due ? $", due {facts.Day(due)}" : "";

    private static string Article(ObstacleKind about) =>
        about is ObstacleKind.Internal or ObstacleKind.Other ? $"an {Noun(about)}" : $"a {Noun(about)}";

    private static string Noun(ObstacleKind about) => about switch
    {
        ObstacleKind.Budget => "budget objection",
        ObstacleKind.Legal => "legal point",
        ObstacleKind.Security => "security concern",
        ObstacleKind.Technical => "technical problem",
        ObstacleKind.Timing => "timing problem",
        ObstacleKind.Competition => "rival's move",
        ObstacleKind.People => "people issue",
        ObstacleKind.Internal => "internal problem",
        _ => "obstacle",
    };
}
