using Microsoft.Extensions.Logging;
using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;

namespace SalesCoach.Erasure;

/// <summary>
/// Erases the words of notes wherever they stand: in the deal's document with its alerts and accepted steps, in mailboxes, and last in the
/// note itself (docs/decisions/0009). While a note still holds its words its erasure is not finished, and can be done again from the start.
/// </summary>
public sealed partial class WordErasure(
    IDealStore deals,
    INoteStore notes,
    NoteTaking taking,
    DealChanges changes,
    Mailbox mailbox,
    WaitingWords waiting,
    TimeProvider clock,
    ILogger<WordErasure> logger)
{
    private const int PageSize = 50;

    /// <summary>
    /// Erases one person's words: the notes that the person wrote until an instant, those of them that wait for their deal, and the reasons that
    /// the person gave.
    /// </summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="personId">The person.</param>
    /// <param name="until">What was saved after this instant stays.</param>
    /// <param name="most">The most notes to erase now.</param>
    /// <param name="cancel">Gives up waiting; calling again goes on.</param>
    /// <returns>Whether nothing is left.</returns>
    public async Task<bool> ErasePersonAsync(string tenantId, string personId, DateTimeOffset until, int most, CancellationToken cancel)
    {
        // What waits first: once it has found its deal it is a note.
        if (!await waiting.EraseAsync(tenantId, personId, until, cancel))
        {
            return false;
        }

        var (_, next, failed) = await EraseAsync(tenantId, new WordsFilter { AuthorId = personId }, until, personId, most, null, cancel);
        if (next is not null || failed)
        {
            return false;
        }

        await foreach (var stored in deals.AllDealsAsync(tenantId, new DealFilter(), cancel))
        {
            if (!ReferenceEquals(stored.Document.WithoutReasonsOf(personId, until), stored.Document)
                && !await ChangeAsync(new DealKey(tenantId, stored.Document.Id), d => d.WithoutReasonsOf(personId, until), cancel))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Erases the words of notes that were written before an instant, whoever wrote them.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="before">Notes written at this instant or later stay.</param>
    /// <param name="most">The most notes to erase now.</param>
    /// <param name="continuation">Where an earlier call for this very instant stopped.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>How many notes were erased, and where to go on; null when the end was reached.</returns>
    public async Task<(int Erased, string? Continuation)> EraseOlderAsync(
        string tenantId, DateTimeOffset before, int most, string? continuation, CancellationToken cancel)
    {
        var (erased, next, _) = await EraseAsync(tenantId, new WordsFilter { WrittenBefore = before }, DateTimeOffset.MaxValue, null, most, continuation, cancel);
        return (erased, next);
    }

    private async Task<(int Erased, string? Continuation, bool Failed)> EraseAsync(
        string tenantId, WordsFilter filter, DateTimeOffset until, string? personId, int most, string? continuation, CancellationToken cancel)
    {
        var (erased, tried, failed) = (0, 0, false);
        do
        {
            var page = await notes.ListNotesWithWordsAsync(tenantId, filter, new PageRequest(Math.Min(PageSize, most - tried), continuation), cancel);
            foreach (var deal in page.Items.Where(n => n.SavedAt <= until).GroupBy(n => new DealKey(n.TenantId, n.DealId)))
            {
                tried += deal.Count();
                try
                {
                    var (done, all) = await EraseAsync(deal.Key, [.. deal.Select(n => n.NoteId)], until, personId, cancel);
                    erased += done;
                    failed |= !all;
                }
                catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
                {
                    // One deal that cannot be changed must not keep the others' words.
                    LogLeft(logger, failure, deal.Key.DealId);
                    failed = true;
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null && tried < most);

        return (erased, continuation, failed);
    }

    private async Task<(int Done, bool All)> EraseAsync(DealKey deal, IReadOnlyList<string> noteIds, DateTimeOffset until, string? personId, CancellationToken cancel)
    {
        var kept = new List<DealNote>();
        foreach (var id in noteIds)
        {
            if (await notes.FindNoteAsync(deal.TenantId, deal.DealId, id, cancel) is { State: NoteState.Kept } note && note.SavedAt <= until)
            {
                kept.Add(note);
            }
        }

        IReadOnlyList<DealNote> erased = [.. kept.Select(n => NoteErasure.Of(n, clock.GetUtcNow()))];
        var words = new ErasedWords(kept);
        var taken = await taking.TakeInAsync(deal, erased, cancel);
        if (taken is not (Done<TakenIn> or Missing<TakenIn>) || !await ChangeAsync(deal, d => d.WithoutStepsIn(words), cancel))
        {
            return (0, false);
        }

        // A person's words may stand in a message in any form, and messages are no record: all that the deal's say goes. What is merely old
        // leaves the lines that do not quote it.
        await mailbox.EraseAsync(deal.TenantId, line => line.DealId == deal.DealId && (personId is not null || words.AreQuotedIn(line.Text)), cancel);

        // Last, because while a note holds its words all of this is done again. One that was revised meanwhile is met again.
        var done = 0;
        foreach (var note in erased)
        {
            done += await notes.ReplaceNoteAsync(note, cancel) ? 1 : 0;
        }

        return (done, done == erased.Count);
    }

    private async Task<bool> ChangeAsync(DealKey deal, Func<DealDocument, DealDocument> change, CancellationToken cancel) =>
        await changes.ChangeAsync<bool>(
            deal,
            document => change(document) is var changed && ReferenceEquals(changed, document) ? (null, new Done<bool>(true)) : (changed, new Done<bool>(true)),
            cancel) is Done<bool> or Missing<bool>;

    [LoggerMessage(5001, LogLevel.Error, "Words in deal {DealId} could not be erased now; that is tried again")]
    private static partial void LogLeft(ILogger logger, Exception failure, string dealId);
}
