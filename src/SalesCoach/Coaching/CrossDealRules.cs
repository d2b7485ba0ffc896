using System.Text.Json;
using SalesCoach.Alignment;
using SalesCoach.Alignment.Rules;
using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.Coaching;

/// <summary>The rules of docs/playbook.md, "Rules across deals".</summary>
public static class CrossDealRules
{
    private static readonly CrossDealRule[] Rules =
    [
        new("rep-isolated", ["P13", "P16"], RepIsolated),
        new("coaching-gap", ["P14"], CoachingGap),
        new("relationship-time-shelved", ["P5"], RelationshipTimeShelved),
        new("pattern-repeated", ["P13"], PatternRepeated),
    ];

    /// <summary>The practices behind each rule, by the rule's name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Practices { get; } = Rules.ToDictionary(r => r.Name, r => r.Practices);

    /// <summary>Finds what shows across a coach's open deals on a day. Pure; each rule fires at most once a subject.</summary>
    public static IReadOnlyList<CrossDealGap> Evaluate(CoachsView view, DateOnly today, CrossDealThresholds thresholds)
    {
        var seen = new PeopleAndDeals(view, today, thresholds);
        return [.. Rules.Where(rule => !thresholds.Off.Contains(rule.Name, StringComparer.OrdinalIgnoreCase)).SelectMany(rule => rule.Evaluate(seen))];
    }

    /// <summary>
    /// Help had is a <c>help</c> reading in a deal of the person's; help given is one that names the person in another deal, or a commitment
    /// that the person took on in a deal whose team the person is not in.
    /// </summary>
    private static IEnumerable<CrossDealFinding> RepIsolated(PeopleAndDeals seen) =>
        from person in seen.People
        let open = seen.OpenDealsOf(person).Count
        where open >= seen.Thresholds.IsolatedDeals && !seen.HadHelp(person) && !seen.GaveHelp(person)
        let since = seen.Today.Plus(-seen.Thresholds.HelpDays).Say()
        select About(
            person,
            seen,
            $"{person.Name} is in {open} open deals, and no help across teams has been read since {since}, neither had nor given.",
            deal => $"Who outside your teams could you ask about {deal}, {person.Name}, and who might gain from what you know?");

    /// <summary>Has nothing to say where nobody records one-on-ones.</summary>
    private static IEnumerable<CrossDealFinding> CoachingGap(PeopleAndDeals seen) =>
        from person in seen.OneOnOnes is null ? [] : seen.People
        let held = seen.OneOnOnes?.Where(o => o.PersonId == person.Id && o.On <= seen.Today).Select(o => o.On).ToList() ?? []
        where !held.Exists(day => seen.InTheLast(seen.Thresholds.OneOnOneDays, day))
        select About(
            person,
            seen,
            held.Count > 0 ? $"No one-on-one with {person.Name} has been recorded since {held.Max().Say()}." : $"No one-on-one with {person.Name} has been recorded yet.",
            deal => $"What has gone well for you in {deal}, {person.Name}, and where would a second pair of eyes be welcome?");

    /// <summary>Looks at what the person took on in these days in open deals, done or not; a commitment of an unknown day counts for none.</summary>
    private static IEnumerable<CrossDealFinding> RelationshipTimeShelved(PeopleAndDeals seen) =>
        from person in seen.People
        let work = seen.OpenDealsOf(person).SelectMany(d => d.Deal.Commitments).Where(c => IsRecent(c, person, seen)).ToList()
        where work.Count >= seen.Thresholds.ShelvedCommitments && work.TrueForAll(c => WorkKinds.Of(c.Text) == WorkKind.Urgent)
        let since = seen.Today.Plus(-seen.Thresholds.ShelvedDays).Say()
        select About(
            person,
            seen,
            $"All {work.Count} things that {person.Name} took on since {since} are urgent work, none for a relationship, the strategy, the team or learning.",
            deal => $"What would you do for {deal}, {person.Name}, with one protected hour a week, and what would have to give way?");

    private static bool IsRecent(Commitment commitment, TeamMember person, PeopleAndDeals seen) =>
        commitment.OwnerId == person.Id && commitment.CreatedOn is { } created && seen.InTheLast(seen.Thresholds.ShelvedDays, created);

    /// <summary>
    /// An obstacle stands while its milestone is open; one that bears on no milestone, for 30 days. Obstacles about nothing that has a name
    /// (<c>other</c>) are no pattern.
    /// </summary>
    private static IEnumerable<CrossDealFinding> PatternRepeated(PeopleAndDeals seen) =>
        from obstacle in seen.CoachedDeals.SelectMany(deal => seen.StandingObstacles(deal).Select(reading => (deal.Deal, Reading: reading)))
        where obstacle.Reading.About != ObstacleKind.Other
        group obstacle by obstacle.Reading.About into pattern
        let one = pattern.DistinctBy(o => o.Deal.Id).ToList()
        where one.Count >= seen.Thresholds.PatternDeals
        let kind = JsonNamingPolicy.KebabCaseLower.ConvertName(pattern.Key.ToString())
        let words = SayKind(pattern.Key)
        select new CrossDealFinding(
            kind,
            $"Obstacles about {words} stand in {one.Count} open deals: {string.Join("; ", one.Select(o => o.Deal.Name))}.",
            $"What have we learnt about {words} in these {one.Count} deals that the next team meeting could turn into one answer for all?",
            [.. one.Select(o => o.Deal.Id)])
        {
            Evidence = [.. one.Select(o => new DealEvidence(o.Deal.Id, new Evidence(o.Reading.NoteId, o.Reading.Quote)))],
        };

    private static string SayKind(ObstacleKind kind) => kind switch
    {
        ObstacleKind.Budget => "the budget",
        ObstacleKind.Legal => "legal matters",
        ObstacleKind.Technical => "technical matters",
        ObstacleKind.Competition => "the competition",
        ObstacleKind.Internal => "our own side",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static CrossDealFinding About(TeamMember person, PeopleAndDeals seen, string statement, Func<string, string> question)
    {
        var deals = seen.CoachedDealsOf(person);
        return new(person.Id, statement, question(deals[0].Deal.Name), [.. deals.Select(d => d.Deal.Id)]) { PersonId = person.Id };
    }
}
