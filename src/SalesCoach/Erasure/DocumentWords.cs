using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;

namespace SalesCoach.Erasure;

/// <summary>Takes words out of a deal's document that stand there beside the readings. The same document comes back where there are none.</summary>
internal static class DocumentWords
{
    /// <summary>The document with steps that were accepted from suggestions without their text, where it took up the erased words.</summary>
    public static DealDocument WithoutStepsIn(this DealDocument document, ErasedWords words)
    {
        var entered = document.Entered.Deal;
        return entered.Commitments.Any(IsStep)
            ? document with
            {
                Entered = document.Entered with
                {
                    Deal = entered with { Commitments = [.. entered.Commitments.Select(c => IsStep(c) ? c with { Text = NoteErasure.InPlaceOfWords } : c)] },
                },
            }
            : document;

        bool IsStep(Commitment commitment) => SuggestionIds.IsStep(commitment.Id) && words.AreIn(commitment.Text);
    }

    /// <summary>
    /// The document without the reasons that a person gave: for dismissing suggestions until an instant, and as the deal's coach for dismissing
    /// alerts. That they were dismissed, by whom and when stays.
    /// </summary>
    public static DealDocument WithoutReasonsOf(this DealDocument document, string personId, DateTimeOffset until)
    {
        var isCoach = document.Entered.Deal.CoachId == personId;
        return document.Decisions.Any(IsTheirs) || document.Alerts.Any(IsCoachs)
            ? document with
            {
                Decisions = [.. document.Decisions.Select(d => IsTheirs(d) ? d with { Reason = NoteErasure.InPlaceOfWords } : d)],
                Alerts = [.. document.Alerts.Select(a => IsCoachs(a) ? a with { Reason = NoteErasure.InPlaceOfWords } : a)],
            }
            : document;

        bool IsTheirs(SuggestionDecision decision) => decision.ById == personId && decision.At <= until && IsWords(decision.Reason);

        bool IsCoachs(Alignment.Alert alert) => isCoach && IsWords(alert.Reason);

        static bool IsWords(string? reason) => reason is not null and not NoteErasure.InPlaceOfWords;
    }
}
