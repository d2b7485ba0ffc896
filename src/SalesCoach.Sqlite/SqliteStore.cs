using Microsoft.Data.Sqlite;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Sqlite;

/// <summary>
/// The embedded store: deals, notes, marks and integrations in one SQLite file. Safe to call from any number of threads; a second process may open the
/// same file.
/// </summary>
/// <remarks>
/// SQLite has one writer at a time, so all writes of this process go through one connection in a queue (<see cref="WriteQueue"/>): no call
/// ever meets another's lock, and those that wait together share one flush to the disk. Reads use pooled connections of their own, which
/// in write-ahead mode neither wait for the writer nor hold it up.
/// </remarks>
public sealed partial class SqliteStore : IDealStore, INoteStore, IMarkStore, IIntegrationStore, IAsyncDisposable
{
    private readonly string _path;
    private readonly string _readerString;
    private readonly WriteQueue _writes;
    private int _disposed;

    private SqliteStore(string path, SqliteConnection writer)
    {
        _path = path;
        _readerString = ConnectionString(path, SqliteOpenMode.ReadOnly, pooled: true);
        _writes = new WriteQueue(writer);
    }

    /// <summary>Opens the store, or creates its file and folder, and brings an older file up to this version.</summary>
    /// <param name="path">The file. SQLite keeps two more beside it while the store is open, <c>-wal</c> and <c>-shm</c>.</param>
    /// <exception cref="UnusableStoreException">
    /// The file cannot be opened, is no database, belongs to another program, or was written by a newer version.
    /// </exception>
    public static SqliteStore Open(string path) => Open(path, Steps);

    internal static SqliteStore Open(string path, IReadOnlyList<string> steps)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        SQLitePCL.Batteries_V2.Init();
        var file = Path.GetFullPath(path);
        SqliteConnection? writer = null;
        try
        {
            CreateFolderOf(file);
            writer = OpenWriter(file);
            Migrate(writer, file, steps);
            var store = new SqliteStore(file, writer);
            writer = null;
            return store;
        }
        catch (SqliteException failure)
        {
            throw UnusableStoreException.Because(file, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableStoreException(file, "its folder cannot be created or entered", failure);
        }
        finally
        {
            writer?.Dispose();
        }
    }

    /// <summary>Finishes what was begun, moves everything into the one file and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        // The last connection to close moves the write-ahead log into the file and removes it, if it is one that may write.
        using (var reader = new SqliteConnection(_readerString))
        {
            SqliteConnection.ClearPool(reader);
        }

        await _writes.DisposeAsync();
    }

    private static string ConnectionString(string path, SqliteOpenMode mode, bool pooled) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = pooled }.ToString();

    private static void CreateFolderOf(string file)
    {
        if (Path.GetDirectoryName(file) is not { Length: > 0 } folder)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // What a company's people write about its customers is not for other users of the machine.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static SqliteConnection OpenWriter(string file)
    {
        var connection = new SqliteConnection(ConnectionString(file, SqliteOpenMode.ReadWriteCreate, pooled: false));
        try
        {
            connection.Open();

            // Another process that writes the same file is waited for.
            connection.Run("PRAGMA busy_timeout = 5000");

            // A note is promised to be durable once it is saved, after a power cut too: NORMAL would flush at checkpoints only and lose the
            // last commits. On macOS a plain flush stops at the disk's cache.
            connection.Run("PRAGMA synchronous = FULL");
            connection.Run("PRAGMA fullfsync = ON");

            connection.Run("PRAGMA foreign_keys = ON");

            // Erased means gone: freed space is overwritten.
            connection.Run("PRAGMA secure_delete = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task<SqliteConnection> OpenReaderAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var connection = new SqliteConnection(_readerString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return await _writes.RunAsync(write, cancel);
    }

    private static void CheckSize(PageRequest page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, 200, nameof(page));
    }
}
