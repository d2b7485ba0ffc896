namespace SalesCoach;

/// <summary>Something that is looked up once in half a minute at the most, however many ask for it at once and however often.</summary>
/// <param name="clock">The clock.</param>
internal sealed class Glance<T>(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1);
    private (DateTimeOffset At, T Seen)? _last;

    /// <summary>Looks, or says what was seen half a minute ago at the most.</summary>
    /// <param name="look">What to do to look, given the instant.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<T> LookAsync(Func<DateTimeOffset, CancellationToken, Task<T>> look, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (_last is not { } last || now - last.At >= GoodFor)
            {
                last = (now, await look(now, cancel));
                _last = last;
            }

            return last.Seen;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
