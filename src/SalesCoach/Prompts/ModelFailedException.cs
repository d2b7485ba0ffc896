namespace SalesCoach.Prompts;

/// <summary>A model gave no whole answer. Carries no text of the question or the answer.</summary>
/// <param name="failure">What happened.</param>
/// <param name="retryAfter">How long the service asks to be left alone; null where it does not say.</param>
/// <param name="inner">What the adapter's library threw.</param>
public sealed class ModelFailedException(ModelFailure failure, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception($"The model gave no answer: {failure}.", inner)
{
    /// <summary>What happened.</summary>
    public ModelFailure Failure { get; } = failure;

    /// <summary>How long the service asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether asking again can help.</summary>
    public bool IsPassing => Failure is ModelFailure.Busy or ModelFailure.Broken or ModelFailure.Unreachable;
}

/// <summary>Why a model gave no whole answer.</summary>
public enum ModelFailure
{
    /// <summary>Nobody answers at its address, or the connection broke.</summary>
    Unreachable,

    /// <summary>It is asked too often (429).</summary>
    Busy,

    /// <summary>It failed (5xx), or its answer is none.</summary>
    Broken,

    /// <summary>It will not answer this question: a wrong key, name or request, or a content filter.</summary>
    Refused,

    /// <summary>Its answer was cut off at the most tokens.</summary>
    CutOff,

    /// <summary>It did not answer in time.</summary>
    Late,

    /// <summary>It has failed so often that it is left alone for a while.</summary>
    LeftAlone,

    /// <summary>The tenant's tokens of the day are used up.</summary>
    OverBudget,
}
