using SalesCoach.Deals;

namespace SalesCoach.Notes;

/// <summary>
/// Keeps notes. Every statement but the sweep's names its tenant and deal: a note's id means something within its deal only, and another
/// tenant's or deal's note answers exactly like one that does not exist. What an implementation must do is written down as tests in
/// tests/SalesCoach.StoreContract, which every store passes. All calls may be made at the same time.
/// </summary>
public interface INoteStore
{
    /// <summary>
    /// Saves a note under its id, or leaves the one that is there already as it is, to the last character. The note is durable when this
    /// returns: neither a crash nor a power cut can lose it, so its sender may be answered. Of several who save the same note at once,
    /// exactly one creates it and all are answered with that one. The deal need not be there.
    /// </summary>
    Task<SavedNote> SaveNoteAsync(DealNote note, CancellationToken cancel);

    /// <summary>One point read. Null where the deal has no such note.</summary>
    Task<DealNote?> FindNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel);

    /// <summary>
    /// A page of a deal's notes, the latest first: by the instant of <see cref="DealNote.OccurredAt"/>, whatever its offset, then by id, both
    /// descending. Pages as in <see cref="IDealStore.ListDealsAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this tenant and deal.</exception>
    Task<Page<DealNote>> ListNotesAsync(string tenantId, string dealId, PageRequest page, CancellationToken cancel);

    /// <summary>
    /// Puts a note in place of the one that is kept under its id if that one is at the revision before it: <see cref="DealNote.Revision"/>
    /// less one. Everything is replaced, readings included. Durable as <see cref="SaveNoteAsync"/>; of several who replace the same revision at
    /// once, exactly one does.
    /// </summary>
    /// <returns>False, and nothing is changed, where the note is at another revision or is not there; it is not created.</returns>
    Task<bool> ReplaceNoteAsync(DealNote note, CancellationToken cancel);

    /// <summary>
    /// Puts <see cref="DealNote.ReadBy"/> and <see cref="DealNote.Readings"/> of the given note in place of what was there if the kept note
    /// is at the same revision; everything else stays as it was saved. The last one to call wins.
    /// </summary>
    /// <returns>False where the deal has no such note at this revision; it is not created.</returns>
    Task<bool> SaveReadingsAsync(DealNote note, CancellationToken cancel);

    /// <summary>Erases one note. Erasing what is not there is no error.</summary>
    Task EraseNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel);

    /// <summary>
    /// A page of the notes of all tenants that were saved at or after an instant, by <see cref="DealNote.SavedAt"/> ascending: the sweep
    /// compares them with what their deals have taken in. That instant is the sender's clock before the note was on the disk, so a note can
    /// appear here behind one that was listed already: a sweep looks back some minutes further than its last one. A note that was replaced
    /// stands at the instant of its latest revision; new readings do not make it newer. Pages as in <see cref="IDealStore.ListDealsAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this instant.</exception>
    Task<Page<NoteKey>> ListNotesSavedSinceAsync(DateTimeOffset since, PageRequest page, CancellationToken cancel);

    /// <summary>
    /// A page of a tenant's notes that still hold words (<see cref="NoteState.Kept"/>) and that the filter lets through, for their erasure: by
    /// the instant of <see cref="DealNote.OccurredAt"/>, then by the ids of deal and note. Notes may be erased while the next page is asked
    /// for. Pages as in <see cref="IDealStore.ListDealsAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this tenant and filter.</exception>
    Task<Page<NoteKey>> ListNotesWithWordsAsync(string tenantId, WordsFilter filter, PageRequest page, CancellationToken cancel);
}

/// <summary>Whose words, and how old ones; null means not given.</summary>
public sealed record WordsFilter
{
    /// <summary>Notes that this person wrote.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Notes that were written before this instant.</summary>
    public DateTimeOffset? WrittenBefore { get; init; }
}

/// <summary>What became of a note that was to be saved.</summary>
/// <param name="Note">The note as it is kept: the given one, or the one that was there before.</param>
/// <param name="Created">Whether it is new.</param>
public sealed record SavedNote(DealNote Note, bool Created);

/// <summary>A note's address, when it was saved and at which revision it is.</summary>
public readonly record struct NoteKey(string TenantId, string DealId, string NoteId, DateTimeOffset SavedAt, int Revision = 0);
