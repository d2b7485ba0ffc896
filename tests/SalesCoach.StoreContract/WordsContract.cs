using SalesCoach.Notes;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>Whose words are kept, and how old they are: what an erasure asks.</summary>
public abstract class WordsContract : StoreContract
{
    [Fact]
    public async Task A_persons_notes_are_found_in_all_deals_of_the_tenant_and_nobody_elses()
    {
        await SaveAsync(Tenant, "d1", "n1", "ann", hours: 3);
        await SaveAsync(Tenant, "d2", "n2", "ann", hours: 1);
        await SaveAsync(Tenant, "d1", "n3", "Ann", hours: 2);
        await SaveAsync(Tenant, "d1", "n4", null, hours: 2);
        await SaveAsync(OtherTenant, "d1", "n5", "ann", hours: 2);

        Assert.Equal(["d2/n2", "d1/n1"], await ListAsync(new WordsFilter { AuthorId = "ann" }));
    }

    [Fact]
    public async Task Notes_written_before_an_instant_are_found_whoever_wrote_them()
    {
        await SaveAsync(Tenant, "d1", "n1", "ann", hours: 1);
        await SaveAsync(Tenant, "d2", "n2", null, hours: 2);
        await SaveAsync(Tenant, "d1", "n3", "ben", hours: 3);
        await SaveAsync(OtherTenant, "d1", "n4", "ann", hours: 1);

        var before = SomeNotes.Then.AddHours(3).ToOffset(TimeSpan.FromHours(7));
        Assert.Equal(["d1/n1", "d2/n2"], await ListAsync(new WordsFilter { WrittenBefore = before }));
        Assert.Equal(["d1/n1"], await ListAsync(new WordsFilter { WrittenBefore = before, AuthorId = "ann" }));
        Assert.Equal(3, (await ListAsync(new WordsFilter())).Count);
    }

    [Theory]
    [InlineData(NoteState.Erased)]
    [InlineData(NoteState.Withdrawn)]
    public async Task A_note_without_words_is_not_found_and_one_that_has_some_again_is(NoteState state)
    {
        await SaveAsync(Tenant, "d1", "n1", "ann", hours: 1);
        var note = SomeNotes.Note(Tenant, "d1", "n1") with { AuthorId = "ann" };

        await Notes.ReplaceNoteAsync(note with { Revision = 1, State = state, Text = "" }, Cancel);
        Assert.Empty(await ListAsync(new WordsFilter { AuthorId = "ann" }));

        await Notes.ReplaceNoteAsync(note with { Revision = 2 }, Cancel);
        Assert.Equal(["d1/n1"], await ListAsync(new WordsFilter { AuthorId = "ann" }));
    }

    [Fact]
    public async Task The_author_that_counts_is_that_of_the_latest_revision()
    {
        await SaveAsync(Tenant, "d1", "n1", "ann", hours: 1);

        await Notes.ReplaceNoteAsync(SomeNotes.Note(Tenant, "d1", "n1") with { AuthorId = "ben", Revision = 1 }, Cancel);

        Assert.Empty(await ListAsync(new WordsFilter { AuthorId = "ann" }));
        Assert.Equal(["d1/n1"], await ListAsync(new WordsFilter { AuthorId = "ben" }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public async Task Notes_that_are_erased_while_the_pages_are_read_leave_none_out(int size)
    {
        var ids = Enumerable.Range(0, 7).Select(i => $"n{i}").ToList();
        foreach (var id in ids)
        {
            await SaveAsync(Tenant, "d1", id, "ann", hours: 1);
        }

        var listed = new List<string>();
        await ReadAllAsync(size, async page =>
        {
            var found = await Notes.ListNotesWithWordsAsync(Tenant, new WordsFilter { AuthorId = "ann" }, page, Cancel);
            foreach (var key in found.Items)
            {
                listed.Add(key.NoteId);
                await Notes.ReplaceNoteAsync(SomeNotes.Note(Tenant, "d1", key.NoteId) with { Revision = key.Revision + 1, State = NoteState.Erased }, Cancel);
            }

            return found;
        });

        Assert.Equal(ids, listed);
        Assert.Empty(await ListAsync(new WordsFilter()));
    }

    [Fact]
    public async Task A_continuation_of_another_filter_is_refused()
    {
        await SaveAsync(Tenant, "d1", "n1", "ann", hours: 1);
        await SaveAsync(Tenant, "d1", "n2", "ann", hours: 1);
        var first = await Notes.ListNotesWithWordsAsync(Tenant, new WordsFilter { AuthorId = "ann" }, new PageRequest(1), Cancel);

        await Assert.ThrowsAsync<UnknownContinuationException>(() =>
            Notes.ListNotesWithWordsAsync(Tenant, new WordsFilter { AuthorId = "ben" }, new PageRequest(1, first.Continuation), Cancel));
    }

    private Task<SavedNote> SaveAsync(string tenantId, string dealId, string noteId, string? authorId, int hours) =>
        Notes.SaveNoteAsync(SomeNotes.Note(tenantId, dealId, noteId, occurredAt: SomeNotes.Then.AddHours(hours)) with { AuthorId = authorId }, Cancel);

    private async Task<List<string>> ListAsync(WordsFilter filter) =>
        [.. (await ReadAllAsync(1, page => Notes.ListNotesWithWordsAsync(Tenant, filter, page, Cancel))).Select(n => $"{n.DealId}/{n.NoteId}")];
}
