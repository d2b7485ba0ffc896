using SalesCoach.Timers;

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
    public async Task<Page<Mark>> ListMarksAsync(string beginning, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "marks", beginning);
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            "SELECT name, value FROM marks WHERE name > $after AND substr(name, 1, length($beginning)) = $beginning ORDER BY name LIMIT $most",
            ("$after", continuation.After is [var after] ? after : ""),
            ("$beginning", beginning),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<Mark>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(new Mark(rows.GetString(0), rows.GetString(1)));
        }

        return continuation.Page(found, page.Size, mark => [mark.Name]);
    }

    /// <inheritdoc/>
    public Task EraseMarkAsync(string name, CancellationToken cancel) =>
        EraseAsync(connection => connection.Run("DELETE FROM marks WHERE name = $name", ("$name", name)), cancel);
}
