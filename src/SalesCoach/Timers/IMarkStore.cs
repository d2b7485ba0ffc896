namespace SalesCoach.Timers;

/// <summary>Keeps how far the timers have come, so that a restart neither repeats nor leaves out.</summary>
public interface IMarkStore
{
    /// <summary>The mark's value; null when it was never set.</summary>
    Task<string?> FindMarkAsync(string name, CancellationToken cancel);

    /// <summary>Sets the mark.</summary>
    Task SaveMarkAsync(string name, string value, CancellationToken cancel);
}
