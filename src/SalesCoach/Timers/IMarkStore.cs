namespace SalesCoach.Timers;

/// <summary>
/// Keeps how far the timers have come, so that a restart neither repeats nor leaves out. Marks belong to the installation; one that is a
/// tenant's carries the tenant in its name. What an implementation must do is written down as tests in tests/SalesCoach.StoreContract.
/// </summary>
public interface IMarkStore
{
    /// <summary>The mark's value as it was last set; null when it was never set.</summary>
    /// <param name="name">Compared character by character; slashes are allowed.</param>
    /// <param name="cancel">Gives up waiting.</param>
    Task<string?> FindMarkAsync(string name, CancellationToken cancel);

    /// <summary>Sets the mark, durably. Whoever is last wins.</summary>
    Task SaveMarkAsync(string name, string value, CancellationToken cancel);

    /// <summary>
    /// A page of the names that begin with a prefix, in the order of their characters. Pages as in
    /// <see cref="SalesCoach.Deals.IDealStore.ListDealsAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this prefix.</exception>
    Task<Page<string>> ListMarksAsync(string prefix, PageRequest page, CancellationToken cancel);

    /// <summary>Erases a mark. Erasing what is not there is no error.</summary>
    Task EraseMarkAsync(string name, CancellationToken cancel);
}
