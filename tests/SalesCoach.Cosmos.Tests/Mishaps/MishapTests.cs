using System.Text.Json;
using SalesCoach.Cosmos.Tests.Drivers;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos.Tests.Mishaps;

/// <summary>
/// Everything that can happen on the way to the service, with the whole product on top: once it is over and a sweep has run, everything is as
/// if nothing had happened, and nobody was told that a note is kept which is not.
/// </summary>
public abstract class MishapTests : IAsyncLifetime
{
    // The circuit has tests of its own. A try ends early because the SDK makes some requests again for half a minute.
    private static readonly Patience Patient = new() { Tries = 2, Try = TimeSpan.FromSeconds(1), Wait = TimeSpan.FromMilliseconds(1), FewestJudged = 10_000 };
    private static readonly Lazy<Task<string>> Untroubled = new(RunUntroubledAsync);

    private Product? _product;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected Product Product => _product ?? throw new InvalidOperationException("The product is started before each test.");

    public async ValueTask InitializeAsync()
    {
        _product = await Product.StartAsync(Patient);
        await _product.PutAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _product?.DisposeAsync() ?? default;
    }

    /// <summary>From now on a request meets a mishap: the next of its kind, or all of them until the end.</summary>
    protected void Begin(string step, string mishap, bool once)
    {
        var left = once ? 1 : int.MaxValue;
        Product.Wire.Trouble = request => request.ToString() == step && Interlocked.Decrement(ref left) >= 0 ? Mishap.ByName[mishap] : null;
    }

    protected void End() => Product.Wire.Trouble = null;

    /// <summary>Whether the sender was told that the note is kept.</summary>
    protected async Task<bool> TryNoteAsync()
    {
        try
        {
            Assert.IsType<Done<DealNote>>(await Product.NoteAsync());
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    protected async Task TrySweepAsync()
    {
        try
        {
            await Product.Use<Sweep>().RunAsync(Cancel);
        }
        catch (StoreUnavailableException)
        {
            // It runs again at its next time.
        }
    }

    protected async Task AssertAsIfNothingHadHappenedAsync()
    {
        await Product.Use<Sweep>().RunAsync(Cancel);
        Assert.Equal(await Untroubled.Value, await EverythingOfAsync(Product));
    }

    private static async Task<string> RunUntroubledAsync()
    {
        await using var product = await Product.StartAsync(Patient);
        await product.PutAsync();
        await product.NoteAsync();
        await product.Use<Sweep>().RunAsync(Cancel);
        return await EverythingOfAsync(product);
    }

    private static async Task<string> EverythingOfAsync(Product product)
    {
        var deal = JsonSerializer.Serialize(await product.LoadAsync(), SalesCoachJson.Default.DealDocument);
        var notes = await product.Store.ListNotesAsync("ours", "d1", new PageRequest(200), Cancel);
        var mark = await product.Store.FindMarkAsync("sweep/notes", Cancel);
        return string.Join('\n', [deal, .. notes.Items.Select(n => JsonSerializer.Serialize(n, SalesCoachJson.Default.DealNote)), mark]);
    }
}
