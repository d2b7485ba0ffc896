using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>Words the questions of a one-on-one anew, or leaves them as they are.</summary>
public interface IQuestionWords
{
    /// <summary>The preparation with its agenda's questions worded. Answers within the model's deadline whatever happens.</summary>
    Task<Preparation> WordAsync(DealDocument document, Preparation playbook, CancellationToken cancel);
}

/// <summary>The playbook's own questions.</summary>
internal sealed class PlaybookQuestions : IQuestionWords
{
    /// <inheritdoc/>
    public Task<Preparation> WordAsync(DealDocument document, Preparation playbook, CancellationToken cancel) => Task.FromResult(playbook);
}
