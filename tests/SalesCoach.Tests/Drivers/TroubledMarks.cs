using SalesCoach.Timers;

namespace SalesCoach.Tests.Drivers;

/// <summary>A store of marks that is cut off when it is told to.</summary>
public sealed class TroubledMarks(IMarkStore inner, Outage outage) : IMarkStore
{
    public Task<string?> FindMarkAsync(string name, CancellationToken cancel) => inner.FindMarkAsync(name, cancel);

    public async Task SaveMarkAsync(string name, string value, CancellationToken cancel)
    {
        outage.Write();
        await inner.SaveMarkAsync(name, value, cancel);
    }

    public Task<Page<Mark>> ListMarksAsync(string beginning, PageRequest page, CancellationToken cancel) => inner.ListMarksAsync(beginning, page, cancel);

    public async Task EraseMarkAsync(string name, CancellationToken cancel)
    {
        outage.Write();
        await inner.EraseMarkAsync(name, cancel);
    }
}
