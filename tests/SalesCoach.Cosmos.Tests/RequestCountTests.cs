using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Cosmos.Tests.Drivers;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos.Tests;

/// <summary>
/// What each use case asks of the service, request by request, through the whole product: docs/cosmos.md has the same table. A request more
/// is a charge more on every call of every customer, so it must not slip in.
/// </summary>
public sealed class RequestCountTests : IAsyncLifetime
{
    private Product? _product;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Product Product => _product ?? throw new InvalidOperationException("The product is started before each test.");

    public async ValueTask InitializeAsync()
    {
        _product = await Product.StartAsync();
        await _product.PutAsync();
        _product.Wire.Forget();
    }

    public ValueTask DisposeAsync() => _product?.DisposeAsync() ?? default;

    [Fact]
    public async Task A_new_deal_is_one_read_and_one_create()
    {
        await Product.PutAsync("d2");

        AssertSaid("read deals", "create deals");
    }

    [Fact]
    public async Task Next_actions_are_one_point_read()
    {
        Assert.IsType<Done<NextActionList>>(await Product.Use<NextActionDesk>().ListAsync(Product.Dana, "d1", Cancel));

        AssertSaid("read deals");
    }

    [Fact]
    public async Task Next_actions_of_a_deal_with_many_notes_are_one_point_read_too()
    {
        for (var i = 0; i < 30; i++)
        {
            await Product.NoteAsync($"I will send report {i} to Ana by Friday.", $"crm-{i}");
        }

        Product.Wire.Forget();
        await Product.Use<NextActionDesk>().ListAsync(Product.Dana, "d1", Cancel);

        AssertSaid("read deals");
    }

    [Fact]
    public async Task A_note_is_one_read_one_create_and_one_replace()
    {
        Assert.IsType<Done<DealNote>>(await Product.NoteAsync());

        AssertSaid("read deals", "create notes", "replace deals");
    }

    [Fact]
    public async Task A_note_from_a_CRM_is_looked_up_once_and_known_again_at_the_price_of_a_create()
    {
        var integration = await Product.Store.FindOrDefaultAsync("ours", "crm", Cancel);
        var said = new IncomingNote
        {
            ExternalId = "7",
            Version = Product.Clock.GetUtcNow(),
            OccurredAt = Product.Clock.GetUtcNow(),
            Text = "I will send Ana the plan by Friday.",
            DealKey = "4711",
            AuthorKeys = ["dana"],
        };
        var named = integration with { Settings = new IntegrationSettings { Deals = [new DealMapping { Key = "4711", DealId = "d1" }] } };
        var delivery = await Product.Use<IncomingNotes>().ReceiveAsync(named, said, Cancel);
        await Product.Store.AddDeliveriesAsync("ours", "crm", [delivery], Cancel);

        Assert.Equal(DeliveryOutcome.Kept, delivery.Outcome);
        AssertSaid("read integrations", "read integrations", "read deals", "read deals", "create notes", "replace deals", "create integrations", "create integrations");
    }

    [Fact]
    public async Task A_look_at_what_waits_is_one_query()
    {
        await Product.Store.ListDueNotesAsync(Product.Clock.GetUtcNow(), new PageRequest(100), Cancel);

        AssertSaid("query integrations");
    }

    [Fact]
    public async Task A_second_delivery_reads_the_note_that_is_there_and_writes_nothing()
    {
        await Product.NoteAsync();
        Product.Wire.Forget();

        Assert.False(Assert.IsType<Done<DealNote>>(await Product.NoteAsync()).Created);

        AssertSaid("read deals", "create notes", "read notes");
    }

