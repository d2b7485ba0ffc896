namespace SalesCoach;

/// <summary>
/// The store does not answer, or refuses more work for now. What was asked for may have been done or not; every call of a store can be made
/// again, and whoever sent something was not told that it is kept.
/// </summary>
/// <param name="retryAfter">When to ask again, from now.</param>
/// <param name="inner">What the store said.</param>
public sealed class StoreUnavailableException(TimeSpan retryAfter, Exception? inner = null) : Exception("The store does not answer at the moment.", inner)
{
    /// <summary>When to ask again, from now; more than nothing.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
