using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SalesCoach.LocalHost.Tests.Drivers;
using SalesCoach.LocalHost.Timers;

namespace SalesCoach.LocalHost.Tests.Timers;

public sealed class CronTimersTests : IAsyncDisposable
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 16, 8, 58, 30, TimeSpan.Zero));
    private readonly Channel<DateTimeOffset> _runs = Channel.CreateUnbounded<DateTimeOffset>();
    private readonly List<string> _log = [];
    private CronTimers? _timers;

    [Fact]
    public async Task A_job_runs_at_its_times()
    {
        await StartAsync(Job("0 */5 * * * *"));

        Assert.Equal(TimeSpan.FromSeconds(90), await _clock.NextWaitAsync());
        _clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal("09:00:00", await NextRunAsync());

        Assert.Equal(TimeSpan.FromMinutes(5), await _clock.NextWaitAsync());
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("09:05:00", await NextRunAsync());
    }

    [Fact]
    public async Task A_job_for_the_start_runs_at_once_and_then_at_its_times()
    {
        await StartAsync(Job("0 0 * * * *") with { AtStart = true });

        Assert.Equal("08:58:30", await NextRunAsync());
        Assert.Equal(TimeSpan.FromSeconds(90), await _clock.NextWaitAsync());
    }

    [Fact]
    public async Task A_job_that_fails_is_logged_and_runs_at_its_next_time()
    {
        await StartAsync(Job("0 */5 * * * *", () => throw new IOException("The disk is gone.")));

        await _clock.NextWaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(90));
        await NextRunAsync();
        await _clock.NextWaitAsync();
        Assert.Equal(["Error: The timer test failed; it runs again at its next time"], _log);

        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("09:05:00", await NextRunAsync());
    }

    [Fact]
    public async Task A_job_never_overlaps_itself()
    {
        var finish = new TaskCompletionSource();
        await StartAsync(Job("0 */5 * * * *", () => finish.Task));
        await _clock.NextWaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal("09:00:00", await NextRunAsync());

        _clock.Advance(TimeSpan.FromMinutes(12));
        finish.SetResult();

        // What it missed meanwhile is not made up for.
        Assert.Equal(TimeSpan.FromMinutes(3), await _clock.NextWaitAsync());
        Assert.False(_runs.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task Jobs_do_not_wait_for_one_another()
    {
        var slow = new TaskCompletionSource();
        await StartAsync(Job("0 0 9 * * *", () => slow.Task), Job("0 0 9 * * *"));
        await _clock.NextWaitAsync();
        await _clock.NextWaitAsync();

        _clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal("09:00:00", await NextRunAsync());
        Assert.Equal("09:00:00", await NextRunAsync());
        slow.SetResult();
    }

    [Fact]
    public async Task A_timer_that_rings_early_runs_nothing_early()
    {
        await StartAsync(Job("0 */5 * * * *"));
        await _clock.NextWaitAsync();

        _clock.RingEarly();

        Assert.Equal(TimeSpan.FromSeconds(90), await _clock.NextWaitAsync());
        Assert.False(_runs.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task A_job_that_is_months_off_waits_in_steps_that_a_timer_can_take()
    {
        await StartAsync(Job("0 0 0 1 1 *"));

        Assert.Equal(TimeSpan.FromDays(1), await _clock.NextWaitAsync());
    }

    [Fact]
    public async Task Stopping_ends_the_wait_and_a_job_that_runs()
    {
        await StartAsync(Job("0 */5 * * * *"), Job("0 0 0 * * *") with { AtStart = true, RunAsync = cancel => Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancel) });
        await _clock.NextWaitAsync();

        await (_timers?.StopAsync(TestContext.Current.CancellationToken) ?? Task.CompletedTask);

        Assert.Empty(_log);
    }

    [Theory]
    [InlineData("*/5 * * * *")]
    [InlineData("often")]
    [InlineData("")]
    [InlineData("0 61 * * * *")]
    public void An_expression_that_is_none_is_named(string expression)
    {
        var result = new TimersRules().Validate(null, new TimersOptions { Digest = expression });

        Assert.Equal([$"Timers:Digest: '{expression}' is no NCRONTAB expression of six fields."], result.Failures);
    }

    public async ValueTask DisposeAsync()
    {
        if (_timers is not null)
        {
            await _timers.StopAsync(CancellationToken.None);
            _timers.Dispose();
        }
    }

    private CronJob Job(string when, Func<Task>? what = null) => new(
        "test",
        TimersOptions.Parse(when) ?? throw new FormatException(when),
        async _ =>
        {
            _runs.Writer.TryWrite(_clock.GetUtcNow());
            await (what?.Invoke() ?? Task.CompletedTask);
        });

    private async Task StartAsync(params CronJob[] jobs)
    {
        _timers = new CronTimers(jobs, _clock, new ListLogger(_log));
        await _timers.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> NextRunAsync() =>
        (await _runs.Reader.ReadAsync(TestContext.Current.CancellationToken)).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class ListLogger(List<string> lines) : ILogger<CronTimers>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
