using Microsoft.Data.Sqlite;

namespace SalesCoach.Sqlite;

/// <summary>The store's file cannot be used; the message says which file and why, for whoever starts the program.</summary>
public sealed class UnusableStoreException : Exception
{
    // SQLite's primary result codes, https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    internal UnusableStoreException(string path, string why, Exception? inner = null)
        : base($"The store's file {path} cannot be used: {why}.", inner)
    {
    }

    internal static UnusableStoreException Because(string path, SqliteException failure) => new(
        path,
        failure.SqliteErrorCode switch
        {
            Busy => "another program holds it locked",
            ReadOnly => "it may not be written",
            Corrupt => "it is damaged; restore it from a copy",
            CannotOpen => "it cannot be opened or created",
            NotADatabase => "it is not a database; it is another file or damaged",
            _ => failure.Message,
        },
        failure);
}
