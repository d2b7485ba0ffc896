using SalesCoach.Alignment;
using SalesCoach.Companies;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Timers;

public sealed class SweepTests : IAsyncDisposable
{
    private readonly Office _office = new() { All = [new Company { Id = "ours", Name = "Ours", TimeZone = "Pacific/Auckland" }] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_gap_that_opens_by_the_days_passing_raises_an_alert_with_nothing_else_happening()
    {
        await _office.PutAsync(new DealBuilder().Build());
        Assert.DoesNotContain((await _office.LoadAsync()).Alerts, a => a.Gap.Rule == "commitment-overdue");

        _office.Clock.Now = _office.Clock.Now.AddDays(3);
        var report = await _office.Use<Sweep>().RunAsync(Token);

        Assert.Equal(1, report.DealsEvaluated);
        Assert.Contains((await _office.LoadAsync()).Alerts, a => a.Gap is { Rule: "commitment-overdue", Subject: "c1" } && a.Status == AlertStatus.Raised);
    }

    [Fact]
    public async Task A_deal_whose_day_has_not_come_is_not_touched()
    {
        await _office.PutAsync(new DealBuilder().Build());
        var saves = _office.Deals.Saves;

        Assert.Equal(new SweepReport(0, 0), await _office.Use<Sweep>().RunAsync(Token));
        Assert.Equal(saves, _office.Deals.Saves);
    }

    [Fact]
    public async Task A_day_begins_when_it_begins_for_the_company()
    {
        // c1 is due on 18 March; in Auckland the 19th begins at 11:00 UTC on the 18th.
        await _office.PutAsync(new DealBuilder().Build());

        _office.Clock.Now = new DateTimeOffset(2026, 3, 18, 10, 59, 0, TimeSpan.Zero);
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.DoesNotContain((await _office.LoadAsync()).Alerts, a => a.Gap.Rule == "commitment-overdue");

        _office.Clock.Now = new DateTimeOffset(2026, 3, 18, 11, 1, 0, TimeSpan.Zero);
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.Contains((await _office.LoadAsync()).Alerts, a => a.Gap.Rule == "commitment-overdue");
    }

    [Fact]
    public async Task A_note_whose_deal_was_erased_meanwhile_is_erased_too()
    {
        var note = new DealNote
        {
            TenantId = "ours",
            DealId = "gone",
            Id = "n1",
            Source = "api",
            OccurredAt = _office.Clock.Now,
            SavedAt = _office.Clock.Now,
            Text = "Too late",
        };
        await _office.Store.SaveNoteAsync(note, Token);

        await _office.Use<Sweep>().RunAsync(Token);

        Assert.Null(await _office.Store.FindNoteAsync("ours", "gone", "n1", Token));
    }

    [Fact]
    public async Task Two_hundred_due_deals_are_all_looked_at()
    {
        for (var i = 0; i < 230; i++)
        {
            await _office.PutAsync(new DealBuilder().With(d => d with { Id = $"d{i}" }).Build());
        }

        _office.Clock.Now = _office.Clock.Now.AddDays(3);

        Assert.Equal(230, (await _office.Use<Sweep>().RunAsync(Token)).DealsEvaluated);
        Assert.Equal(0, (await _office.Use<Sweep>().RunAsync(Token)).DealsEvaluated);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();
}
