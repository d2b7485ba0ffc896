using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Timers;

/// <summary>
/// How far behind the taking in of notes is, for whoever watches the program. A look costs a bounded number of reads, and there is one every
/// half minute at the most, however often it is asked for.
/// </summary>
public sealed class Backlog(IDealStore deals, INoteStore notes, IMarkStore marks, TimeProvider clock) : IDisposable
{
    /// <summary>A note that has waited this long, or a sweep that has not come to its end for this long, is somebody's concern.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromMinutes(30);

    private const int MostNotes = 100;
    private const int MostDeals = 20;

    private readonly Glance<Behind> _glance = new(clock);

    /// <summary>Looks, or says what was seen half a minute ago at the most.</summary>
    public Task<Behind> LookAsync(CancellationToken cancel) => _glance.LookAsync(LookAsync, cancel);

    /// <inheritdoc/>
    public void Dispose() => _glance.Dispose();

    private async Task<Behind> LookAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var mark = await InstantMark.NotesTakenIn.FindAsync(marks, cancel);
        var page = await notes.ListNotesSavedSinceAsync(mark ?? DateTimeOffset.MinValue, new PageRequest(MostNotes), cancel);
        var oldest = await FindOldestAsync(page.Items, cancel);

        // Where the bounds hide a note that waits, this tells: the sweep's mark does not move on while one is left.
        TimeSpan? sinceSweep = mark is { } since ? NotNegative(now - (since + Sweep.Overlap)) : null;
        return new Behind(oldest is { } note ? NotNegative(now - note.SavedAt) : TimeSpan.Zero, sinceSweep);
    }

    private async Task<NoteKey?> FindOldestAsync(IReadOnlyList<NoteKey> saved, CancellationToken cancel)
    {
        var known = new Dictionary<DealKey, DealDocument?>();
        foreach (var note in saved)
        {
            var key = new DealKey(note.TenantId, note.DealId);
            if (!known.TryGetValue(key, out var document))
            {
                if (known.Count == MostDeals)
                {
                    return null;
                }

                document = (await deals.FindDealAsync(key.TenantId, key.DealId, cancel))?.Document;
                known[key] = document;
            }

            // An erased deal's note waits for nothing.
            if (document is not null && !document.Knows(note.NoteId, note.Revision))
            {
                return note;
            }
        }

        return null;
    }

    private static TimeSpan NotNegative(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;
}

/// <summary>How far behind the taking in of notes is.</summary>
/// <param name="OldestNote">How long the oldest note that is kept but not taken in has waited; zero where none does.</param>
/// <param name="SinceSweep">How long ago the last sweep began that left nothing; null before the first one.</param>
public sealed record Behind(TimeSpan OldestNote, TimeSpan? SinceSweep)
{
    /// <summary>Whether somebody should look.</summary>
    public bool IsTooFar => OldestNote >= Backlog.TooLong || SinceSweep >= Backlog.TooLong;
}
