using Microsoft.Extensions.Logging;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Reading;
using SalesCoach.Telemetry;

namespace SalesCoach.Notes;

/// <summary>
/// Takes saved notes into their deals. It can be done again at any time: notes that a deal has at this revision or a later one change nothing
/// (docs/decisions/0002 and 0009).
/// </summary>
public sealed partial class NoteTaking(
    INoteStore notes,
    DealChanges changes,
    DealRebuild rebuild,
    INoteReader reader,
    ICompanies companies,
    TimeProvider clock,
    ILogger<NoteTaking> logger)
{
    private const int Tries = 8;

    private readonly NoteFolding _folding = new(reader, companies, clock, logger);

    /// <summary>Takes saved notes into their deal.</summary>
    /// <param name="key">The deal.</param>
    /// <param name="saved">Its notes as they are kept.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <param name="seen">The deal as the caller has just loaded it, which spares loading it again; null where the caller has not.</param>
    /// <param name="areRead">Whether the caller has just read the notes against that deal; they need not be read again then.</param>
    public async Task<Outcome<TakenIn>> TakeInAsync(
        DealKey key,
        IReadOnlyList<DealNote> saved,
        CancellationToken cancel,
        StoredDeal? seen = null,
        bool areRead = false)
    {
        using var span = Spans.Start(Spans.TakeIn, key);
        var readAgainst = areRead ? seen?.Document : null;
        var kept = new Dictionary<string, DealNote?>();
        IReadOnlyList<ReadNote> folded = [];
        Taking? taking = null;
        Outcome<TakenIn> outcome;
        do
        {
            foreach (var id in taking?.Wanted ?? [])
            {
                kept[id] = await notes.FindNoteAsync(key.TenantId, key.DealId, id, cancel);
            }

            taking = null;
            outcome = await changes.ChangeAsync<TakenIn>(
                key,
                async (document, stop) =>
                {
                    var missing = saved.Where(n => !document.Knows(n.Id, n.Revision)).ToList();
                    var (whole, latest) = missing.Any(document.NeedsOlder) ? await rebuild.UnsettledAsync(document, missing, stop) : (document, missing);
                    taking = _folding.TakeIn(whole, latest, kept, readAgainst);

                    // A note that was settled long ago is not known any more: taken in again, it changes nothing.
                    var isSame = ReferenceEquals(taking.Document, whole) || (!ReferenceEquals(whole, document) && taking.Document.IsSameAs(document));
                    folded = isSame ? [] : [.. taking.Document.Notes.Where(n => latest.Any(l => l.Id == n.Id && l.Revision == n.Revision))];
                    return (isSame ? null : taking.Document, new Done<TakenIn>(new TakenIn(isSame ? 0 : taking.New, taking.Unread)));
                },
                cancel,
                seen);
            seen = null;
        }
        while (outcome is Done<TakenIn> && taking is { Wanted.Count: > 0 });

        if (outcome is Done<TakenIn> && taking is not null)
        {
            Measures.NotesFolded(folded);
            await SaveReadingsAsync(key, taking.ReadAnew, cancel);
        }

        return outcome;
    }

    /// <summary>
    /// Takes a note in whose sender is to be answered that it is kept, whatever becomes of it from here on: the sweep takes in what is left.
    /// </summary>
    /// <param name="note">The note as it is kept.</param>
    /// <param name="seen">The deal as the caller has just loaded it.</param>
    /// <param name="isRead">Whether the caller has just read the note against it.</param>
    public async Task TakeInOrLeaveAsync(DealNote note, StoredDeal seen, bool isRead)
    {
        try
        {
            if (await TakeInAsync(new DealKey(note.TenantId, note.DealId), [note], CancellationToken.None, seen, isRead) is not Done<TakenIn> { Value.Unread: 0 })
            {
                Leave(note, null);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Leave(note, failure);
        }
    }

    /// <summary>Reads a note against the deal as it stood before it; unread where the reader fails.</summary>
    internal DealNote Read(DealDocument document, DealNote note) => _folding.Read(document, note);

    private void Leave(DealNote note, Exception? failure)
    {
        Measures.NoteLeft();
        LogLeftToSweep(logger, failure, note.DealId, note.Id);
    }

    /// <summary>
    /// Keeps readings with their notes. Others may have folded the deal meanwhile and read the same notes again: whoever saves last makes sure
    /// that it is what the deal has.
    /// </summary>
    private async Task SaveReadingsAsync(DealKey key, IReadOnlyList<DealNote> readAnew, CancellationToken cancel)
    {
        for (var (left, attempt) = (readAnew, 1); left.Count > 0 && attempt <= Tries; attempt++)
        {
            foreach (var note in left)
            {
                await notes.SaveReadingsAsync(note, cancel);
            }

            var current = await changes.ChangeAsync<DealDocument>(key, document => (null, new Done<DealDocument>(document)), cancel);
            left = current is Done<DealDocument> { Value: var has } ? [.. left.Select(n => Current(n, has)).OfType<DealNote>()] : [];
        }
    }

    /// <summary>The note with what the deal has read in it; null where it has what the note has, not all of it any more, or another revision.</summary>
    private static DealNote? Current(DealNote note, DealDocument has) =>
        has.Notes.FirstOrDefault(n => n.Id == note.Id && n.Revision == note.Revision && !has.IsSettled(n)) is { } read && !read.Readings.SequenceEqual(note.Readings)
            ? note with { Readings = read.Readings }
            : null;

    [LoggerMessage(1002, LogLevel.Warning, "Note {NoteId} of deal {DealId} is kept but not yet taken in; the sweep will take it in")]
    private static partial void LogLeftToSweep(ILogger logger, Exception? failure, string dealId, string noteId);
}

/// <summary>What became of notes that were to be taken into their deal.</summary>
/// <param name="New">Notes that were new to the deal, or at a new revision.</param>
/// <param name="Unread">Notes that could not be read; they stay saved and are tried again.</param>
public sealed record TakenIn(int New, int Unread);
