using SalesCoach.Reading;

namespace SalesCoach.Alignment.Rules;

/// <summary>Whether one strategy owner calls the plays, regularly and in time: P9 of docs/playbook.md.</summary>
internal static class QuarterbackRules
{
    public static IReadOnlyList<AlignmentRule> All { get; } =
    [
        new("quarterback-missing", "P9", [Severity.High], Missing),
        new("quarterback-silent", "P9", [Severity.Medium], Silent, SilentTurns),
        new("too-many-audibles", "P9", [Severity.Medium], TooManyAudibles, AudiblesTurns),
    ];

    private static IEnumerable<Finding> Missing(DealOnADay deal)
    {
        if (!deal.IsInTeam(deal.Deal.QuarterbackId))
        {
            yield return new(
                deal.Deal.Id,
                string.IsNullOrWhiteSpace(deal.Deal.QuarterbackId)
                    ? $"{deal.Deal.Name} has no quarterback."
                    : $"The quarterback named for {deal.Deal.Name} is not in its team.",
                $"Who calls the plays in {deal.Deal.Name} today, and how do {deal.Others()} know?");
        }
    }

    /// <summary>Speaks of a quarterback who is in the team; otherwise <c>quarterback-missing</c> speaks.</summary>
    private static IEnumerable<Finding> Silent(DealOnADay deal)
    {
        if (deal.Deal.QuarterbackId is not { } quarterback || !deal.IsInTeam(quarterback))
        {
            yield break;
        }

        var days = NoteDays(deal).ToList();
        if (days.Any(day => deal.InTheLast(deal.Thresholds.QuarterbackSilentDays, day)))
        {
            yield break;
        }

        var past = days.Where(day => day <= deal.Today).ToList();
        yield return past.Count > 0
            ? new(
                quarterback,
                $"{deal.Name(quarterback)}, the quarterback, has written no note since {past.Max().Say()}.",
                $"What has changed in {deal.Deal.Name} since your note of {past.Max().Say()} that {deal.Others()} would want to hear from you?")
            : new(
                quarterback,
                $"{deal.Name(quarterback)}, the quarterback, has written no note yet.",
                $"What would {deal.Others()} most want to hear from you about where {deal.Deal.Name} stands?");
    }

    private static IEnumerable<DateOnly> SilentTurns(DealOnADay deal) =>
        NoteDays(deal).SelectMany(day => new[] { day, day.Plus(deal.Thresholds.QuarterbackSilentDays + 1) });

    private static IEnumerable<DateOnly> NoteDays(DealOnADay deal) =>
        deal.Notes.Where(n => n.AuthorId is not null && n.AuthorId == deal.Deal.QuarterbackId).Select(n => n.Day());

    private static IEnumerable<Finding> TooManyAudibles(DealOnADay deal)
    {
        var changes = deal.Stands.Readings<StrategyChangeReading>()
            .Where(r => deal.InTheLast(deal.Thresholds.AudiblesDays, r.Note.Day()))
            .ToList();
        if (changes.Count >= deal.Thresholds.Audibles)
        {
            var since = changes[0].Note.Day().Say();
            yield return new(
                deal.Deal.Id,
                $"The approach has changed {changes.Count} times since {since}.",
                $"What did each change since {since} answer, and how did {deal.Others()} learn of it?")
            {
                Evidence = DealOnADay.Words(changes.Select(c => c.Reading)),
            };
        }
    }

    private static IEnumerable<DateOnly> AudiblesTurns(DealOnADay deal) =>
        deal.Stands.Readings<StrategyChangeReading>()
            .Select(r => r.Note.Day())
            .SelectMany(day => new[] { day, day.Plus(deal.Thresholds.AudiblesDays + 1) });
}
