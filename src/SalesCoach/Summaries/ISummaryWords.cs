using SalesCoach.Deals;

namespace SalesCoach.Summaries;

/// <summary>Sums a deal up, or leaves the playbook's summary as it is.</summary>
public interface ISummaryWords
{
    /// <summary>The summary. Answers within the model's deadline whatever happens.</summary>
    Task<DealSummary> WordAsync(DealDocument document, DealSummary playbook, CancellationToken cancel);
}

/// <summary>The playbook's own summary.</summary>
internal sealed class PlaybookSummaries : ISummaryWords
{
    /// <inheritdoc/>
    public Task<DealSummary> WordAsync(DealDocument document, DealSummary playbook, CancellationToken cancel) => Task.FromResult(playbook);
}
