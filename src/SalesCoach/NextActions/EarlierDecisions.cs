using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>Keeps a deal's decisions about suggestions bounded: the latest ones whole, of those before only which suggestion, and how.</summary>
public static class EarlierDecisions
{
    /// <summary>How many decisions are kept whole, with who, when and why.</summary>
    public const int Whole = 15;

    /// <summary>How many more are kept by their suggestion; one that was dismissed so many decisions ago may be suggested again.</summary>
    public const int Most = 100;

    private const char Accepted = '+';

    /// <summary>The id of the commitment that a suggestion becomes when it is accepted.</summary>
    public static string CommitmentIdOf(string suggestionId) => $"{SuggestionIds.StepPrefix}{suggestionId}";

    /// <summary>Every decision that is kept, in order; of the earlier ones nobody knows any more who decided, when and why.</summary>
    public static IReadOnlyList<SuggestionDecision> AllDecisions(this DealDocument document) =>
    [
        .. document.EarlierDecisions.Select(written => new SuggestionDecision
        {
            SuggestionId = written.TrimStart(Accepted),
            ById = "",
            At = DateTimeOffset.MinValue,
            CommitmentId = written[0] == Accepted ? CommitmentIdOf(written[1..]) : null,
        }),
        .. document.Decisions,
    ];

    /// <summary>Adds a decision, and moves the oldest on.</summary>
    public static DealDocument Decide(this DealDocument document, SuggestionDecision decision)
    {
        IReadOnlyList<SuggestionDecision> all = [.. document.Decisions, decision];
        var whole = Math.Max(0, all.Count - Whole);
        return document with
        {
            Decisions = [.. all.Skip(whole)],
            EarlierDecisions = [.. document.EarlierDecisions.Concat(all.Take(whole).Select(Write)).TakeLast(Most)],
        };
    }

    private static string Write(SuggestionDecision decision) => decision.CommitmentId is null ? decision.SuggestionId : $"{Accepted}{decision.SuggestionId}";
}
