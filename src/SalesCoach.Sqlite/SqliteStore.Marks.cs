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

    /// <inheritdoc/>
    public async Task<Page<string>> ListMarksAsync(string prefix, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "marks", prefix);
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            """
            SELECT name FROM marks
            WHERE name >= $prefix AND substr(name, 1, length($prefix)) = $prefix AND ($after IS NULL OR name > $after)
            ORDER BY name LIMIT $most
            """,
            ("$prefix", prefix),
            ("$after", continuation.After is [var after] ? after : null),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<string>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(rows.GetString(0));
        }

        return continuation.Page(found, page.Size, name => [name]);
    }

    /// <inheritdoc/>
    public Task EraseMarkAsync(string name, CancellationToken cancel) =>
        EraseAsync(connection => connection.Run("DELETE FROM marks WHERE name = $name", ("$name", name)), cancel);
}
