using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Cosmos;

namespace SalesCoach.Cosmos;

public sealed partial class CosmosStore
{
    private readonly SemaphoreSlim _rangesGate = new(1);
    private readonly Dictionary<string, IReadOnlyList<FeedRange>> _ranges = [];

    /// <summary>
    /// One page of a query within a partition, which asks for one item more than <paramref name="size"/>: one request. <c>GoesOn</c> says that there may be more; then
    /// there is one item at least.
    /// </summary>
    private Task<(IReadOnlyList<T> Items, bool GoesOn)> QueryPartitionAsync<T>(
        Container container,
        PartitionKey partition,
        QueryDefinition query,
        int size,
        JsonTypeInfo<FoundPage<T>> type,
        CancellationToken cancel) =>
        QueryAsync(
            continuation => container.GetItemQueryStreamIterator(query, continuation, Options(size + 1, partition)),
            size,
            type,
            cancel);

    /// <summary>
    /// One page of a query over all partitions, in the order of a key: one request for each range of partitions, all at once, of which there is one
    /// until the container outgrows a physical partition.
    /// </summary>
    private async Task<(List<T> Items, bool GoesOn)> QueryAllAsync<T>(
        Container container,
        QueryDefinition query,
        Func<T, string> key,
        int size,
        JsonTypeInfo<FoundPage<T>> type,
        CancellationToken cancel)
    {
        var ranges = await RangesAsync(container, cancel);
        var found = await Task.WhenAll(ranges.Select(range => QueryAsync(
            continuation => container.GetItemQueryStreamIterator(range, query, continuation, Options(size + 1)),
            size,
            type,
            cancel)));
        return SortedPages.Merge(found, key, size);
    }

    /// <summary>One page of a query for sort keys over all partitions.</summary>
    private Task<(List<string> Items, bool GoesOn)> QueryAllAsync(Container container, QueryDefinition query, int size, CancellationToken cancel) =>
        QueryAllAsync(container, query, key => key, size, CosmosJson.Default.FoundPageString, cancel);

    private async Task<(IReadOnlyList<T> Items, bool GoesOn)> QueryAsync<T>(
        Func<string?, FeedIterator> begin,
        int size,
        JsonTypeInfo<FoundPage<T>> type,
        CancellationToken cancel)
    {
        string? continuation = null;
        do
        {
            // An iterator that failed is not to be trusted, so each try has its own.
            using var answer = await _requests.SendAsync(
                async token =>
                {
                    using var iterator = begin(continuation);
                    return await iterator.ReadNextAsync(token);
                },
                cancel);
            var page = Read(answer.EnsureSuccessStatusCode(), type);
            continuation = answer.ContinuationToken;
            if (page.Documents.Count > 0)
            {
                return ([.. page.Documents.Take(size)], page.Documents.Count > size || continuation is not null);
            }
        }
        while (continuation is not null);

        return ([], false);
    }

    /// <summary>
    /// The ranges over which partitions lie, asked for once. After a split one of them covers two partitions: still right, only less parallel
    /// until the next start.
    /// </summary>
    private async Task<IReadOnlyList<FeedRange>> RangesAsync(Container container, CancellationToken cancel)
    {
        await _rangesGate.WaitAsync(cancel);
        try
        {
            if (!_ranges.TryGetValue(container.Id, out var ranges))
            {
                _ranges[container.Id] = ranges = await _requests.SendAsync(container.GetFeedRangesAsync, cancel);
            }

            return ranges;
        }
        finally
        {
            _rangesGate.Release();
        }
    }

    // Direct execution spares the request for a query's plan. It holds while the answer comes in one piece, which is why a query asks for one
    // item more than the page has room for instead of leaving the end of the page to the service; beyond 4 MB the SDK asks again with a plan.
    private static QueryRequestOptions Options(int size, PartitionKey? partition = null) => new()
    {
        PartitionKey = partition,
        MaxItemCount = size,
        EnableOptimisticDirectExecution = true,
    };

    private static void CheckSize(PageRequest page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, 200, nameof(page));
    }
}
