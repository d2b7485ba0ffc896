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
        var mark = new MarkItem { Id = ItemIds.Encode(name), Value = value };
        using var answer = await _requests.SendAsync(
            token => _marks.UpsertItemStreamAsync(Write(mark, CosmosJson.Default.MarkItem), new PartitionKey(mark.Id), cancellationToken: token),
            cancel);
        answer.EnsureSuccessStatusCode();
    }
}
