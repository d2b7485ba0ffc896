using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using SalesCoach.Cosmos.Tests.Server;

namespace SalesCoach.Cosmos.Tests;

/// <summary>A host that waits for no store when it starts finds an emulator's containers all the same.</summary>
public sealed class EmulatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_emulator_is_made_ready_at_start()
    {
        Assert.SkipWhen(CosmosServer.IsAccount, "Needs an emulator.");
        var server = await TestContext.Current.GetFixture<CosmosServer>() ?? throw new InvalidOperationException("There is no server.");
        using var store = Open(new CosmosOptions { Endpoint = server.Endpoint, Database = $"fresh-{Guid.NewGuid():N}" });

        await store.PrepareEmulatorAsync(Cancel);

        Assert.Null(await store.FindMarkAsync("none", Cancel));
        Assert.Null(await store.FindDealAsync("ours", "none", Cancel));
    }

    [Fact]
    public async Task An_emulator_that_is_not_there_keeps_no_host_from_starting()
    {
        using var store = Open(new CosmosOptions { Endpoint = new Uri("https://127.0.0.1:1") });

        await store.PrepareEmulatorAsync(Cancel);

        await Assert.ThrowsAsync<UnusableCosmosException>(() => store.PrepareAsync(Cancel));
    }

    [Fact]
    public void An_account_keeps_no_host_waiting_at_start()
    {
        using var store = Open(new CosmosOptions { Endpoint = new Uri("https://127.0.0.1:1"), Emulator = false });

        Assert.True(store.PrepareEmulatorAsync(Cancel).IsCompletedSuccessfully);
    }

    private static CosmosStore Open(CosmosOptions options)
    {
        var patience = new Patience { Tries = 2, Try = TimeSpan.FromSeconds(2), Wait = TimeSpan.FromMilliseconds(1) };
        var client = CosmosClients.Create(options, () => new DefaultAzureCredential(), patience);
        return new CosmosStore(client, options, patience, TimeProvider.System, NullLogger<CosmosStore>.Instance);
    }
}
