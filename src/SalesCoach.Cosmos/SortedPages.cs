namespace SalesCoach.Cosmos;

/// <summary>Merges pages of sorted keys into one.</summary>
internal static class SortedPages
{
    /// <summary>
    /// The first keys of all pages together. A page that goes on can still bring keys that are larger than its last, so nothing beyond that
    /// is given out yet.
    /// </summary>
    public static (List<string> Keys, bool GoesOn) Merge(IReadOnlyList<(IReadOnlyList<string> Keys, bool GoesOn)> pages, int size)
    {
        var sure = pages.Where(p => p.GoesOn).Select(p => p.Keys[^1]).Order(StringComparer.Ordinal).FirstOrDefault();
        var sorted = pages.SelectMany(p => p.Keys).Order(StringComparer.Ordinal).ToList();
        var keys = sorted.TakeWhile(key => sure is null || string.CompareOrdinal(key, sure) <= 0).Take(size).ToList();
        return (keys, sure is not null || keys.Count < sorted.Count);
    }
}
