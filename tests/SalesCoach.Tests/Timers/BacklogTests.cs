using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Timers;

public sealed class BacklogTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_every_note_is_taken_in_nothing_is_behind()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.NoteAsync("I will send the plan.");
        Assert.Equal(new Behind(TimeSpan.Zero, null), await LookAsync());

        await _office.Use<Sweep>().RunAsync(Token);
        Pass(TimeSpan.FromMinutes(4));

        Assert.Equal(new Behind(TimeSpan.Zero, TimeSpan.FromMinutes(4)), await LookAsync());
    }

    [Fact]
    public async Task The_oldest_note_that_waits_is_the_one_that_counts()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.NoteAsync("I will send the plan.");
        await _office.Use<Sweep>().RunAsync(Token);
        _office.Reader.Fails = true;
        await _office.NoteAsync("I will send the offer.");
        Pass(TimeSpan.FromMinutes(20));
        await _office.NoteAsync("I will send the price.");
        Pass(TimeSpan.FromMinutes(10));
        await _office.Use<Sweep>().RunAsync(Token);

        var behind = await LookAsync();
        Assert.Equal(new Behind(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30)), behind);
        Assert.True(behind.IsTooFar);

        _office.Reader.Fails = false;
        await _office.Use<Sweep>().RunAsync(Token);
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(new Behind(TimeSpan.Zero, TimeSpan.FromMinutes(1)), await LookAsync());
    }

    [Fact]
    public async Task However_often_it_is_asked_it_looks_once_in_half_a_minute()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await LookAsync();
        _office.Reader.Fails = true;
        await _office.NoteAsync("I will send the plan.");

        Pass(TimeSpan.FromSeconds(29));
        Assert.Equal(TimeSpan.Zero, (await LookAsync()).OldestNote);

        Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(30), (await LookAsync()).OldestNote);
    }

    [Fact]
    public async Task It_asks_for_twenty_deals_at_the_most_and_the_sweeps_age_tells_the_rest()
    {
        for (var i = 0; i < 25; i++)
        {
            await _office.PutAsync(new DealBuilder().With(d => d with { Id = $"d{i}" }).Build());
            _office.Reader.Fails = i == 24;
            await _office.NoteAsync("I will send the plan.", dealId: $"d{i}");
            Pass(TimeSpan.FromSeconds(1));
        }

        await _office.Store.SaveMarkAsync("sweep/notes", _office.Clock.Now.AddHours(-2).ToString("O"), Token);

        Assert.Equal(new Behind(TimeSpan.Zero, TimeSpan.FromMinutes(110)), await LookAsync());
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private Task<Behind> LookAsync() => _office.Use<Backlog>().LookAsync(Token);

    private void Pass(TimeSpan time) => _office.Clock.Now += time;
}
