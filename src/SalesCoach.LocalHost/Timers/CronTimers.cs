namespace SalesCoach.LocalHost.Timers;

/// <summary>Runs jobs by the clock. A job never overlaps itself, and one that fails is tried again at its next time.</summary>
internal sealed partial class CronTimers(IEnumerable<CronJob> jobs, TimeProvider clock, ILogger<CronTimers> logger) : BackgroundService
{
    // Longer than this no timer of the platform waits.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(jobs.Select(job => KeepRunningAsync(job, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, which is no failure of the timers.
        }
    }

    private async Task KeepRunningAsync(CronJob job, CancellationToken cancel)
    {
        // The host must not wait for the first run.
        await Task.Yield();
        if (job.AtStart)
        {
            await TryAsync(job, cancel);
        }

        while (!cancel.IsCancellationRequested)
        {
            await WaitUntilAsync(job.Schedule.GetNextOccurrence(clock.GetUtcNow().UtcDateTime), cancel);
            await TryAsync(job, cancel);
        }
    }

    private async Task WaitUntilAsync(DateTime next, CancellationToken cancel)
    {
        // A timer may ring a moment early, and then the job would run twice.
        while (next - clock.GetUtcNow().UtcDateTime is { Ticks: > 0 } left)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, cancel);
        }
    }

    private async Task TryAsync(CronJob job, CancellationToken cancel)
    {
        try
        {
            await job.RunAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            Log.Failed(logger, job.Name, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "The timer {Job} failed; it runs again at its next time")]
        public static partial void Failed(ILogger logger, string job, Exception failure);
    }
}
