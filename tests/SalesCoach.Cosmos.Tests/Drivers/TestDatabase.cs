using System.Text;
using System.Text.Json.Nodes;
using Azure.Identity;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging.Abstractions;
using SalesCoach.Cosmos.Tests.Server;

namespace SalesCoach.Cosmos.Tests.Drivers;

/// <summary>A store on a database of the server, with its wire.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Shared = new(() =>
        OpenAsync(CosmosServer.IsReal ? "salescoach-tests" : $"run-{Guid.NewGuid():N}", new Patience(), TimeProvider.System));

    private readonly CosmosClient _client;
    private readonly CosmosOptions _options;

    private TestDatabase(CosmosOptions options, Patience patience, TimeProvider clock)
    {
        _options = options;
        _client = CosmosClients.Create(options, () => new DefaultAzureCredential(), patience, Wire);
        Store = new CosmosStore(_client, options, patience, clock, NullLogger<CosmosStore>.Instance);
    }

    public Wire Wire { get; } = new();

    public CosmosStore Store { get; }

    /// <summary>The database that is shared by all tests of a run; on a real account one that is there already.</summary>
    public static Task<TestDatabase> SharedAsync() => Shared.Value;

    /// <summary>A database of the test's own, without waits between tries.</summary>
    internal static async Task<TestDatabase> OwnAsync(Patience? patience = null, TimeProvider? clock = null)
    {
        Assert.SkipWhen(CosmosServer.IsAccount, "Needs a database of its own, which an account's templates make and an identity may not.");
        return await OpenAsync($"own-{Guid.NewGuid():N}", patience ?? new Patience { Wait = TimeSpan.FromMilliseconds(1) }, clock ?? TimeProvider.System);
    }

    public async Task<JsonObject> ReadAsync(string container, string id, PartitionKey partition)
    {
        using var answer = await _client.GetContainer(_options.Database, container)
            .ReadItemStreamAsync(id, partition, cancellationToken: TestContext.Current.CancellationToken);
        return Assert.IsType<JsonObject>(await JsonNode.ParseAsync(answer.EnsureSuccessStatusCode().Content, cancellationToken: TestContext.Current.CancellationToken));
    }

    public async Task<IndexingPolicy> PolicyOfAsync(string container)
    {
        var answer = await _client.GetContainer(_options.Database, container).ReadContainerAsync(cancellationToken: TestContext.Current.CancellationToken);
        return answer.Resource.IndexingPolicy;
    }

    public async Task WriteAsync(string container, JsonObject item, PartitionKey partition)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(item.ToJsonString()));
        using var answer = await _client.GetContainer(_options.Database, container)
            .UpsertItemStreamAsync(content, partition, cancellationToken: TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<TestDatabase> OpenAsync(string name, Patience patience, TimeProvider clock)
    {
        var server = await TestContext.Current.GetFixture<CosmosServer>() ?? throw new InvalidOperationException("There is no server.");
        var database = new TestDatabase(new CosmosOptions { Endpoint = server.Endpoint, Database = name }, patience, clock);
        await database.Store.PrepareAsync(CancellationToken.None);
        return database;
    }
}
