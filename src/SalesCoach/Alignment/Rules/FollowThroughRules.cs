using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Alignment.Rules;

/// <summary>Whether traction lasts, concerns are taken up and the team looks ahead and back: P4, P12 and P13 of docs/playbook.md.</summary>
internal static class FollowThroughRules
{
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        new("no-traction", "P4", [Severity.Medium, Severity.High], NoTraction, NoTractionTurns),
        new("concern-unanswered", "P12", [Severity.Medium], ConcernUnanswered, ConcernTurns),
        new("follow-up-missing", "P12", [Severity.Medium], FollowUpMissing, FollowUpTurns),
        new("win-loss-missing", "P13", [Severity.Medium], WinLossMissing, WinLossTurns) { LooksBack = true },
    ];

    private static IEnumerable<Finding> NoTraction(DealOnADay deal)
    {
        var days = Activity(deal).ToList();
        if (days.Any(day => deal.InTheLast(deal.Thresholds.NoTractionDays, day)))
        {
            yield break;
        }

        var past = days.Where(day => day <= deal.Today).ToList();
        var found = past.Count > 0
            ? new Finding(
                deal.Deal.Id,
                $"No note has been written and no commitment done since {past.Max().Say()}.",
                $"What has moved in {deal.Deal.Name} since {past.Max().Say()}, and what holds the next step back?")
            : new Finding(
                deal.Deal.Id,
                "No note has been written and no commitment done yet.",
                $"What would get {deal.Deal.Name} moving together with {deal.Customer()}?");
        yield return found with
        {
            Severity = days.Any(day => deal.InTheLast(deal.Thresholds.NoTractionHighDays, day)) ? Severity.Medium : Severity.High,
        };
    }

    private static IEnumerable<DateOnly> NoTractionTurns(DealOnADay deal) =>
        Activity(deal).SelectMany(day => new[]
        {
            day, day.Plus(deal.Thresholds.NoTractionDays + 1), day.Plus(deal.Thresholds.NoTractionHighDays + 1),
        });

    private static IEnumerable<DateOnly> Activity(DealOnADay deal) =>
        deal.Notes.Select(n => n.Day())
            .Concat(deal.Deal.Commitments.Where(c => c.Status == CommitmentStatus.Done).Select(c => c.DoneOn).OfType<DateOnly>())
            .Distinct();

    private static IEnumerable<Finding> FollowUpMissing(DealOnADay deal)
    {
        var days = FollowUps(deal).ToList();
        if (days.Any(day => day >= deal.Today))
        {
            yield break;
        }

        var last = days.Count > 0 ? $"; the last one was on {days.Max().Say()}" : "";
        var before = deal.OpenMilestones is [var nearest, ..] ? $" on the way to {nearest.Say()}" : "";
        yield return new(
            deal.Deal.Id,
            $"No follow-up lies ahead in {deal.Deal.Name}{last}.",
            $"When would be a good moment to look at {deal.Deal.Name} with {deal.Customer()}{before}, and who would be missed there?");
    }

    private static IEnumerable<DateOnly> FollowUpTurns(DealOnADay deal) => FollowUps(deal).Select(day => day.Plus(1));

    private static IEnumerable<DateOnly> FollowUps(DealOnADay deal) =>
        deal.Stands.Readings<FollowUpReading>().Select(r => r.Reading.On).Concat(deal.Deal.FollowUpOn is { } on ? [on] : []);

    private static IEnumerable<Finding> ConcernUnanswered(DealOnADay deal)
    {
        var concerns = Unanswered(deal).ToList();
        if (concerns is [var (note, first), ..] && deal.DaysSince(note.Day()) > deal.Thresholds.ConcernDays)
        {
            yield return new(
                deal.Deal.Id,
                $"What stands in the way since {note.Day().Say()} has had no answer of ours: nothing promised and nothing done.",
                $"What lies behind {first.Quote.Quote()}, noted on {note.Day().Say()}, and how would {deal.Customer()} notice that we have taken it up?")
            {
                Evidence = [.. concerns.Select(c => new Evidence(c.Note.Id, c.Reading.Quote)).Take(DealOnADay.MostEvidence)],
                MilestoneId = deal.Milestone(first.MilestoneId)?.Id,
            };
        }
    }

    private static IEnumerable<DateOnly> ConcernTurns(DealOnADay deal) =>
        Unanswered(deal).Take(1).Select(c => c.Note.Day().Plus(deal.Thresholds.ConcernDays + 1));

    /// <summary>The obstacles that no answer of ours followed, the oldest first: those of the notes after the last one that holds an answer.</summary>
    private static IEnumerable<(ReadNote Note, ObstacleReading Reading)> Unanswered(DealOnADay deal)
    {
        var notes = deal.Notes.Reverse().TakeWhile(note => !note.Readings.Any(r => IsAnswer(deal, r))).Reverse();
        return notes.SelectMany(note => note.Readings.OfType<ObstacleReading>().Select(reading => (note, reading)));
    }

    private static bool IsAnswer(DealOnADay deal, NoteReading reading) => reading switch
    {
        CommitmentReading commitment => deal.IsInTeam(commitment.OwnerId),
        CompletionReading completion => deal.IsInTeam(completion.ById),
        _ => false,
    };

    /// <summary>A review is there when its day or what was learnt is written down.</summary>
    private static IEnumerable<Finding> WinLossMissing(DealOnADay deal)
    {
        if (deal.Deal.ClosedOn is not { } closedOn || deal.DaysSince(closedOn) < deal.Thresholds.WinLossDays || IsReviewed(deal.Deal.WinLoss))
        {
            yield break;
        }

        var outcome = deal.Deal.Status == DealStatus.Won ? "won" : "lost";
        yield return new(
            deal.Deal.Id,
            $"{deal.Deal.Name} was {outcome} on {closedOn.Say()}, and what the team learnt from it is not written down.",
            $"What made the difference in {deal.Deal.Name}, {outcome} on {closedOn.Say()}, and when could {deal.Others()} look back on it with you?");
    }

    private static IEnumerable<DateOnly> WinLossTurns(DealOnADay deal) =>
        deal.Deal.ClosedOn is { } closedOn ? [closedOn.Plus(deal.Thresholds.WinLossDays)] : [];

    private static bool IsReviewed(WinLoss? review) => review is not null && (review.ReviewedOn is not null || !string.IsNullOrWhiteSpace(review.Summary));
}
