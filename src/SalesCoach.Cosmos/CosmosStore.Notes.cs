using System.Net;
using Microsoft.Azure.Cosmos;
using SalesCoach.Notes;

namespace SalesCoach.Cosmos;

public sealed partial class CosmosStore
{
    /// <inheritdoc/>
    public async Task<SavedNote> SaveNoteAsync(DealNote note, CancellationToken cancel)
    {
        var item = NoteItem.Of(note, NewWriteId());
        var partition = new PartitionKey(item.DealKey);
        while (true)
        {
            using (var answer = await _requests.SendAsync(
                token => _notes.CreateItemStreamAsync(Write(item, CosmosJson.Default.NoteItem), partition, cancellationToken: token),
                cancel))
            {
                if (answer.StatusCode != HttpStatusCode.Conflict)
                {
                    answer.EnsureSuccessStatusCode();
                    return new SavedNote(note, Created: true);
                }
            }

            // Gone between the two requests, it was erased: then this delivery is the first again.
            if (await FindAsync(_notes, item.Id, partition, CosmosJson.Default.NoteItem, cancel) is { } kept)
            {
                return new SavedNote(kept.Read(), Created: kept.WriteId == item.WriteId);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<DealNote?> FindNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) =>
        (await FindAsync(_notes, ItemIds.Encode(noteId), NotesOf(tenantId, dealId), CosmosJson.Default.NoteItem, cancel))?.Read();

    /// <inheritdoc/>
    public async Task<Page<DealNote>> ListNotesAsync(string tenantId, string dealId, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "notes", tenantId, dealId);
        var query = new QueryDefinition(
            $"SELECT TOP @most * FROM c WHERE c.dealKey = @deal {(continuation.After is [_] ? "AND c.occurredKey < @before" : "")} ORDER BY c.occurredKey DESC")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@deal", SortKeys.DealKey(tenantId, dealId))
            .WithParameter("@before", continuation.After is [var before] ? before : null);
        var (items, goesOn) = await QueryPartitionAsync(_notes, NotesOf(tenantId, dealId), query, page.Size, CosmosJson.Default.FoundPageNoteItem, cancel);
        return continuation.Page([.. items.Select(item => item.Read())], goesOn, last => [SortKeys.Occurred(last.OccurredAt, last.Id)]);
    }

    /// <inheritdoc/>
    public Task<bool> ReplaceNoteAsync(DealNote note, CancellationToken cancel) =>
        ChangeNoteAsync(note, kept => kept.Revision == note.Revision - 1 ? note : null, cancel);

    /// <inheritdoc/>
    public Task<bool> SaveReadingsAsync(DealNote note, CancellationToken cancel) =>
        ChangeNoteAsync(note, kept => kept.Revision == note.Revision ? kept with { ReadBy = note.ReadBy, Readings = note.Readings } : null, cancel);

    /// <inheritdoc/>
    public Task EraseNoteAsync(string tenantId, string dealId, string noteId, CancellationToken cancel) =>
        DeleteAsync(_notes, ItemIds.Encode(noteId), NotesOf(tenantId, dealId), cancel);

    /// <inheritdoc/>
    public async Task<Page<NoteKey>> ListNotesSavedSinceAsync(DateTimeOffset since, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var first = SortKeys.Since(since);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "notes-saved-since", first);
        var query = new QueryDefinition("SELECT TOP @most VALUE c.savedKey FROM c WHERE c.savedKey > @after ORDER BY c.savedKey")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@after", continuation.After is [var after] ? after : first);
        var (keys, goesOn) = await QueryAllAsync(_notes, query, page.Size, cancel);
        var listed = continuation.Page(keys, goesOn, last => [last]);
        return new Page<NoteKey>([.. listed.Items.Select(SortKeys.ReadSaved)], listed.Continuation);
    }

    /// <inheritdoc/>
    public async Task<Page<NoteKey>> ListNotesWithWordsAsync(string tenantId, WordsFilter filter, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var end = SortKeys.WordsBefore(tenantId, filter.WrittenBefore);
        var continuation = Continuation.Read(page.Continuation, keys: 1, "words", end, filter.AuthorId);
        var query = new QueryDefinition(
            $"SELECT TOP @most VALUE c.wordsKey FROM c WHERE c.wordsKey > @after AND c.wordsKey < @end {(filter.AuthorId is null ? "" : "AND c.authorId = @author")} ORDER BY c.wordsKey")
            .WithParameter("@most", page.Size + 1)
            .WithParameter("@after", continuation.After is [var after] ? after : SortKeys.WordsOf(tenantId))
            .WithParameter("@end", end)
            .WithParameter("@author", filter.AuthorId);
        var (keys, goesOn) = await QueryAllAsync(_notes, query, page.Size, cancel);
        var listed = continuation.Page(keys, goesOn, last => [last]);
        return new Page<NoteKey>([.. listed.Items.Select(SortKeys.ReadWords)], listed.Continuation);
    }

    /// <summary>Replaces a note by what becomes of it; false where nothing does, or there is no such note.</summary>
    private async Task<bool> ChangeNoteAsync(DealNote note, Func<DealNote, DealNote?> change, CancellationToken cancel)
    {
        var (id, partition) = (ItemIds.Encode(note.Id), NotesOf(note.TenantId, note.DealId));
        while (await FindAsync(_notes, id, partition, CosmosJson.Default.NoteItem, cancel) is { ETag: { } etag } kept && change(kept.Read()) is { } changed)
        {
            if (await ReplaceAsync(_notes, NoteItem.Of(changed, NewWriteId()), etag, partition, CosmosJson.Default.NoteItem, cancel) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private async Task EraseNotesAsync(string tenantId, string dealId, CancellationToken cancel)
    {
        var partition = NotesOf(tenantId, dealId);
        var query = new QueryDefinition("SELECT TOP @most VALUE c.id FROM c WHERE c.dealKey = @deal")
            .WithParameter("@most", ErasedPerQuery + 1)
            .WithParameter("@deal", SortKeys.DealKey(tenantId, dealId));
        bool goesOn;
        do
        {
            // Always from the start: what was found before is gone, and so a cut-off erasure goes on by being called again.
            (var ids, goesOn) = await QueryPartitionAsync(_notes, partition, query, ErasedPerQuery, CosmosJson.Default.FoundPageString, cancel);
            await Parallel.ForEachAsync(
                ids,
                new ParallelOptions { MaxDegreeOfParallelism = ErasedAtOnce, CancellationToken = cancel },
                async (id, token) => await DeleteAsync(_notes, id, partition, token));
        }
        while (goesOn);
    }

    private static PartitionKey NotesOf(string tenantId, string dealId) => new(SortKeys.DealKey(tenantId, dealId));
}
