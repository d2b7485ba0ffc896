using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos;

/// <summary>
/// The production store: deals, notes, marks and integrations in Azure Cosmos DB. Safe to call from any number of threads, and by any number of hosts at
/// the same time. What each call costs is written down in docs/cosmos.md.
/// </summary>
/// <remarks>
/// Calls go by the SDK's streams: an expected answer (404, 409, 412) is a status and no exception, and JSON is written and read by
/// source-generated code. A list goes on behind the last key that it gave out and not by the service's continuation, which can be long and
/// says nothing about the list that it belongs to.
/// </remarks>
public sealed partial class CosmosStore : IDealStore, INoteStore, IMarkStore, IIntegrationStore, IDisposable
{
    // Enough for a neighbour's erasure to be waited for, and no pressure on other tenants.
    private const int ErasedAtOnce = 8;
    private const int ErasedPerQuery = 200;

    private readonly CosmosClient _client;
    private readonly CosmosOptions _options;
    private readonly Requests _requests;
    private readonly Container _deals;
    private readonly Container _notes;
    private readonly Container _marks;
    private readonly Container _integrations;
    private readonly TimeProvider _clock;
    private readonly ILogger<CosmosStore> _logger;

    internal CosmosStore(CosmosClient client, CosmosOptions options, Patience patience, TimeProvider clock, ILogger<CosmosStore> logger)
    {
        _client = client;
        _options = options;
        _requests = new Requests(patience, clock, logger);
        var database = client.GetDatabase(options.Database);
        _deals = database.GetContainer(Containers.Deals);
        _notes = database.GetContainer(Containers.Notes);
        _marks = database.GetContainer(Containers.Marks);
        _integrations = database.GetContainer(Containers.Integrations);
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static string NewWriteId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static MemoryStream Write<T>(T item, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(item, type));

    private static T Read<T>(ResponseMessage answer, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(answer.Content, type) ?? throw new InvalidDataException("The store holds an item that is null.");

    private async Task<T?> FindAsync<T>(Container container, string id, PartitionKey partition, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : Item
    {
        using var answer = await _requests.SendAsync(token => container.ReadItemStreamAsync(id, partition, cancellationToken: token), cancel);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : Read(answer.EnsureSuccessStatusCode(), type);
    }

    private async Task DeleteAsync(Container container, string id, PartitionKey partition, CancellationToken cancel)
    {
        using var answer = await _requests.SendAsync(token => container.DeleteItemStreamAsync(id, partition, cancellationToken: token), cancel);
        if (answer.StatusCode != HttpStatusCode.NotFound)
        {
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Creates an item; its etag, or null where one of this id is there that this very call did not write.</summary>
    private async Task<string?> CreateAsync<T>(Container container, T item, PartitionKey partition, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : Item
    {
        using var answer = await _requests.SendAsync(token => container.CreateItemStreamAsync(Write(item, type), partition, cancellationToken: token), cancel);
        return answer.StatusCode == HttpStatusCode.Conflict
            ? await FindOwnAsync(container, item, partition, type, cancel)
            : answer.EnsureSuccessStatusCode().Headers.ETag;
    }

    /// <summary>Replaces an item that still has the etag; its new etag, or null where it has another by now, or is gone.</summary>
    private async Task<string?> ReplaceAsync<T>(
        Container container,
        T item,
        string etag,
        PartitionKey partition,
        JsonTypeInfo<T> type,
        CancellationToken cancel)
        where T : Item
    {
        var unchanged = new ItemRequestOptions { IfMatchEtag = etag };
        using var answer = await _requests.SendAsync(
            token => container.ReplaceItemStreamAsync(Write(item, type), item.Id, partition, unchanged, token),
            cancel);
        return answer.StatusCode switch
        {
            HttpStatusCode.PreconditionFailed => await FindOwnAsync(container, item, partition, type, cancel),
            HttpStatusCode.NotFound => null,
            _ => answer.EnsureSuccessStatusCode().Headers.ETag,
        };
    }

    /// <summary>
    /// The etag of the item if it is the one that was to be written: where an answer was lost, the write was made again – by us or, unseen,
    /// by the SDK – and then it collided with itself.
    /// </summary>
    private async Task<string?> FindOwnAsync<T>(Container container, T item, PartitionKey partition, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : Item =>
        await FindAsync(container, item.Id, partition, type, cancel) is { } kept && kept.WriteId == item.WriteId ? kept.ETag : null;
}
