using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>Words the playbook's suggestions anew, or leaves them as they are.</summary>
public interface ISuggestionWords
{
    /// <summary>
    /// The list for somebody who waits. A suggestion that is worded anew keeps its id: it is the same step on the same ground. Answers within
    /// the model's deadline whatever happens, the playbook's list in the worst case.
    /// </summary>
    Task<NextActionList> WordAsync(DealDocument document, NextActionList playbook, CancellationToken cancel);

    /// <summary>The list as it was worded for the same state of the deal before, without asking anybody; else the playbook's.</summary>
    NextActionList WordedBefore(DealDocument document, NextActionList playbook);
}

/// <summary>The playbook's own words.</summary>
internal sealed class PlaybookWords : ISuggestionWords
{
    /// <inheritdoc/>
    public Task<NextActionList> WordAsync(DealDocument document, NextActionList playbook, CancellationToken cancel) => Task.FromResult(playbook);

    /// <inheritdoc/>
    public NextActionList WordedBefore(DealDocument document, NextActionList playbook) => playbook;
}
