using System.Globalization;
using System.Text.RegularExpressions;
using SalesCoach.Deals;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;
using SalesCoach.Reading.Words;

namespace SalesCoach.NextActions.ByModel;

/// <summary>Holds the model's steps against what a suggestion is (docs/playbook.md, "The next small action"). Pure.</summary>
internal static partial class StepChecks
{
    private const int MostWhyWords = 45;
    private const int MostEvidence = 4;
    private const int LongestQuote = 400;

    /// <summary>What is wrong with the steps; a fault's item is the milestone's short id.</summary>
    public static IReadOnlyList<AnswerFault> Check(SuggestedSteps answer, BriefedDeal brief, DateOnly today, Likeness likeness)
    {
        var texts = new TextChecks(brief.Texts);
        var quotes = new QuoteChecks(brief, texts, LongestQuote);
        var faults = new List<AnswerFault>();
        var seen = new HashSet<string>();
        var said = new List<string>();
        foreach (var step in answer.Steps)
        {
            if (!brief.Milestones.TryGetValue(step.MilestoneId, out var milestone))
            {
                faults.Add(new AnswerFault(step.MilestoneId, RejectReason.Unknown, "This is no open milestone of the data."));
                continue;
            }

            if (!seen.Add(step.MilestoneId))
            {
                faults.Add(new AnswerFault(step.MilestoneId, RejectReason.Repetition, "Give exactly one step for each milestone."));
                continue;
            }

            var own = Check(step, milestone, brief, today, texts, quotes).ToList();
            if (likeness.IsKnown(step.Action) || said.Any(s => Likeness.AreAlike(s, step.Action)))
            {
                own.Add(new AnswerFault(step.MilestoneId, RejectReason.Repetition, "The action repeats a commitment, a dismissed step or another step."));
            }

            said.Add(step.Action);
            faults.AddRange(own);
        }

        faults.AddRange(brief.Milestones.Keys.Except(seen).Select(m => new AnswerFault(m, RejectReason.Missing, "There is no step for this milestone.")));
        return faults;
    }

    private static IEnumerable<AnswerFault> Check(
        SuggestedStep step, Milestone milestone, BriefedDeal brief, DateOnly today, TextChecks texts, QuoteChecks quotes)
    {
        var item = step.MilestoneId;
        foreach (var fault in texts.Check(item, "action", step.Action, ActionWords.Most).Concat(texts.Check(item, "why", step.Why, MostWhyWords)))
        {
            yield return fault;
        }

        if (!IsAnOrder(step.Action, brief))
        {
            yield return new AnswerFault(item, RejectReason.Size, "action must be one sentence that begins with a verb as an order: \"Send …\".");
        }

        if (!brief.Team.ContainsKey(step.OwnerId))
        {
            yield return new AnswerFault(item, RejectReason.Unknown, "ownerId must be an id of team.");
        }

        if (!DateOnly.TryParseExact(step.DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
        {
            yield return new AnswerFault(item, RejectReason.Date, "dueOn must be a day as yyyy-MM-dd.");
        }
        else if (due < today || due > LatestFor(milestone, today) || !WorkingDays.IsWorkingDay(due))
        {
            yield return new AnswerFault(item, RejectReason.Date, string.Create(
                CultureInfo.InvariantCulture, $"dueOn must be a working day from {today:yyyy-MM-dd} to {LatestFor(milestone, today):yyyy-MM-dd}."));
        }

        if (!IsPractice(step.Practice))
        {
            yield return new AnswerFault(item, RejectReason.Unknown, "practice must be one of P1 to P16.");
        }

        if (step.Evidence.Count > MostEvidence)
        {
            yield return new AnswerFault(item, RejectReason.Size, $"Give {MostEvidence} quotes at the most.");
        }

        foreach (var evidence in step.Evidence)
        {
            if ((quotes.NotCopied(item, evidence.NoteId, evidence.Quote) ?? quotes.Order(item, evidence.Quote)) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>The latest day for a step toward a milestone.</summary>
    public static DateOnly LatestFor(Milestone milestone, DateOnly today) => WorkingDays.Due(today, 5, milestone.DueOn);

    private static bool IsAnOrder(string action, BriefedDeal brief)
    {
        var words = action.Trim().Split(' ', 2);
        var first = words[0].ToLowerInvariant();
        return words.Length == 2
            && char.IsUpper(words[0][0])
            && (Verbs.Find(first) is { } verb ? verb.Forms.HasFlag(VerbForms.Base) : !PlainWords.IsPlain(first) && !IsName(words[0], brief.Deal.Deal))
            && action.IndexOfAny(['!', '?', ';']) < 0
            && !SecondSentence().IsMatch(action);
    }

    private static bool IsName(string word, Deal deal) =>
        deal.Team.Select(m => m.Name).Concat(deal.Buyers.Select(b => b.Name)).Any(n => n.Split(' ').Contains(word));

    private static bool IsPractice(string practice) =>
        practice.Length is 2 or 3 && practice[0] == 'P' && int.TryParse(practice.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 16;

    // "Dr. Silva" is no end of a sentence.
    [GeneratedRegex(@"(?<!\b(?:Mrs|Prof|Inc|Ltd|Corp))(?<=\p{L}{3})\. \p{Lu}", RegexOptions.None, 2_000)]
    private static partial Regex SecondSentence();
}
