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

    /// <summary>Rebuilds a deal from its notes as they are stored now. Rebuilding again changes nothing.</summary>
    /// <returns>Whether that changed the deal.</returns>
    public Task<Outcome<bool>> RebuildAsync(DealKey key, CancellationToken cancel) => changes.ChangeAsync<bool>(
        key,
        async (document, stop) => await RebuiltAsync(document, [], stop) is var rebuilt && rebuilt.IsSameAs(document)
            ? (null, new Done<bool>(false))
            : (rebuilt, new Done<bool>(true)),
        cancel);

    /// <summary>The document as it is after a rebuild, with notes that were read just now; see <see cref="UnsettledAsync"/>.</summary>
    internal async Task<DealDocument> RebuiltAsync(DealDocument document, IReadOnlyList<DealNote> read, CancellationToken cancel) =>
        (await UnsettledAsync(document, read, cancel)).Settle(companies.Find(document.TenantId).For(document.Entered.Deal.Stage));

    /// <summary>
    /// The document with every note whole, as it is stored now. What is made of it is to be saved only if the deal is unchanged since it was
    /// loaded, which must be before this call: then no note can be missed. Evaluating it settles it again.
    /// </summary>
    /// <param name="document">The deal as it was loaded; what people entered may be newer.</param>
    /// <param name="read">Notes that were read just now and whose readings are not stored yet.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<DealDocument> UnsettledAsync(DealDocument document, IReadOnlyList<DealNote> read, CancellationToken cancel)
    {
        var all = read.ToDictionary(n => n.Id, n => n.ToReadNote());
        string? continuation = null;
        do
        {
            var page = await notes.ListNotesAsync(document.TenantId, document.Id, new PageRequest(PageSize, continuation), cancel);
            foreach (var note in page.Items)
            {
                if (note.ReadBy is not null)
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

        return DealMemory.Unsettled(document, all.Values);
    }
}
