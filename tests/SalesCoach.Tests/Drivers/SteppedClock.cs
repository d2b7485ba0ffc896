namespace SalesCoach.Tests.Drivers;

/// <summary>A clock that moves only when somebody waits by it and nobody else does: to the end of that wait, at once.</summary>
public sealed class SteppedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 16, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How long was waited, wait by wait.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Whether a deadline strikes as soon as it is set.</summary>
    public bool DeadlinesStrike { get; set; }

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // A deadline is set by a token source; a pause by Task.Delay.
        var isDeadline = state is CancellationTokenSource;
        if (isDeadline && !DeadlinesStrike)
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        if (!isDeadline && dueTime > TimeSpan.Zero)
        {
            Waits.Add(dueTime);
        }

        if (dueTime > TimeSpan.Zero)
        {
            _now += dueTime;
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
