using SalesCoach.Timers;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>Marks that nobody can read or set.</summary>
public sealed class BrokenMarks : IMarkStore
{
    public Task<string?> FindMarkAsync(string name, CancellationToken cancel) => throw new IOException("The disk is gone.");

    public Task SaveMarkAsync(string name, string value, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<Mark>> ListMarksAsync(string beginning, PageRequest page, CancellationToken cancel) => throw new InvalidOperationException("broken");

    public Task EraseMarkAsync(string name, CancellationToken cancel) => throw new IOException("The disk is gone.");
}
