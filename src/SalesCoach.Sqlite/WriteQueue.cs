using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SalesCoach.Sqlite;

/// <summary>
/// Runs writes one after the other on the one connection that may write. Writes that wait at the same time are committed together, each
/// behind a savepoint of its own, so that a failing one takes no other with it; nobody is answered before the commit has reached the disk.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostWaiting = 1024;
    private const int MostTogether = 64;
    private const string Savepoint = "one";

    // Bounded, so that senders who are faster than the disk wait instead of filling the memory.
    private readonly Channel<Write> _waiting = Channel.CreateBounded<Write>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly Task _running;

    /// <summary>Owns the connection from now on.</summary>
    public WriteQueue(SqliteConnection connection)
    {
        _connection = connection;
        _running = Task.Run(RunAllAsync);
    }

    /// <summary>
    /// Runs a write and waits until it is on the disk. Cancelled means that it has not been written: once it is begun it is finished.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancel)
    {
        var waiting = new Write<T>(write, cancel);
        try
        {
            await _waiting.Writer.WriteAsync(waiting, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }

        return await waiting.Answered;
    }

    /// <summary>Finishes the writes that wait, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running;
        await _connection.DisposeAsync();
    }

    private async Task RunAllAsync()
    {
        var together = new List<Write>(MostTogether);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var write))
            {
                together.Add(write);
            }

            Commit(together);
        }
    }

    private void Commit(List<Write> together)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var write in together.Where(write => !write.GivenUp()))
            {
                transaction.Save(Savepoint);
                if (write.Try(_connection) is { } failure)
                {
                    // A full disk or a broken one makes the database take back the whole transaction: then that is everybody's answer.
                    if (raw.sqlite3_get_autocommit(_connection.Handle) != 0)
                    {
                        ExceptionDispatchInfo.Throw(failure);
                    }

                    transaction.Rollback(Savepoint);
                }

                transaction.Release(Savepoint);
            }

            transaction.Commit();
        }
        catch (Exception failure)
        {
            // Whatever it was, the callers must hear of it and the queue must live on.
            together.ForEach(write => write.Fail(failure));
            return;
        }

        together.ForEach(write => write.Answer());
    }

    private abstract class Write
    {
        /// <summary>Whether its caller has cancelled it; the caller then hears so.</summary>
        public abstract bool GivenUp();

        /// <summary>Runs it inside the transaction and keeps its outcome, a failure too, for after the commit.</summary>
        public abstract Exception? Try(SqliteConnection connection);

        /// <summary>Tells its caller the outcome.</summary>
        public abstract void Answer();

        /// <summary>Tells its caller that the transaction failed.</summary>
        public abstract void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<SqliteConnection, T> write, CancellationToken cancel) : Write
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Func<bool>? _outcome;

        public Task<T> Answered => _answer.Task;

        public override bool GivenUp() => cancel.IsCancellationRequested && _answer.TrySetCanceled(cancel);

        public override Exception? Try(SqliteConnection connection)
        {
            try
            {
                var result = write(connection);
                _outcome = () => _answer.TrySetResult(result);
                return null;
            }
            catch (Exception failure)
            {
                _outcome = () => _answer.TrySetException(failure);
                return failure;
            }
        }

        public override void Answer() => _outcome?.Invoke();

        public override void Fail(Exception failure) => _answer.TrySetException(failure);
    }
}
