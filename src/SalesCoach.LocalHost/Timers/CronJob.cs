using NCrontab;

namespace SalesCoach.LocalHost.Timers;

/// <summary>Something that runs by the clock.</summary>
/// <param name="Name">What the log calls it.</param>
/// <param name="Schedule">When it runs, in UTC.</param>
/// <param name="RunAsync">What it does.</param>
internal sealed record CronJob(string Name, CrontabSchedule Schedule, Func<CancellationToken, Task> RunAsync)
{
    /// <summary>Whether it also runs once when the program starts.</summary>
    public bool AtStart { get; init; }
}
