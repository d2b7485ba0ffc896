using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>How an order speaks of a commitment.</summary>
/// <param name="Topic">The thing itself, "the SOC 2 report"; null where the commitment's words do not give it safely.</param>
/// <param name="Neutral">The commitment by its day: "what was promised for 6 March".</param>
internal sealed record CommitmentPhrase(string? Topic, string Neutral)
{
    private const int MostTitleWords = 7;

    /// <summary>The thing where it is known, else the commitment by its day.</summary>
    public string Short => Topic ?? Neutral;

    public static CommitmentPhrase Of(DealFacts facts, Commitment commitment)
    {
        var fromNote = facts.IsFromNote(commitment);
        var topic = Topics.Of(commitment.Text, fromNote) ?? (fromNote ? null : Title(commitment.Text));
        var neutral = (commitment.DueOn, commitment.CreatedOn) switch
        {
            ({ } due, _) => $"what was promised for {facts.Day(due)}",
            (null, { } created) => $"what was promised on {facts.Day(created)}",
            _ => "what was promised",
        };
        return new CommitmentPhrase(topic, neutral);
    }

    private static string? Title(string text) =>
        ActionWords.Count(text) <= MostTitleWords ? Phrases.Quoted(text) : null;
}
