using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.StoreContract;
using SalesCoach.Timers;

namespace SalesCoach.Sqlite.Tests;

/// <summary>A store in a file of its own.</summary>
internal sealed class SqliteUnderTest : StoreUnderTest
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;

    public SqliteUnderTest() => _store = SqliteStore.Open(_folder["coach.db"]);

    public override IDealStore Deals => _store;

    public override INoteStore Notes => _store;

    public override IMarkStore Marks => _store;

    public override IIntegrationStore Integrations => _store;

    public override Task RewriteDealAsync(string tenantId, string dealId, Action<JsonObject> rewrite) =>
        RewriteAsync("deals", "tenant_id = $tenant AND deal_id = $deal", rewrite, [new("$tenant", tenantId), new("$deal", dealId)]);

    public override Task RewriteNoteAsync(string tenantId, string dealId, string noteId, Action<JsonObject> rewrite) => RewriteAsync(
        "notes",
        "tenant_id = $tenant AND deal_id = $deal AND note_id = $note",
        rewrite,
        [new("$tenant", tenantId), new("$deal", dealId), new("$note", noteId)]);

    public override async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private async Task RewriteAsync(string table, string where, Action<JsonObject> rewrite, SqliteParameter[] key)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var connection = new SqliteConnection($"Data Source={_folder["coach.db"]};Pooling=False");
        await connection.OpenAsync(cancel);
        await using var read = connection.CreateCommand();
        read.CommandText = $"SELECT document FROM {table} WHERE {where}";
        read.Parameters.AddRange(key);
        var document = Assert.IsType<JsonObject>(JsonNode.Parse(Assert.IsType<string>(await read.ExecuteScalarAsync(cancel))));
        rewrite(document);

        await using var write = connection.CreateCommand();
        write.CommandText = $"UPDATE {table} SET document = $document WHERE {where}";
        write.Parameters.AddRange(key);
        write.Parameters.AddWithValue("$document", document.ToJsonString());
        Assert.Equal(1, await write.ExecuteNonQueryAsync(cancel));
    }
}
