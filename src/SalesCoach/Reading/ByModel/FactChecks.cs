using System.Globalization;
using SalesCoach.Notes;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;

namespace SalesCoach.Reading.ByModel;

/// <summary>Holds the facts that the model found against the note and the deal (docs/readings.md). Pure.</summary>
internal static class FactChecks
{
    private const int MostFacts = 60;
    private const int LongestQuote = 500;

    // A date further from the note than this was misread.
    private const int MostDaysBack = 90;
    private const int MostDaysAhead = 1_100;

    /// <summary>What is wrong; a fault's item is the fact's place in the list, see <see cref="ItemOf"/>.</summary>
    public static IReadOnlyList<AnswerFault> Check(NoteFacts answer, NoteText note, BriefedDeal brief)
    {
        if (answer.Facts.Count > MostFacts)
        {
            return [new AnswerFault(null, RejectReason.Size, $"Give {MostFacts} facts at the most.")];
        }

        var texts = new TextChecks([note.Text]);
        var seen = new HashSet<(FactKind, string)>();
        return
        [
            .. answer.Facts.SelectMany((fact, i) =>
                Check(fact, note, brief, texts)
                    .Concat(seen.Add((fact.Kind, fact.Quote)) ? [] : new (RejectReason Reason, string Message)[] { (RejectReason.Repetition, "The same fact stands there twice.") })
                    .Select(fault => new AnswerFault(ItemOf(i), fault.Reason, fault.Message))),
        ];
    }

    /// <summary>The name of the n-th fact.</summary>
    public static string ItemOf(int index) => string.Create(CultureInfo.InvariantCulture, $"facts[{index}]");

    private static IEnumerable<(RejectReason Reason, string Message)> Check(NoteFact fact, NoteText note, BriefedDeal brief, TextChecks texts)
    {
        if (fact.Quote.Trim().Length is < 2 or > LongestQuote || !note.Text.Contains(fact.Quote, StringComparison.Ordinal))
        {
            yield return (RejectReason.Quote, "quote must be copied from the note to the last character, a clause or a sentence.");
        }
        else if (texts.IsOrder(fact.Quote))
        {
            yield return (RejectReason.Instruction, "This is an order to you and no fact.");
        }

        if (fact.PersonId is { } person && !brief.Team.ContainsKey(person) && !brief.Buyers.ContainsKey(person))
        {
            yield return (RejectReason.Unknown, "personId must be an id of team or buyers, or null.");
        }

        if (fact.MilestoneId is { } milestone && !brief.Milestones.ContainsKey(milestone))
        {
            yield return (RejectReason.Unknown, "milestoneId must be an id of milestones, or null.");
        }

        if (fact.CommitmentId is { } commitment && !brief.Commitments.ContainsKey(commitment))
        {
            yield return (RejectReason.Unknown, "commitmentId must be an id of open, or null.");
        }

        if (fact.PersonName is { } name && (name.Trim().Length is < 2 or > 80 || !note.Text.Contains(name, StringComparison.Ordinal)))
        {
            yield return (RejectReason.Unknown, "personName must be copied from the note.");
        }

        if (fact.On is not null && DayOf(fact, note) is null)
        {
            yield return (RejectReason.Date, "on must be a day as yyyy-MM-dd that the note states, or null.");
        }

        if (Lacks(fact, note, brief) is { } lack)
        {
            yield return (RejectReason.Missing, lack);
        }
    }

    /// <summary>The stated day; null where none is, or where it cannot be meant.</summary>
    public static DateOnly? DayOf(NoteFact fact, NoteText note)
    {
        var written = DateOnly.FromDateTime(note.OccurredAt.UtcDateTime);
        return DateOnly.TryParseExact(fact.On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.DayNumber - written.DayNumber is >= -MostDaysBack and <= MostDaysAhead
                ? day
                : null;
    }

    private static string? Lacks(NoteFact fact, NoteText note, BriefedDeal brief) => fact.Kind switch
    {
        FactKind.Milestone when fact.MilestoneId is null || fact.State is null => "A milestone has milestoneId and state.",
        FactKind.FollowUp when DayOf(fact, note) is not { } day || day < DateOnly.FromDateTime(note.OccurredAt.UtcDateTime) => "A follow-up has a day to come.",
        FactKind.NewPerson or FactKind.Competitor or FactKind.Help when string.IsNullOrWhiteSpace(fact.PersonName) => "This kind has a personName.",
        FactKind.NewPerson or FactKind.Help when IsKnown(fact.PersonName, brief) => "This person is in the data already.",
        _ => null,
    };

    private static bool IsKnown(string? name, BriefedDeal brief) => name is not null
        && brief.Deal.Deal.Team.Select(m => m.Name).Concat(brief.Deal.Deal.Buyers.Select(b => b.Name))
            .Any(known => known.Equals(name, StringComparison.OrdinalIgnoreCase) || known.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase));
}
