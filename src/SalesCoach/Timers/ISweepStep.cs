namespace SalesCoach.Timers;

/// <summary>Something that each sweep does after it has caught up. It can be cut off at any point and run again.</summary>
public interface ISweepStep
{
    /// <summary>Runs once.</summary>
    Task RunAsync(CancellationToken cancel);
}
