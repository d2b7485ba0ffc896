using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Erasure;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Erasure;

/// <summary>Erasing a deal with everything that was made from it, and going on with it wherever it was cut off.</summary>
public sealed class DealErasureTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_erased_deals_notes_and_every_line_about_it_are_gone_and_the_others_stay()
    {
        await PrepareAsync();
        Assert.NotEmpty(await LinesAsync("d1"));

        Assert.IsType<Done<bool>>(await _office.Use<DealDesk>().EraseAsync(Office.Pat, "d1", Token));

        Assert.Null(await _office.Store.FindDealAsync("ours", "d1", Token));
        Assert.Empty((await _office.Store.ListNotesAsync("ours", "d1", new PageRequest(10), Token)).Items);
        Assert.Empty(await LinesAsync("d1"));
        Assert.NotEmpty(await LinesAsync("d2"));
        Assert.Equal(new ErasureReport(0, 0), await _office.Use<ErasureRound>().RunAsync(Token));
    }

    [Fact]
    public async Task Cut_off_after_any_step_the_erasure_is_finished_by_the_timer()
    {
        for (var writes = 1; ; writes++)
        {
            await PrepareAsync();
            _office.Outage.WritesLeft = writes;
            var wasCutOff = await Record.ExceptionAsync(() => _office.Use<DealDesk>().EraseAsync(Office.Pat, "d1", Token)) is IOException;
            _office.Outage.WritesLeft = null;
            if (!wasCutOff)
            {
                Assert.True(writes > 4);
                return;
            }

            Assert.Equal(1, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);

            Assert.Null(await _office.Store.FindDealAsync("ours", "d1", Token));
            Assert.Empty(await LinesAsync("d1"));
            Assert.Equal(0, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);
            await _office.Use<DealDesk>().EraseAsync(Office.Pat, "d2", Token);
        }
    }

    [Fact]
    public async Task A_deal_that_is_put_under_the_same_id_later_is_not_meant_by_an_order_that_was_left_over()
    {
        await PrepareAsync();
        _office.Outage.WritesLeft = 2;
        await Assert.ThrowsAsync<IOException>(() => _office.Use<DealDesk>().EraseAsync(Office.Pat, "d1", Token));
        _office.Outage.WritesLeft = null;
        Assert.Null(await _office.Store.FindDealAsync("ours", "d1", Token));
        _office.Clock.Now = _office.Clock.Now.AddMinutes(1);
        await _office.PutAsync(new DealBuilder().Build());
        await _office.NoteAsync("I'll start anew.");

        Assert.Equal(1, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);

        Assert.Single((await _office.LoadAsync()).Notes);
        Assert.Single((await _office.Store.ListNotesAsync("ours", "d1", new PageRequest(10), Token)).Items);
    }

    [Fact]
    public async Task An_erasure_that_fails_keeps_no_other_from_being_finished()
    {
        await PrepareAsync();
        var orders = _office.Use<ErasureOrders>();
        foreach (var id in (string[])["d1", "d2"])
        {
            await orders.KeepAsync(new ErasureOrder(ErasureKind.Deal, "ours", id, (await _office.LoadAsync(id)).Entered.EnteredAt), Token);
        }

        _office.Outage.WritesLeft = 0;
        Assert.Equal(0, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);
        _office.Outage.WritesLeft = null;

        Assert.Equal(2, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    /// <summary>Two deals with a note each, and a reminder and a digest in which both have lines.</summary>
    private async Task PrepareAsync()
    {
        _office.Clock.Now = Office.Noon;
        foreach (var id in (string[])["d1", "d2"])
        {
            await _office.PutAsync(new DealBuilder().With(d => d with { Id = id, Goal = null }).Build());
            await _office.NoteAsync("I'll send the floor plan.", dealId: id);
        }

        await _office.Use<Mailbox>().DeliverAsync(Message(Guid.NewGuid().ToString(), "p1", "d1", "d2"), Token);
        await _office.Use<Mailbox>().DeliverAsync(Message(Guid.NewGuid().ToString(), "p9", "d1"), Token);
    }

    private static Message Message(string key, string to, params string[] dealIds) => new()
    {
        Key = key,
        TenantId = "ours",
        ToPersonId = to,
        At = Office.Noon,
        Subject = "What is due",
        Lines = [.. dealIds.Select(id => new MessageLine(id, "“I'll send the floor plan.” is due today."))],
    };

    private async Task<List<MessageLine>> LinesAsync(string dealId)
    {
        var mailbox = _office.Use<Mailbox>();
        var messages = (await mailbox.ListAsync(Office.Dana, Token)).Concat(await mailbox.ListAsync(Office.Pat, Token)).ToList();
        Assert.All(messages, m => Assert.NotEmpty(m.Lines));
        return [.. messages.SelectMany(m => m.Lines).Where(l => l.DealId == dealId)];
    }
}
