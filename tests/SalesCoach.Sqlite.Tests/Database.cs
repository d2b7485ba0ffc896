using Microsoft.Data.Sqlite;

namespace SalesCoach.Sqlite.Tests;

/// <summary>The store's file as another program sees it.</summary>
internal static class Database
{
    public static object? Run(string path, string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
