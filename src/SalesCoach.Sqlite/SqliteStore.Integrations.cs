using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SalesCoach.Integrations;

namespace SalesCoach.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async Task<StoredIntegration?> FindIntegrationAsync(string tenantId, string source, CancellationToken cancel)
    {
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            "SELECT document, etag FROM integrations WHERE tenant_id = $tenant AND source = $source",
            ("$tenant", tenantId),
            ("$source", source));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel)
            ? new StoredIntegration(ReadIntegration(rows), rows.GetString(1))
            : null;
    }

    /// <inheritdoc/>
    public async Task<string?> SaveIntegrationAsync(Integration integration, string? etag, CancellationToken cancel)
    {
        var newETag = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var sql = etag is null
            ? "INSERT INTO integrations (tenant_id, source, etag, document) VALUES ($tenant, $source, $new, $document) ON CONFLICT DO NOTHING"
            : "UPDATE integrations SET etag = $new, document = $document WHERE tenant_id = $tenant AND source = $source AND etag = $etag";
        var saved = await WriteAsync(
            connection => connection.Run(
                sql,
                ("$tenant", integration.TenantId),
                ("$source", integration.Source),
                ("$etag", etag),
                ("$new", newETag),
                ("$document", JsonSerializer.Serialize(integration, StoreJson.Integration))),
            cancel);
        return saved > 0 ? newETag : null;
    }

    /// <inheritdoc/>
    public async Task<Page<Integration>> ListIntegrationsAsync(string tenantId, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "integrations", tenantId);
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            "SELECT document FROM integrations WHERE tenant_id = $tenant AND source > $after ORDER BY source LIMIT $most",
            ("$tenant", tenantId),
            ("$after", continuation.After is [var after] ? after : ""),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<Integration>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(ReadIntegration(rows));
        }

        return continuation.Page(found, page.Size, last => [last.Source]);
    }

    /// <inheritdoc/>
    public async Task AddDeliveriesAsync(string tenantId, string source, IReadOnlyList<Delivery> deliveries, CancellationToken cancel) =>
        await WriteAsync(
            connection =>
            {
                foreach (var delivery in deliveries)
                {
                    connection.Run(
                        "INSERT INTO deliveries (tenant_id, source, document) VALUES ($tenant, $source, $document)",
                        ("$tenant", tenantId),
                        ("$source", source),
                        ("$document", JsonSerializer.Serialize(delivery, StoreJson.Delivery)));
                }

                return connection.Run(
                    """
                    DELETE FROM deliveries WHERE tenant_id = $tenant AND source = $source AND number <= (
                        SELECT number FROM deliveries WHERE tenant_id = $tenant AND source = $source ORDER BY number DESC LIMIT 1 OFFSET $most)
                    """,
                    ("$tenant", tenantId),
                    ("$source", source),
                    ("$most", IIntegrationStore.MostDeliveries));
            },
            cancel);

    /// <inheritdoc/>
    public async Task<Page<Delivery>> ListDeliveriesAsync(string tenantId, string source, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "deliveries", tenantId, source);
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            """
            SELECT document, number FROM deliveries WHERE tenant_id = $tenant AND source = $source AND number < $before
            ORDER BY number DESC LIMIT $most
            """,
            ("$tenant", tenantId),
            ("$source", source),
            ("$before", continuation.After is [var before] ? Ticks(before) : long.MaxValue),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<(Delivery Delivery, long Number)>();
        while (await rows.ReadAsync(cancel))
        {
            var delivery = JsonSerializer.Deserialize(rows.GetString(0), StoreJson.Delivery)
                ?? throw new InvalidDataException("The store holds a delivery that is null.");
            found.Add((delivery, rows.GetInt64(1)));
        }

        var listed = continuation.Page(found, page.Size, last => [last.Number.ToString(CultureInfo.InvariantCulture)]);
        return new Page<Delivery>([.. listed.Items.Select(d => d.Delivery)], listed.Continuation);
    }

    private static Integration ReadIntegration(SqliteDataReader row) =>
        JsonSerializer.Deserialize(row.GetString(0), StoreJson.Integration) ?? throw new InvalidDataException("The store holds an integration that is null.");
}
