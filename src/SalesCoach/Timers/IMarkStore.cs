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
    /// A page of the marks whose names begin so, character by character, in any order that stays the same; pages as in
    /// <see cref="Deals.IDealStore.ListDealsAsync"/>. For moving a tenant to another store.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this beginning.</exception>
    Task<Page<Mark>> ListMarksAsync(string beginning, PageRequest page, CancellationToken cancel);

    /// <summary>Erases a mark. Erasing what is not there is no error.</summary>
    Task EraseMarkAsync(string name, CancellationToken cancel);
}

/// <summary>A mark as it was last set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record Mark(string Name, string Value);
