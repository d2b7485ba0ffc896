using Microsoft.Azure.Cosmos;
using SalesCoach.Timers;

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
    public async Task<Page<Mark>> ListMarksAsync(string beginning, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "marks", beginning);
        var query = new QueryDefinition("SELECT TOP @most c.name, c[\"value\"] FROM c WHERE STARTSWITH(c.name, @beginning) AND c.name > @after ORDER BY c.name")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@beginning", beginning)
            .WithParameter("@after", continuation.After is [var after] ? after : "");
        var (marks, goesOn) = await QueryAllAsync(_marks, query, mark => mark.Name, page.Size, CosmosJson.Default.FoundPageMark, cancel);
        return continuation.Page(marks, goesOn, last => [last.Name]);
    }

    /// <inheritdoc/>
    public Task EraseMarkAsync(string name, CancellationToken cancel)
    {
        var id = ItemIds.Encode(name);
        return DeleteAsync(_marks, id, new PartitionKey(id), cancel);
    }
}
