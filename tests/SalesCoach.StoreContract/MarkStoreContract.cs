using SalesCoach.Timers;

namespace SalesCoach.StoreContract;

/// <summary>How far the timers have come.</summary>
public abstract class MarkStoreContract : StoreContract
{
    private readonly string _name = NewName("mark");

    [Fact]
    public async Task A_mark_that_nobody_set_is_null() => Assert.Null(await Marks.FindMarkAsync(_name, Cancel));

    [Theory]
    [InlineData("2026-03-16T08:00:00.1234567+00:00")]
    [InlineData("")]
    [InlineData("{\"to\":\"Łukasz 🐢\",\"x\":null}")]
    public async Task A_mark_is_found_as_it_was_set(string value)
    {
        await Marks.SaveMarkAsync(_name, value, Cancel);

        Assert.Equal(value, await Marks.FindMarkAsync(_name, Cancel));
    }

    [Fact]
    public async Task A_mark_may_be_long()
    {
        var value = new string('x', 200_000);

        await Marks.SaveMarkAsync(_name, value, Cancel);

        Assert.Equal(value, await Marks.FindMarkAsync(_name, Cancel));
    }

    [Fact]
    public async Task A_mark_that_is_set_again_has_its_last_value()
    {
        await Marks.SaveMarkAsync(_name, "first", Cancel);
        await Marks.SaveMarkAsync(_name, "second", Cancel);

        Assert.Equal("second", await Marks.FindMarkAsync(_name, Cancel));
    }

    [Fact]
    public async Task Marks_of_different_names_are_apart()
    {
        await Marks.SaveMarkAsync(_name, "one", Cancel);
        await Marks.SaveMarkAsync($"{_name}/kim", "another", Cancel);

        Assert.Equal("one", await Marks.FindMarkAsync(_name, Cancel));
        Assert.Equal("another", await Marks.FindMarkAsync($"{_name}/kim", Cancel));
        Assert.Null(await Marks.FindMarkAsync(_name.ToUpperInvariant(), Cancel));
    }

    [Fact]
    public async Task Marks_are_listed_by_how_their_names_begin()
    {
        string[] names = [$"{_name}/kim", $"{_name}/Kim", $"{_name}/k%m", $"{_name}/łukasz", $"{_name}-2/kim", $"{_name}/", _name];
        foreach (var name in names)
        {
            await Marks.SaveMarkAsync(name, $"of {name}", Cancel);
        }

        var listed = await ReadAllAsync(2, page => Marks.ListMarksAsync($"{_name}/", page, Cancel));

        var expected = names.Where(n => n.StartsWith($"{_name}/", StringComparison.Ordinal)).Select(n => new Mark(n, $"of {n}"));
        Assert.Equal(expected.OrderBy(m => m.Name, StringComparer.Ordinal), listed.OrderBy(m => m.Name, StringComparer.Ordinal));
        Assert.Empty((await Marks.ListMarksAsync($"{_name}/KIM", new PageRequest(10), Cancel)).Items);
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Marks.ListMarksAsync(_name, new PageRequest(10, "made-up"), Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Marks.ListMarksAsync(_name, new PageRequest(0), Cancel));
    }

    [Fact]
    public async Task Of_many_who_set_a_mark_at_once_one_is_last()
    {
        var values = Enumerable.Range(0, 20).Select(i => $"value {i}").ToList();

        await Task.WhenAll(values.Select(value => Task.Run(() => Marks.SaveMarkAsync(_name, value, Cancel), Cancel)));

        Assert.Contains(await Marks.FindMarkAsync(_name, Cancel), values);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public async Task Marks_are_listed_by_what_their_names_begin_with(int size)
    {
        string[] ours = [$"{_name}/a", $"{_name}/a/b_%*", $"{_name}/Ä", $"{_name}/ö"];
        foreach (var name in ours.Append($"{_name}x").Append($"x{_name}/a").Append(_name.ToUpperInvariant() + "/a"))
        {
            await Marks.SaveMarkAsync(name, "then", Cancel);
        }

        var listed = await ReadAllAsync(size, page => Marks.ListMarksAsync($"{_name}/", page, Cancel));

        Assert.Equal(ours.Order(StringComparer.Ordinal), listed.Select(m => m.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_erased_mark_was_never_set()
    {
        await Marks.SaveMarkAsync($"{_name}/a", "then", Cancel);
        await Marks.SaveMarkAsync($"{_name}/b", "then", Cancel);

        await Marks.EraseMarkAsync($"{_name}/a", Cancel);
        await Marks.EraseMarkAsync($"{_name}/a", Cancel);

        Assert.Null(await Marks.FindMarkAsync($"{_name}/a", Cancel));
        Assert.Equal([new Mark($"{_name}/b", "then")], await ReadAllAsync(10, page => Marks.ListMarksAsync(_name, page, Cancel)));
    }

    [Fact]
    public async Task A_continuation_of_another_prefix_is_refused()
    {
        await Marks.SaveMarkAsync($"{_name}/a", "then", Cancel);
        await Marks.SaveMarkAsync($"{_name}/b", "then", Cancel);
        var first = await Marks.ListMarksAsync(_name, new PageRequest(1), Cancel);

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Marks.ListMarksAsync($"{_name}/", new PageRequest(1, first.Continuation), Cancel));
    }
}
