using SalesCoach.Companies;
using SalesCoach.Notes;

namespace SalesCoach.Deals;

/// <summary>
/// Makes the layer that notes state again from the readings that are stored with the notes: after a note was corrected or erased, for a note
/// that comes among the settled ones, and where people's entries ask for what was let go (docs/decisions/0007). The rare path: it reads all
/// of the deal's notes, by pages.
/// </summary>
public sealed class DealRebuild(INoteStore notes, DealChanges changes, ICompanies companies)
{
    private const int PageSize = 200;

    // More commitments than a reader finds in one note.
    private const int MostCommitments = 100;

    /// <summary>Rebuilds a deal from its notes as they are stored now. Rebuilding again changes nothing.</summary>
    public Task<Outcome<bool>> RebuildAsync(DealKey key, CancellationToken cancel) => changes.ChangeAsync<bool>(
        key,
        async (document, stop) => (await RebuiltAsync(document, [], stop), new Done<bool>(true)),
        cancel);

    /// <summary>
    /// The document as it is after a rebuild. To be saved only if the deal is unchanged since it was loaded, which must be before this call:
    /// then no note can be missed.
    /// </summary>
    /// <param name="document">The deal as it was loaded; what people entered may be newer.</param>
    /// <param name="read">Notes that were read just now and whose readings are not stored yet.</param>
    /// <param name="cancel">Gives up waiting.</param>
    internal async Task<DealDocument> RebuiltAsync(DealDocument document, IReadOnlyList<DealNote> read, CancellationToken cancel)
    {
        var all = read.ToDictionary(n => n.Id, n => n.ToReadNote());
        string? continuation = null;
        do
        {
            var page = await notes.ListNotesAsync(document.TenantId, document.Id, new PageRequest(PageSize, continuation), cancel);
            foreach (var note in page.Items)
            {
                if (note.ReadBy is not null || note.State != NoteState.Kept)
                {
                    all.TryAdd(note.Id, note.ToReadNote());
                }
                else if (document.Notes.FirstOrDefault(n => n.Id == note.Id) is { } known)
                {
                    // Taken in, and cut off before its readings were stored with it.
                    all.TryAdd(note.Id, known);
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        return DealMemory.Rebuild(document, all.Values, companies.Find(document.TenantId).For(document.Entered.Deal.Stage));
    }

    /// <summary>
    /// The document with all its notes whole, so that some of them can be taken in anew; settling it again is the next evaluation's. Those that
    /// are to be taken in stand in it as far as the deal still has them.
    /// </summary>
    /// <param name="document">The deal as it was loaded.</param>
    /// <param name="saved">The notes that are to be taken in.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The document, and the notes to take in at their latest revision.</returns>
    internal async Task<(DealDocument Whole, IReadOnlyList<DealNote> Saved)> OpenAsync(DealDocument document, IReadOnlyList<DealNote> saved, CancellationToken cancel)
    {
        var kept = new Dictionary<string, DealNote>();
        string? continuation = null;
        do
        {
            var page = await notes.ListNotesAsync(document.TenantId, document.Id, new PageRequest(PageSize, continuation), cancel);
            foreach (var note in page.Items)
            {
                kept[note.Id] = note;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        var ids = saved.Select(n => n.Id).ToHashSet();
        var whole = kept.Values.Where(n => !ids.Contains(n.Id) && (n.ReadBy is not null || n.State != NoteState.Kept)).Select(n => n.ToReadNote()).ToDictionary(n => n.Id);
        foreach (var note in document.Notes.Where(n => !document.IsSettled(n) || ids.Contains(n.Id)))
        {
            // What the deal has of a note is what was taken in; what is kept may have changed since, and is taken in for itself.
            whole[note.Id] = note;
        }

        var again = saved.Where(n => n is { State: NoteState.Kept, Revision: > 0 }).SelectMany(n => Enumerable.Range(1, MostCommitments).Select(k => $"{n.Id}/{k}"));
        return (
            document with
            {
                Notes = [.. whole.Values.OrderBy(n => n.OccurredAt).ThenBy(n => n.Id, StringComparer.Ordinal)],
                Settled = null,
                Farewells = Farewells.Remove(document.Farewells, again.ToHashSet()),
            },
            [.. saved.Select(n => kept.TryGetValue(n.Id, out var now) && now.Revision > n.Revision ? now : n)]);
    }
}
