using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.StoreContract;

/// <summary>What the contract's suites have in common: a store, two tenants that no other test knows, and how to read a list to its end.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private StoreUnderTest? _store;

    protected StoreUnderTest Store => _store ?? throw new InvalidOperationException("The store is made before each test.");

    protected IDealStore Deals => Store.Deals;

    protected INoteStore Notes => Store.Notes;

    protected IMarkStore Marks => Store.Marks;

    protected IIntegrationStore Integrations => Store.Integrations;

    protected string Tenant { get; } = NewName("tenant");

    protected string OtherTenant { get; } = NewName("tenant");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The store to test; it is disposed of after the test.</summary>
    protected abstract ValueTask<StoreUnderTest> CreateAsync();

    public async ValueTask InitializeAsync() => _store = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    /// <summary>A name that no other test has, in this run or another against the same store.</summary>
    protected static string NewName(string what) => $"{what}-{Guid.NewGuid():N}";

    /// <summary>Reads a list to its end. A page may be shorter than asked for, even empty: only a missing continuation ends a list.</summary>
    protected static async Task<List<T>> ReadAllAsync<T>(int size, Func<PageRequest, Task<Page<T>>> list)
    {
        var items = new List<T>();
        string? continuation = null;
        do
        {
            var page = await list(new PageRequest(size, continuation));
            Assert.InRange(page.Items.Count, 0, size);
            Assert.NotEqual(continuation ?? "", page.Continuation);
            items.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return items;
    }

    /// <summary>Two records are the same when everything in them is; lists in records are compared by what they hold.</summary>
    protected static void AssertSame<T>(T expected, T? actual, JsonTypeInfo<T> type)
        where T : class
    {
        Assert.NotNull(actual);
        Assert.Equal(JsonSerializer.Serialize(expected, type), JsonSerializer.Serialize(actual, type));
    }

    protected static void AssertSame(DealDocument expected, DealDocument? actual) =>
        AssertSame(expected, actual, SalesCoachJson.Default.DealDocument);

    protected static void AssertSame(DealNote expected, DealNote? actual) => AssertSame(expected, actual, SalesCoachJson.Default.DealNote);

    protected async Task<string> SaveNewAsync(DealDocument deal)
    {
        var etag = await Deals.SaveDealAsync(deal, null, Cancel);
        Assert.NotNull(etag);
        return etag;
    }

    protected async Task<StoredDeal> FindSavedAsync(string tenantId, string dealId)
    {
        var found = await Deals.FindDealAsync(tenantId, dealId, Cancel);
        Assert.NotNull(found);
        return found;
    }
}
