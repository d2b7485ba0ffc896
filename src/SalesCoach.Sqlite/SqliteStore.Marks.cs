namespace SalesCoach.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async Task<string?> FindMarkAsync(string name, CancellationToken cancel)
    {
        await using var connection = await OpenReaderAsync(cancel);
        return connection.Value("SELECT value FROM marks WHERE name = $name", ("$name", name)) as string;
    }

    /// <inheritdoc/>
    public Task SaveMarkAsync(string name, string value, CancellationToken cancel) => WriteAsync(
        connection => connection.Run(
            "INSERT INTO marks (name, value) VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            ("$name", name),
            ("$value", value)),
        cancel);
}
