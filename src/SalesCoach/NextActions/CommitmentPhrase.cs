using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>
/// How an order speaks of a commitment: by its thing or by its day, never in its own words, which would repeat it.
/// </summary>
/// <param name="Topic">The thing itself, "the SOC 2 report"; null where the commitment's words do not give it safely.</param>
/// <param name="Promise">The commitment by its day: "the promise for 6 March".</param>
internal sealed record CommitmentPhrase(string? Topic, string Promise)
{
    private const int MostTitleWords = 7;

    /// <summary>The thing where it is known, else the commitment by its day.</summary>
    public string Short => Topic ?? Promise;

    public static CommitmentPhrase Of(DealFacts facts, Commitment commitment)
    {
        if (facts.IsStep(commitment))
        {
            return new CommitmentPhrase(null, commitment.DueOn is { } day ? $"the step for {facts.Day(day)}" : "the step agreed on");
        }

        var fromNote = facts.IsFromNote(commitment);
        var topic = Topics.Of(commitment.Text, fromNote)
            ?? (fromNote ? null : Title(commitment.Text))
            ?? facts.Statements(commitment).Reverse().Select(t => Topics.Of(t.Reading.Quote, fromNote: true)).FirstOrDefault(t => t is not null);
        var promise = (commitment.DueOn, commitment.CreatedOn) switch
        {
            ({ } due, _) => $"the promise for {facts.Day(due)}",
            (null, { } created) => $"the promise of {facts.Day(created)}",
            _ => "the promise",
        };
        return new CommitmentPhrase(topic, promise);
    }

    private static string? Title(string text) =>
        ActionWords.Count(text) <= MostTitleWords ? Phrases.Quoted(text) : null;
}
