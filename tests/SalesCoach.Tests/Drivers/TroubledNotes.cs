using SalesCoach.Notes;

namespace SalesCoach.Tests.Drivers;

/// <summary>A store of notes in which somebody else comes first, or which is cut off, when it is told to.</summary>
public sealed class TroubledNotes(INoteStore inner, Outage outage) : INoteStore
{
    /// <summary>Runs once before the next replacement: what somebody else does at that moment.</summary>
    public Func<Task>? BeforeReplacing { get; set; }

    public async Task<SavedNote> SaveNoteAsync(DealNote note, CancellationToken cancel)
    {
        outage.Write();
        return await inner.SaveNoteAsync(note, cancel);
    }

    public Task<DealNote?> FindNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) =>
        inner.FindNoteAsync(tenantId, dealId, noteId, cancel);

    public Task<Page<DealNote>> ListNotesAsync(string tenantId, string dealId, PageRequest page, CancellationToken cancel) =>
        inner.ListNotesAsync(tenantId, dealId, page, cancel);

    public async Task<bool> ReplaceNoteAsync(DealNote note, CancellationToken cancel)
    {
        if (BeforeReplacing is { } before)
        {
            BeforeReplacing = null;
            await before();
        }

        outage.Write();
        return await inner.ReplaceNoteAsync(note, cancel);
    }

    public async Task<bool> SaveReadingsAsync(DealNote note, CancellationToken cancel)
    {
        outage.Write();
        return await inner.SaveReadingsAsync(note, cancel);
    }

    public Task EraseNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) =>
        inner.EraseNoteAsync(tenantId, dealId, noteId, cancel);

    public Task<Page<NoteKey>> ListNotesSavedSinceAsync(DateTimeOffset since, PageRequest page, CancellationToken cancel) =>
        inner.ListNotesSavedSinceAsync(since, page, cancel);

    public Task<Page<NoteKey>> ListNotesWithWordsAsync(string tenantId, WordsFilter filter, PageRequest page, CancellationToken cancel) =>
        inner.ListNotesWithWordsAsync(tenantId, filter, page, cancel);
}
