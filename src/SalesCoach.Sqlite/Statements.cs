using Microsoft.Data.Sqlite;

namespace SalesCoach.Sqlite;

/// <summary>SQL with its values as parameters, the only way in which a value gets into a statement.</summary>
internal static class Statements
{
    /// <summary>A statement with its values; a null is the SQL null.</summary>
    public static SqliteCommand Statement(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Statement(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value that a statement finds; null where it finds none.</summary>
    public static object? Value(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Statement(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }
}
