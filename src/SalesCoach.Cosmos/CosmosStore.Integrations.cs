using Microsoft.Azure.Cosmos;
using SalesCoach.Integrations;

namespace SalesCoach.Cosmos;

public sealed partial class CosmosStore
{
    /// <inheritdoc/>
    public async Task<StoredIntegration?> FindIntegrationAsync(string tenantId, string source, CancellationToken cancel) =>
        await FindIntegrationItemAsync(tenantId, IntegrationItem.IdOf(IntegrationItem.Settings, source), cancel) is { } item
            ? new StoredIntegration(item.Read(StoreJson.Integration), ETagOf(item))
            : null;

    /// <inheritdoc/>
    public Task<string?> SaveIntegrationAsync(Integration integration, string? etag, CancellationToken cancel) =>
        SaveAsync(IntegrationItem.Of(integration, NewWriteId()), etag, cancel);

    /// <inheritdoc/>
    public async Task<Page<Integration>> ListIntegrationsAsync(string tenantId, PageRequest page, CancellationToken cancel)
    {
        var (items, goesOn, continuation) = await ListByIdAsync(tenantId, IntegrationItem.Settings, page, cancel);
        return continuation.Page([.. items.Select(i => i.Read(StoreJson.Integration))], goesOn, last => [IntegrationItem.IdOf(IntegrationItem.Settings, last.Source)]);
    }

    /// <inheritdoc/>
    public async Task<StoredTrackedNote?> FindTrackedNoteAsync(string tenantId, string noteId, CancellationToken cancel) =>
        await FindIntegrationItemAsync(tenantId, IntegrationItem.IdOf(IntegrationItem.Note, noteId), cancel) is { } item
            ? new StoredTrackedNote(item.Read(StoreJson.TrackedNote), ETagOf(item))
            : null;

    /// <inheritdoc/>
    public Task<string?> SaveTrackedNoteAsync(TrackedNote note, string? etag, CancellationToken cancel) =>
        SaveAsync(IntegrationItem.Of(note, NewWriteId()), etag, cancel);

    /// <inheritdoc/>
    public async Task<Page<TrackedNote>> ListTrackedNotesAsync(string tenantId, PageRequest page, CancellationToken cancel)
    {
        var (items, goesOn, continuation) = await ListByIdAsync(tenantId, IntegrationItem.Note, page, cancel);
        return continuation.Page([.. items.Select(i => i.Read(StoreJson.TrackedNote))], goesOn, last => [IntegrationItem.IdOf(IntegrationItem.Note, last.Id)]);
    }

    /// <inheritdoc/>
    public async Task<Page<TrackedNote>> ListWaitingAsync(string tenantId, string? source, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "waiting", tenantId, source);
        var query = new QueryDefinition(
            $"SELECT TOP @most * FROM c WHERE c.tenantId = @tenant AND c.waitingKey > @after {(source is null ? "" : "AND c.source = @source")} ORDER BY c.waitingKey")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@tenant", tenantId)
            .WithParameter("@after", continuation.After is [var after] ? after : "")
            .WithParameter("@source", source);
        var (items, goesOn) = await QueryPartitionAsync(
            _integrations, new PartitionKey(tenantId), query, page.Size, CosmosJson.Default.FoundPageIntegrationItem, cancel);
        return continuation.Page([.. items.Select(i => i.Read(StoreJson.TrackedNote))], goesOn, last => [SortKeys.Waiting(last)]);
    }

    /// <inheritdoc/>
    public async Task<Page<TrackedNote>> ListDueNotesAsync(DateTimeOffset now, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var end = SortKeys.EndOf(now);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "due-notes", end);
        var query = new QueryDefinition("SELECT TOP @most * FROM c WHERE c.dueKey > @after AND c.dueKey < @end ORDER BY c.dueKey")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@after", continuation.After is [var after] ? after : "")
            .WithParameter("@end", end);
        var (items, goesOn) = await QueryAllAsync(
            _integrations, query, item => item.DueKey ?? "", page.Size, CosmosJson.Default.FoundPageIntegrationItem, cancel);
        var listed = continuation.Page(items, goesOn, last => [last.DueKey ?? ""]);
        return new Page<TrackedNote>([.. listed.Items.Select(i => i.Read(StoreJson.TrackedNote))], listed.Continuation);
    }

    private Task<IntegrationItem?> FindIntegrationItemAsync(string tenantId, string id, CancellationToken cancel) =>
        FindAsync(_integrations, id, new PartitionKey(tenantId), CosmosJson.Default.IntegrationItem, cancel);

    private async Task<string?> SaveAsync(IntegrationItem item, string? etag, CancellationToken cancel)
    {
        var partition = new PartitionKey(item.TenantId);
        if (etag is null)
        {
            return Unquoted(await CreateAsync(_integrations, item, partition, CosmosJson.Default.IntegrationItem, cancel));
        }

        return IsETag(etag) ? Unquoted(await ReplaceAsync(_integrations, item, $"\"{etag}\"", partition, CosmosJson.Default.IntegrationItem, cancel)) : null;
    }

    private async Task<(IReadOnlyList<IntegrationItem> Items, bool GoesOn, Continuation Continuation)> ListByIdAsync(
        string tenantId, string beginning, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, beginning, tenantId);
        var query = new QueryDefinition("SELECT TOP @most * FROM c WHERE c.tenantId = @tenant AND c.id > @after AND c.id < @end ORDER BY c.id")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@tenant", tenantId)
            .WithParameter("@after", continuation.After is [var after] ? after : $"{beginning}.")
            .WithParameter("@end", IntegrationItem.EndOf(beginning));
        var (items, goesOn) = await QueryPartitionAsync(
            _integrations, new PartitionKey(tenantId), query, page.Size, CosmosJson.Default.FoundPageIntegrationItem, cancel);
        return (items, goesOn, continuation);
    }
}
