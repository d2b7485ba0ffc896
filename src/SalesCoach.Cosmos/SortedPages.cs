namespace SalesCoach.Cosmos;

/// <summary>Merges pages of items that are sorted by a key into one.</summary>
internal static class SortedPages
{
    /// <summary>
    /// The first items of all pages together. A page that goes on can still bring keys that are larger than its last, so nothing beyond that
    /// is given out yet.
    /// </summary>
    public static (List<T> Items, bool GoesOn) Merge<T>(IReadOnlyList<(IReadOnlyList<T> Items, bool GoesOn)> pages, Func<T, string> key, int size)
    {
        var sure = pages.Where(p => p.GoesOn).Select(p => key(p.Items[^1])).Order(StringComparer.Ordinal).FirstOrDefault();
        var sorted = pages.SelectMany(p => p.Items).OrderBy(key, StringComparer.Ordinal).ToList();
        var items = sorted.TakeWhile(item => sure is null || string.CompareOrdinal(key(item), sure) <= 0).Take(size).ToList();
        return (items, sure is not null || items.Count < sorted.Count);
    }
}
