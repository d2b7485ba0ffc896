namespace SalesCoach.Notes;

/// <summary>
/// Keeps notes. A note is durable when <see cref="SaveNoteAsync"/> returns. What an implementation must do is written down as tests in
/// tests/SalesCoach.StoreContract.
/// </summary>
public interface INoteStore
{
    /// <summary>Saves a note under its id, or leaves the one that is there already as it is.</summary>
    Task<SavedNote> SaveNoteAsync(DealNote note, CancellationToken cancel);

    /// <summary>One point read. Null where the deal has no such note.</summary>
    Task<DealNote?> FindNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel);

    /// <summary>A page of a deal's notes, the latest first (<see cref="DealNote.OccurredAt"/>, then id).</summary>
    Task<Page<DealNote>> ListNotesAsync(string tenantId, string dealId, PageRequest page, CancellationToken cancel);

    /// <summary>Puts what an engine read in place of what was there; the text stays. False where the deal has no such note.</summary>
    Task<bool> SaveReadingsAsync(DealNote note, CancellationToken cancel);

    /// <summary>
    /// A page of the notes of all tenants that were saved at or after an instant, in that order: the sweep compares them with what their
    /// deals have taken in.
    /// </summary>
    Task<Page<NoteKey>> ListNotesSavedSinceAsync(DateTimeOffset since, PageRequest page, CancellationToken cancel);
}

/// <summary>What became of a note that was to be saved.</summary>
/// <param name="Note">The note as it is kept: the given one, or the one that was there before.</param>
/// <param name="Created">Whether it is new.</param>
public sealed record SavedNote(DealNote Note, bool Created);

/// <summary>A note's address and when it was saved.</summary>
public readonly record struct NoteKey(string TenantId, string DealId, string NoteId, DateTimeOffset SavedAt);
