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
    /// <returns>Whether that changed the deal.</returns>
    public Task<Outcome<bool>> RebuildAsync(DealKey key, CancellationToken cancel) => changes.ChangeAsync<bool>(
        key,
        async (document, stop) => await RebuiltAsync(document, stop) is var rebuilt && rebuilt.IsSameAs(document)
            ? (null, new Done<bool>(false))
            : (rebuilt, new Done<bool>(true)),
        cancel);

    /// <summary>The document as it is after a rebuild.</summary>
    internal async Task<DealDocument> RebuiltAsync(DealDocument document, CancellationToken cancel) =>
        (await UnsettledAsync(document, [], cancel)).Whole.Settle(companies.Find(document.TenantId).For(document.Entered.Deal.Stage));

    /// <summary>
    /// The document with every note whole, so that some of them can be taken in anew. What is made of it is to be saved only if the deal is
    /// unchanged since it was loaded, which must be before this call: then no note can be missed. Evaluating it settles it again.
    /// </summary>
    /// <param name="document">The deal as it was loaded; what people entered may be newer.</param>
    /// <param name="saved">The notes that are to be taken in; the document still has them as they were before.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The document, and the notes to take in at their latest revision.</returns>
    internal async Task<(DealDocument Whole, IReadOnlyList<DealNote> Saved)> UnsettledAsync(
        DealDocument document, IReadOnlyList<DealNote> saved, CancellationToken cancel)
    {
        var kept = await ListAsync(document, cancel);
        var (inHand, known) = (saved.ToDictionary(n => n.Id), document.Notes.ToDictionary(n => n.Id));
        var whole = new List<ReadNote>();
        foreach (var note in kept.Values)
        {
            var taken = known.GetValueOrDefault(note.Id);
            if (taken is not null && !document.IsSettled(taken))
            {
                // What the deal has of a whole note is what was taken in; what is kept may have changed since, and is taken in for itself.
                whole.Add(taken);
            }
            else if (IsRead(note) && (inHand.TryGetValue(note.Id, out var next) ? note.Revision < next.Revision : saved.Count == 0 || document.IsTooLate(note)))
            {
                whole.Add(note.ToReadNote());
            }
            else if (taken is not null)
            {
                // Revised, or cut off before its readings were stored with it: this is all that is left of what was taken in.
                whole.Add(taken);
            }
        }

        // A new text's commitments are others than those that people had finished under the same numbers.
        var again = saved.Where(n => n is { State: NoteState.Kept, Revision: > 0 }).SelectMany(n => Enumerable.Range(1, MostCommitments).Select(k => $"{n.Id}/{k}"));
        return (
            DealMemory.Unsettled(document with { Farewells = Farewells.Remove(document.Farewells, again.ToHashSet()) }, whole),
            [.. saved.Select(n => kept.TryGetValue(n.Id, out var now) && now.Revision > n.Revision ? now : n)]);
    }

    private static bool IsRead(DealNote note) => note.ReadBy is not null || note.State != NoteState.Kept;

    private async Task<Dictionary<string, DealNote>> ListAsync(DealDocument document, CancellationToken cancel)
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

        return kept;
    }
}
