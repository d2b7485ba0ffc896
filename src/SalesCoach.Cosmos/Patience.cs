namespace SalesCoach.Cosmos;

/// <summary>
/// How long the store tries before it says that it does not answer. Three tries of three seconds stay under the ten seconds or so after
/// which webhooks' senders give up; whoever is turned away sends again.
/// </summary>
internal sealed record Patience
{
    /// <summary>The most tries of one request, the first included.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>How long one try may take, with what the SDK does in it.</summary>
    public TimeSpan Try { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The wait before the second try; it doubles, and chance spreads it.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>
    /// The SDK's own tries after 429: it waits as long as the service asks. A partition that is still busy then is so for longer than anybody
    /// waits for an answer, so there is no further try of ours.
    /// </summary>
    public int ThrottledTries { get; init; } = 5;

    /// <summary>The most that the SDK waits over all tries after 429; less than <see cref="Try"/>, so that the service's answer is seen.</summary>
    public TimeSpan ThrottledWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many tries in <see cref="Watched"/> must there be before the circuit judges them; half of them failing opens it.</summary>
    public int FewestJudged { get; init; } = 8;

    /// <summary>The time over which the circuit looks.</summary>
    public TimeSpan Watched { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit turns everybody away before it lets one try through.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What a caller is told to wait where the service names no time.</summary>
    public TimeSpan AskAgain { get; init; } = TimeSpan.FromSeconds(5);
}
