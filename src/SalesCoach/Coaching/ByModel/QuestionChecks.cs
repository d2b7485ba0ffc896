using System.Collections.Frozen;
using SalesCoach.NextActions;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;

namespace SalesCoach.Coaching.ByModel;

/// <summary>Holds the model's questions against what a coach may ask (P10 of docs/playbook.md): open, short, no order. Pure.</summary>
internal static class QuestionChecks
{
    private const int MostWords = 35;

    // What begins so is answered by yes or no.
    private static readonly FrozenSet<string> _closed = Phrases.Set(
        "is are was were do does did has have had can could will would should shall may might must isn't aren't don't doesn't didn't");

    /// <summary>What is wrong; a fault's item is the gap's short id.</summary>
    public static IReadOnlyList<AnswerFault> Check(AskedQuestions answer, IReadOnlyCollection<string> gaps, BriefedDeal brief)
    {
        var texts = new TextChecks(brief.Texts);
        var faults = new List<AnswerFault>();
        var seen = new HashSet<string>();
        var asked = new List<string>();
        foreach (var question in answer.Questions)
        {
            if (!gaps.Contains(question.GapId) || !seen.Add(question.GapId))
            {
                faults.Add(new AnswerFault(question.GapId, gaps.Contains(question.GapId) ? RejectReason.Repetition : RejectReason.Unknown, "Give one question for each gap of the data."));
                continue;
            }

            faults.AddRange(texts.Check(question.GapId, "question", question.Question, MostWords));
            var text = question.Question.Trim();
            if (!text.EndsWith('?') || text.Count(c => c is '?' or '!') > 1 || _closed.Contains(text.Split(' ', 2)[0]))
            {
                faults.Add(new AnswerFault(question.GapId, RejectReason.Size, "question must be one open question: it ends in one question mark and cannot be answered by yes or no."));
            }

            if (asked.Any(a => Likeness.AreAlike(a, text)))
            {
                faults.Add(new AnswerFault(question.GapId, RejectReason.Repetition, "question repeats another one."));
            }

            asked.Add(text);
        }

        faults.AddRange(gaps.Except(seen).Select(g => new AnswerFault(g, RejectReason.Missing, "There is no question for this gap.")));
        return faults;
    }
}
