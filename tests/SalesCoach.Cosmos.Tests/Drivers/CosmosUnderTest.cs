using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.StoreContract;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos.Tests.Drivers;

/// <summary>A store on the database that all contract tests share, as a production's tenants do.</summary>
internal sealed class CosmosUnderTest : StoreUnderTest
{
    private readonly TestDatabase _database;

    private CosmosUnderTest(TestDatabase database) => _database = database;

    public override IDealStore Deals => _database.Store;

    public override INoteStore Notes => _database.Store;

    public override IMarkStore Marks => _database.Store;

    public override IIntegrationStore Integrations => _database.Store;

    public static async ValueTask<StoreUnderTest> OpenAsync() => new CosmosUnderTest(await TestDatabase.SharedAsync());

    public override Task RewriteDealAsync(string tenantId, string dealId, Action<JsonObject> rewrite) =>
        RewriteAsync(Containers.Deals, ItemIds.Encode(dealId), new PartitionKey(tenantId), rewrite);

    public override Task RewriteNoteAsync(string tenantId, string dealId, string noteId, Action<JsonObject> rewrite) =>
        RewriteAsync(Containers.Notes, ItemIds.Encode(noteId), new PartitionKey(SortKeys.DealKey(tenantId, dealId)), rewrite);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task RewriteAsync(string container, string id, PartitionKey partition, Action<JsonObject> rewrite)
    {
        var item = await _database.ReadAsync(container, id, partition);
        rewrite(Assert.IsType<JsonObject>(item["document"]));
        await _database.WriteAsync(container, item, partition);
    }
}
