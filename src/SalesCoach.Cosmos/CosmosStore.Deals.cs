using Microsoft.Azure.Cosmos;
using SalesCoach.Deals;

namespace SalesCoach.Cosmos;

public sealed partial class CosmosStore
{
    /// <inheritdoc/>
    public async Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel) =>
        await FindAsync(_deals, ItemIds.Encode(dealId), new PartitionKey(tenantId), CosmosJson.Default.DealItem, cancel) is { } item ? Stored(item) : null;

    /// <inheritdoc/>
    public async Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel)
    {
        var item = DealItem.Of(deal, NewWriteId());
        var partition = new PartitionKey(deal.TenantId);
        if (etag is null)
        {
            return Unquoted(await CreateAsync(_deals, item, partition, CosmosJson.Default.DealItem, cancel));
        }

        return IsETag(etag) ? Unquoted(await ReplaceAsync(_deals, item, $"\"{etag}\"", partition, CosmosJson.Default.DealItem, cancel)) : null;
    }

    /// <inheritdoc/>
    public async Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter filter, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var status = filter.Status is { } only ? DealItem.NameOf(only) : null;
        var continuation = Continuation.Read(page.Continuation, keys: 1, "deals", tenantId, filter.MemberId, filter.CoachId, status);
        var involved = (filter.MemberId, filter.CoachId) switch
        {
            (null, null) => "",
            (_, null) => "AND ARRAY_CONTAINS(c.memberIds, @member)",
            (null, _) => "AND c.coachId = @coach",
            _ => "AND (ARRAY_CONTAINS(c.memberIds, @member) OR c.coachId = @coach)",
        };
        var query = new QueryDefinition(
            $"SELECT TOP @most * FROM c WHERE c.tenantId = @tenant AND c.id > @after {(status is null ? "" : "AND c.status = @status")} {involved} ORDER BY c.id")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@tenant", tenantId)
            .WithParameter("@after", continuation.After is [var after] ? after : "")
            .WithParameter("@status", status)
            .WithParameter("@member", filter.MemberId)
            .WithParameter("@coach", filter.CoachId);
        var (items, goesOn) = await QueryPartitionAsync(_deals, new PartitionKey(tenantId), query, page.Size, CosmosJson.Default.FoundPageDealItem, cancel);
        return continuation.Page([.. items.Select(Stored)], goesOn, last => [ItemIds.Encode(last.Document.Id)]);
    }

    /// <inheritdoc/>
    public async Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var end = SortKeys.EndOf(day);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "due-deals", end);
        var query = new QueryDefinition("SELECT TOP @most VALUE c.dueKey FROM c WHERE c.dueKey > @after AND c.dueKey < @end ORDER BY c.dueKey")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@after", continuation.After is [var after] ? after : "")
            .WithParameter("@end", end);
        var (keys, goesOn) = await QueryAllAsync(_deals, query, page.Size, cancel);
        var listed = continuation.Page(keys, goesOn, last => [last]);
        return new Page<DealKey>([.. listed.Items.Select(SortKeys.ReadDue)], listed.Continuation);
    }

    /// <inheritdoc/>
    public async Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel)
    {
        await EraseNotesAsync(tenantId, dealId, cancel);
        await DeleteAsync(_deals, ItemIds.Encode(dealId), new PartitionKey(tenantId), cancel);
    }

    private static StoredDeal Stored(DealItem item) => new(item.Read(), ETagOf(item));

    private static string ETagOf(Item item) => Unquoted(item.ETag) ?? throw new InvalidDataException("The store gave no etag.");

    private static string? Unquoted(string? etag) => etag?.Trim('"');

    // The service takes a star for any version, and anything else than a header's characters for no condition at all.
    private static bool IsETag(string etag) => etag is not ("" or "*") && etag.All(c => c is '!' or (>= '#' and <= '~'));
}
