namespace SalesCoach.Prompts;

/// <summary>
/// Leaves a model alone after it has failed several times in a row, so that nobody waits for what will not come. When the pause is over, one
/// question goes through; its fate decides whether the next pause begins.
/// </summary>
internal sealed class CircuitBreaker(TimeProvider clock)
{
    /// <summary>As many failures in a row open it.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it stays open.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset? _openUntil;

    /// <summary>Whether a question may go through now.</summary>
    public bool Lets()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_openUntil is not { } until)
            {
                return true;
            }

            if (now < until)
            {
                return false;
            }

            // One goes through; for the others it stays open as long as that one may take.
            _openUntil = now + Pause;
            return true;
        }
    }

    /// <summary>An answer came.</summary>
    public void Succeeded()
    {
        lock (_lock)
        {
            (_failures, _openUntil) = (0, null);
        }
    }

    /// <summary>None came.</summary>
    /// <param name="retryAfter">How long the service asks to be left alone.</param>
    public void Failed(TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            if (++_failures >= MostFailures)
            {
                _openUntil = clock.GetUtcNow() + (retryAfter > Pause ? retryAfter.Value : Pause);
            }
        }
    }
}
