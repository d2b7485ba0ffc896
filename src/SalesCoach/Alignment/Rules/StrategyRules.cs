using SalesCoach.Reading;

namespace SalesCoach.Alignment.Rules;

/// <summary>Where the deal is going and how the team means to win: P1, P8 and P4 of docs/playbook.md.</summary>
internal static class StrategyRules
{
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        new("goal-missing", "P1", [Severity.High], GoalMissing),
        new("strategy-missing", "P8", [Severity.High], StrategyMissing),
        new("strategy-stale", "P4", [Severity.Medium], StrategyStale, StrategyStaleTurns),
    ];

    private static IEnumerable<Finding> GoalMissing(DealOnADay deal)
    {
        if (string.IsNullOrWhiteSpace(deal.Deal.Goal))
        {
            yield return new(
                deal.Deal.Id,
                $"No goal is written down for {deal.Deal.Name}: nothing says what {deal.Customer()} wants to reach.",
                $"What would {deal.Customer()} call a success in {deal.Deal.Name}, and how would {deal.Others()} put it?");
        }
    }

    private static IEnumerable<Finding> StrategyMissing(DealOnADay deal)
    {
        if (string.IsNullOrWhiteSpace(deal.Deal.Strategy?.Summary))
        {
            yield return new(
                deal.Deal.Id,
                $"No strategy is written down for {deal.Deal.Name}.",
                $"How do you mean to win {deal.Deal.Name}, in a sentence that {deal.Others()} would sign?");
        }
    }

    /// <summary>
    /// Speaks of a written strategy whose last update is known; without one, <c>strategy-missing</c> speaks. "After the last update" is on a
    /// later day.
    /// </summary>
    private static IEnumerable<Finding> StrategyStale(DealOnADay deal)
    {
        var news = BadNews(deal).ToList();
        if (deal.Deal.Strategy?.UpdatedOn is not { } updatedOn || !news.Any(n => deal.DaysSince(n.On) > deal.Thresholds.StrategyStaleDays))
        {
            yield break;
        }

        var (on, first) = news[0];
        yield return new(
            deal.Deal.Id,
            $"The strategy is as it was on {updatedOn.Say()}, and since {on.Say()} the notes tell of trouble that it may not foresee.",
            $"What does {first.Quote.Quote()}, noted on {on.Say()}, change about how you mean to win {deal.Deal.Name}?")
        {
            Evidence = DealOnADay.Words(news.Select(n => n.Reading)),
        };
    }

    private static IEnumerable<DateOnly> StrategyStaleTurns(DealOnADay deal) =>
        BadNews(deal).Select(n => n.On.Plus(deal.Thresholds.StrategyStaleDays + 1));

    /// <summary>What was read after the strategy's last update and may change it, in order of time.</summary>
    private static IEnumerable<(DateOnly On, NoteReading Reading)> BadNews(DealOnADay deal) =>
        deal.Deal.Strategy is { UpdatedOn: { } updatedOn, Summary: var summary } && !string.IsNullOrWhiteSpace(summary)
            ? deal.Stands.Readings<NoteReading>()
                .Where(r => r.Note.Day() > updatedOn && IsBad(r.Reading))
                .Select(r => (r.Note.Day(), r.Reading))
            : [];

    private static bool IsBad(NoteReading reading) =>
        reading is ObstacleReading or CompetitorReading or MilestoneReading { State: MilestoneState.Slipped or MilestoneState.AtRisk };
}
