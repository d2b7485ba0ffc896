using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Deals;

/// <summary>A deal of two thousand notes costs what one of twenty costs (docs/decisions/0007).</summary>
public sealed class BusyDealTests : ICompanies, IAsyncDisposable
{
    private readonly CountingStore _store = new();
    private readonly TestClock _clock = new(new DateTimeOffset(2025, 1, 6, 8, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;
    private int _count;

    public BusyDealTests() => _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(_clock)
        .AddSingleton<IDealStore>(_store)
        .AddSingleton<INoteStore>(_store)
        .AddSingleton<IMarkStore>(_store)
        .AddSingleton<ICompanies>(this)
        .AddSingleton<INoteReader, BusyReader>()
        .AddSalesCoach()
        .BuildServiceProvider();

    public IReadOnlyList<Company> All { get; } = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Company Find(string tenantId) => new() { Id = tenantId, Name = tenantId };

    [Fact]
    public async Task Two_thousand_notes_stay_within_64_KB_and_cost_the_calls_that_twenty_cost()
    {
        await PutAsync();
        await WriteAsync(from: 0, to: 20);
        var (callsAt20, _) = await AskAsync();
        await WriteAsync(from: 20, to: 200);
        var (callsAt200, _) = await AskAsync();
        await WriteAsync(from: 200, to: 2_000);
        var (callsAt2000, size) = await AskAsync();

        Assert.Equal(callsAt20, callsAt200);
        Assert.Equal(callsAt20, callsAt2000);
        Assert.Equal("note: find-deal save-note save-deal", callsAt20[0]);
        Assert.Equal("next actions: find-deal", callsAt20[1]);
        Assert.InRange(size, 1, 64 * 1024);
        Assert.Equal(2_003, (await LoadAsync()).TakenIn());

        await DeliverLateAsync();
        await DeliverLateAsync();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<(List<string> Calls, int Size)> AskAsync()
    {
        var calls = new List<string>();
        await CountAsync("note", () => NoteAsync(_count++));
        await CountAsync("next actions", () => Use<NextActionDesk>().ListAsync(Office.Dana, "d1", Token));
        await CountAsync("page", () => Use<DealRoom>().OpenAsync(Office.Dana, "d1", Token));
        await CountAsync("alerts", () => Use<AlertDesk>().ListAsync(Office.Pat, new AlertFilter(), new PageRequest(20), Token));
        await CountAsync("board", () => Use<BoardDesk>().BoardAsync(Office.Pat, Token));
        return (calls, _store.SizeOf("ours", "d1"));

        async Task CountAsync(string what, Func<Task> act)
        {
            _store.TakeCalls();
            var watch = Stopwatch.StartNew();
            await act();
            TestContext.Current.TestOutputHelper?.WriteLine($"{_count} notes, {what}: {watch.Elapsed.TotalMilliseconds:0.0} ms, document {_store.SizeOf("ours", "d1")} bytes");
            calls.Add($"{what}: {_store.TakeCalls()}");
        }
    }

    /// <summary>A note that belongs among the settled ones takes a look at all notes; delivered again, it is the same note.</summary>
    private async Task DeliverLateAsync()
    {
        var late = new NewNote { Text = "0", ExternalId = "late", OccurredAt = new DateTimeOffset(2025, 1, 7, 6, 30, 0, TimeSpan.Zero) };
        _store.TakeCalls();
        var watch = Stopwatch.StartNew();
        Assert.IsType<Done<DealNote>>(await Use<NoteIntake>().SubmitAsync(Office.Dana, "d1", late, "api", Token));
        TestContext.Current.TestOutputHelper?.WriteLine($"late note: {watch.Elapsed.TotalMilliseconds:0} ms, {_store.TakeCalls()}");
        Assert.Equal(2_004, (await LoadAsync()).TakenIn());
        Assert.InRange(_store.SizeOf("ours", "d1"), 1, 64 * 1024);
    }

    private async Task WriteAsync(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            await NoteAsync(_count++);
            if (i % 10 == 5 && await Use<NextActionDesk>().ListAsync(Office.Dana, "d1", Token) is Done<NextActionList> { Value.Suggestions: [var first, ..] })
            {
                await Use<NextActionDesk>().AcceptAsync(Office.Dana, "d1", first.Id, Token);
            }

            if (i % 3 == 0 && (await LoadAsync()).Stand().OpenCommitments().FirstOrDefault() is { } oldest)
            {
                await Use<CommitmentDesk>().ChangeAsync(Office.Dana, "d1", oldest.Id, new CommitmentPatch { Status = CommitmentStatus.Done }, Token);
            }
        }
    }

    private async Task NoteAsync(int i)
    {
        _clock.Now = _clock.Now.AddHours(4);
        var note = new NewNote { Text = i.ToString(CultureInfo.InvariantCulture) };
        Assert.IsType<Done<DealNote>>(await Use<NoteIntake>().SubmitAsync(i % 2 == 0 ? Office.Dana : Office.Tomas, "d1", note, "api", Token));
    }

    private async Task PutAsync()
    {
        var deal = new DealBuilder().With(d => d with
        {
            Milestones =
            [
                .. Enumerable.Range(1, 7).Select(i => new Milestone { Id = $"m{i}", Name = $"Stage {i} of the rollout accepted by the plant", DueOn = new DateOnly(2026, 1, 1).AddDays(i * 20) }),
            ],
            Commitments = [],
        });
        for (var i = 4; i <= 6; i++)
        {
            deal = deal.AddMember($"p{i}", $"Nora Newell {i}", "b1").AddBuyer($"b{i}", Influence.Influencer, $"Bo Buyer {i}");
        }

        Assert.IsType<Done<Deal>>(await Use<DealDesk>().PutAsync(Office.Dana, deal.Build(), new PutPrecondition(null, MustBeNew: true), Token));
    }

    private async Task<DealDocument> LoadAsync() =>
        (await _store.FindDealAsync("ours", "d1", Token) ?? throw new InvalidOperationException("The deal is not there.")).Document;

    private T Use<T>() where T : notnull => _services.GetRequiredService<T>();
}
