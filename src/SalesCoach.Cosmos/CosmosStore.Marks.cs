using Microsoft.Azure.Cosmos;

namespace SalesCoach.Cosmos;

public sealed partial class CosmosStore
{
    /// <inheritdoc/>
    public async Task<string?> FindMarkAsync(string name, CancellationToken cancel)
    {
        var id = ItemIds.Encode(name);
        return (await FindAsync(_marks, id, new PartitionKey(id), CosmosJson.Default.MarkItem, cancel))?.Value;
    }

    /// <inheritdoc/>
    public async Task SaveMarkAsync(string name, string value, CancellationToken cancel)
    {
        var mark = new MarkItem { Id = ItemIds.Encode(name), Name = name, Value = value };
        using var answer = await _requests.SendAsync(
            token => _marks.UpsertItemStreamAsync(Write(mark, CosmosJson.Default.MarkItem), new PartitionKey(mark.Id), cancellationToken: token),
            cancel);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public async Task<Page<string>> ListMarksAsync(string prefix, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "marks", prefix);
        var query = new QueryDefinition("SELECT TOP @most VALUE c.name FROM c WHERE STARTSWITH(c.name, @prefix) AND c.name > @after ORDER BY c.name")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@prefix", prefix)
            .WithParameter("@after", continuation.After is [var after] ? after : "");
        var (names, goesOn) = await QueryAllAsync(_marks, query, page.Size, cancel);
        return continuation.Page(names, goesOn, last => [last]);
    }

    /// <inheritdoc/>
    public Task EraseMarkAsync(string name, CancellationToken cancel)
    {
        var id = ItemIds.Encode(name);
        return DeleteAsync(_marks, id, new PartitionKey(id), cancel);
    }
}
