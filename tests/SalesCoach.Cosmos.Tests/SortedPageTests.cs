namespace SalesCoach.Cosmos.Tests;

/// <summary>Several ranges of partitions, which the test server does not have, answer together as one list.</summary>
public sealed class SortedPageTests
{
    [Fact]
    public void Pages_that_end_are_merged_in_order() =>
        AssertMerged(["a", "b", "c", "d"], goesOn: false, 10, (["b", "d"], false), (["a", "c"], false), ([], false));

    [Fact]
    public void A_page_has_no_more_than_asked_for_and_the_rest_comes_later() =>
        AssertMerged(["a", "b"], goesOn: true, 2, (["b", "d"], false), (["a", "c"], false));

    [Fact]
    public void Nothing_is_given_out_behind_a_page_that_may_bring_something_smaller() =>
        AssertMerged(["a", "b"], goesOn: true, 10, (["b"], true), (["a", "c", "d"], false));

    [Fact]
    public void The_earliest_of_the_pages_that_go_on_decides() =>
        AssertMerged(["a"], goesOn: true, 10, (["b", "x"], true), (["a"], true));

    [Fact]
    public void Keys_are_compared_character_by_character() => AssertMerged(["B", "a"], goesOn: false, 10, (["a"], false), (["B"], false));

    [Fact]
    public void Read_to_the_end_every_key_is_given_out_once()
    {
        List<string>[] ranges = [[.. Keys(0)], [.. Keys(1)], [], [.. Keys(2)]];
        var (given, after) = (new List<string>(), "");
        bool goesOn;
        do
        {
            (var keys, goesOn) = SortedPages.Merge([.. ranges.Select(r => Page(r, after))], key => key, size: 4);
            given.AddRange(keys);
            after = given[^1];
        }
        while (goesOn);

        Assert.Equal(ranges.SelectMany(r => r).Order(StringComparer.Ordinal), given);

        static IEnumerable<string> Keys(int range) => Enumerable.Range(0, 17).Select(i => $"{(i * 7) + range:d3}");

        // The first of them answers in smaller pieces than it was asked for, as the service may.
        static (IReadOnlyList<string>, bool) Page(List<string> range, string after)
        {
            var left = range.Where(k => string.CompareOrdinal(k, after) > 0).ToList();
            var some = left.Take(range.FirstOrDefault() == "000" ? 1 : 4).ToList();
            return (some, some.Count < left.Count);
        }
    }

    private static void AssertMerged(string[] keys, bool goesOn, int size, params (IReadOnlyList<string>, bool)[] pages)
    {
        var merged = SortedPages.Merge(pages, key => key, size);
        Assert.Equal(keys, merged.Items);
        Assert.Equal(goesOn, merged.GoesOn);
    }
}
