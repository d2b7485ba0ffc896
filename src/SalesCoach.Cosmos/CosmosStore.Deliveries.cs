using System.Globalization;
using Microsoft.Azure.Cosmos;
using SalesCoach.Integrations;

namespace SalesCoach.Cosmos;

public sealed partial class CosmosStore
{
    // Looking for deliveries that are too old costs a query: once in a while is enough, for lists do not show them.
    private const int LetGoOnceIn = 32;

    private long _lastDelivered;

    /// <inheritdoc/>
    public async Task AddDeliveriesAsync(string tenantId, string source, IReadOnlyList<Delivery> deliveries, CancellationToken cancel)
    {
        if (deliveries.Count == 0)
        {
            return;
        }

        // What came in one call is one item: one request, however many there are.
        var writeId = NewWriteId();
        var item = IntegrationItem.Of(tenantId, source, SortKeys.Delivered(source, NextInstant(), writeId), deliveries, writeId);
        await CreateAsync(_integrations, item, new PartitionKey(tenantId), CosmosJson.Default.IntegrationItem, cancel);
        if (Random.Shared.Next(LetGoOnceIn) == 0)
        {
            await LetGoAsync(tenantId, source, cancel);
        }
    }

    /// <inheritdoc/>
    public async Task<Page<Delivery>> ListDeliveriesAsync(string tenantId, string source, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 3, "deliveries", tenantId, source);
        var (from, used, given) = continuation.After is [var key, var ofIt, var before]
            ? (key, Number(ofIt), Number(before))
            : (SortKeys.EndOfDelivered(source), 0, 0);
        var query = new QueryDefinition(
            $"SELECT TOP @most * FROM c WHERE c.tenantId = @tenant AND c.deliveryKey > @begin AND c.deliveryKey {(used == 0 ? "<" : "<=")} @from ORDER BY c.deliveryKey DESC")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@tenant", tenantId)
            .WithParameter("@begin", SortKeys.BeginOfDelivered(source))
            .WithParameter("@from", from);
        var (items, goesOn) = await QueryPartitionAsync(
            _integrations, new PartitionKey(tenantId), query, page.Size, CosmosJson.Default.FoundPageIntegrationItem, cancel);
        var found = items.SelectMany(Latest).Where(d => d.Key != from || d.Used == 0 || d.Used > used).ToList();
        var most = Math.Min(page.Size, IIntegrationStore.MostDeliveries - given);
        var listed = continuation.Page(
            found.Take(most).ToList(),
            (goesOn || found.Count > most) && given + most < IIntegrationStore.MostDeliveries,
            last => [last.Key, Write(last.Used), Write(given + Math.Min(most, found.Count))]);
        return new Page<Delivery>([.. listed.Items.Select(d => d.Delivery)], listed.Continuation);
    }

    /// <summary>An item's deliveries, the last first, each with how many of the item's are used up with it; 0 when that is all of them.</summary>
    private static IEnumerable<(Delivery Delivery, string Key, int Used)> Latest(IntegrationItem item)
    {
        var deliveries = item.Read(StoreJson.Deliveries);
        return deliveries.Reverse().Select((delivery, i) => (delivery, item.DeliveryKey ?? "", (i + 1) % deliveries.Count));
    }

    private async Task LetGoAsync(string tenantId, string source, CancellationToken cancel)
    {
        var partition = new PartitionKey(tenantId);
        var query = new QueryDefinition(
            "SELECT TOP @most VALUE c.deliveryKey FROM c WHERE c.tenantId = @tenant AND c.deliveryKey > @begin AND c.deliveryKey < @end ORDER BY c.deliveryKey DESC")
            .WithParameter("@most", IIntegrationStore.MostDeliveries + ErasedPerQuery + 1)
            .WithParameter("@tenant", tenantId)
            .WithParameter("@begin", SortKeys.BeginOfDelivered(source))
            .WithParameter("@end", SortKeys.EndOfDelivered(source));
        var (keys, _) = await QueryPartitionAsync(
            _integrations, partition, query, IIntegrationStore.MostDeliveries + ErasedPerQuery, CosmosJson.Default.FoundPageString, cancel);
        await Parallel.ForEachAsync(
            keys.Skip(IIntegrationStore.MostDeliveries),
            new ParallelOptions { MaxDegreeOfParallelism = ErasedAtOnce, CancellationToken = cancel },
            async (key, token) => await DeleteAsync(_integrations, IntegrationItem.DeliveriesId(key), partition, token));
    }

    /// <summary>Now, and later than any that was given out before: what this program adds next stands behind it.</summary>
    private DateTimeOffset NextInstant()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _lastDelivered);
            var next = Math.Max(last + 1, _clock.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref _lastDelivered, next, last) == last)
            {
                return new DateTimeOffset(next, TimeSpan.Zero);
            }
        }
    }

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UnknownContinuationException();
}