    [Fact]
    public async Task Accepting_an_action_is_one_read_and_one_replace()
    {
        var list = Assert.IsType<Done<NextActionList>>(await Product.Use<NextActionDesk>().ListAsync(Product.Dana, "d1", Cancel));
        Product.Wire.Forget();

        Assert.IsType<Done<Commitment>>(await Product.Use<NextActionDesk>().AcceptAsync(Product.Dana, "d1", list.Value.Suggestions[0].Id, Cancel));

        AssertSaid("read deals", "replace deals");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public async Task The_board_is_one_query_within_a_partition_for_each_hundred_deals(int deals, int queries)
    {
        for (var i = 2; i <= deals; i++)
        {
            await Product.PutAsync($"d{i}");
        }

        Product.Wire.Forget();
        var board = await Product.Use<BoardDesk>().BoardAsync(Product.Pat, Cancel);

        Assert.Equal(deals, board.Deals.Count);
        AssertSaid([.. Enumerable.Repeat("query deals", queries)]);
        Assert.All(Product.Wire.Seen, request => Assert.True(request.HasPartition));
    }

    [Fact]
    public async Task A_page_of_alerts_and_a_page_of_deals_are_one_query_within_a_partition_each()
    {
        await Product.Use<AlertDesk>().ListAsync(Product.Pat, new AlertFilter(), new PageRequest(50), Cancel);
        await Product.Use<DealDesk>().ListAsync(Product.Dana, null, new PageRequest(50), Cancel);

        AssertSaid("query deals", "query deals");
        Assert.All(Product.Wire.Seen, request => Assert.True(request.HasPartition));
    }

    [Fact]
    public async Task A_deals_notes_are_one_read_and_one_query_within_a_partition()
    {
        await Product.NoteAsync();
        Product.Wire.Forget();

        Assert.IsType<Done<Page<DealNote>>>(await Product.Use<NoteIntake>().ListAsync(Product.Dana, "d1", new PageRequest(20), Cancel));

        AssertSaid("read deals", "query notes");
        Assert.All(Product.Wire.Seen, request => Assert.True(request.HasPartition));
    }

    [Fact]
    public async Task A_sweep_with_nothing_to_do_is_two_queries_and_its_mark()
    {
        await Product.Use<Sweep>().RunAsync(Cancel);

        AssertSaid("read marks", "query notes", "upsert marks", "query deals");
    }

    [Fact]
    public async Task A_sweep_is_one_query_for_each_hundred_due_deals_and_one_read_and_one_replace_for_each_of_them()
    {
        for (var i = 2; i <= 120; i++)
        {
            await Product.PutAsync($"d{i}");
        }

        Product.Clock.Now = Product.Clock.Now.AddDays(3);
        Product.Wire.Forget();
        Assert.Equal(120, (await Product.Use<Sweep>().RunAsync(Cancel)).DealsEvaluated);

        Assert.Equal(2, Product.Wire.Said.Count(r => r == "query deals"));
        Assert.Equal(120, Product.Wire.Said.Count(r => r == "read deals"));
        Assert.Equal(120, Product.Wire.Said.Count(r => r == "replace deals"));
        Assert.Equal(4 + 1 + 240, Product.Wire.Seen.Count);
    }

    [Fact]
    public async Task A_note_that_was_left_to_the_sweep_is_read_with_its_deal_once_and_folded_once()
    {
        Product.Wire.Trouble = request => request.ToString() == "replace deals" ? Mishap.Answer(503, 0) : null;
        Assert.IsType<Done<DealNote>>(await Product.NoteAsync());
        Product.Wire.Trouble = null;
        Product.Wire.Forget();

        Assert.Equal(1, (await Product.Use<Sweep>().RunAsync(Cancel)).NotesTakenIn);

        AssertSaid("read marks", "query notes", "read deals", "read notes", "replace deals", "upsert marks", "query deals");
    }

    [Fact]
    public async Task Erasing_a_deal_is_an_order_that_is_kept_and_then_a_query_and_a_deletion_for_each_note_and_for_the_deal()
    {
        await Product.NoteAsync(externalId: "crm-1");
        await Product.NoteAsync(externalId: "crm-2");
        Product.Wire.Forget();

        Assert.IsType<Done<bool>>(await Product.Use<DealDesk>().EraseAsync(Product.Pat, "d1", Cancel));

        string[] kept = ["read deals", "upsert marks"];
        string[] erased = ["read deals", "query notes", "delete notes", "delete notes", "delete deals", "query marks", "read marks", "delete marks"];
        AssertSaid([.. kept, .. erased]);
    }

    private void AssertSaid(params string[] requests) => Assert.Equal(requests, Product.Wire.Said);
}
