using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>A deal's notes, the latest first, in pages.</summary>
public abstract class NoteListContract : StoreContract
{
    [Fact]
    public async Task A_deal_without_notes_has_an_empty_list() => Assert.Empty(await ListAsync("d1"));

    [Fact]
    public async Task The_latest_note_comes_first_whatever_order_they_were_saved_in()
    {
        await SaveAsync("n2", SomeNotes.Then.AddDays(-1));
        await SaveAsync("n3", SomeNotes.Then.AddTicks(1));
        await SaveAsync("n1", SomeNotes.Then);

        Assert.Equal(["n3", "n1", "n2"], await ListAsync("d1"));
    }

    [Fact]
    public async Task Notes_of_the_same_instant_come_by_id_from_the_last_to_the_first()
    {
        await SaveAsync("n1", SomeNotes.Then);
        await SaveAsync("n3", SomeNotes.Then);
        await SaveAsync("n2", SomeNotes.Then);

        Assert.Equal(["n3", "n2", "n1"], await ListAsync("d1"));
    }

    [Fact]
    public async Task Instants_count_not_the_clocks_that_they_were_read_from()
    {
        await SaveAsync("at-8-utc", new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await SaveAsync("at-7-utc", new DateTimeOffset(2026, 3, 2, 20, 0, 0, TimeSpan.FromHours(13)));
        await SaveAsync("at-9-utc", new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.FromHours(-10)));
        await SaveAsync("at-6-utc", new DateTimeOffset(2026, 3, 2, 11, 45, 0, new TimeSpan(5, 45, 0)));

        Assert.Equal(["at-9-utc", "at-8-utc", "at-7-utc", "at-6-utc"], await ListAsync("d1"));
        Assert.Equal(["at-9-utc", "at-8-utc", "at-7-utc", "at-6-utc"], await ListAsync("d1", size: 1));
    }

    [Fact]
    public async Task Instants_with_and_without_fractions_of_a_second_come_in_order()
    {
        await SaveAsync("a", SomeNotes.Then.AddMilliseconds(500));
        await SaveAsync("b", SomeNotes.Then);
        await SaveAsync("c", SomeNotes.Then.AddSeconds(1));
        await SaveAsync("d", SomeNotes.Then.AddMilliseconds(50));

        Assert.Equal(["c", "a", "d", "b"], await ListAsync("d1"));
    }

    [Fact]
    public async Task A_listed_note_is_whole()
    {
        var note = SomeNotes.Full(Tenant, "d1", "n1");
        await Notes.SaveNoteAsync(note, Cancel);

        AssertSame(note, Assert.Single((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(10), Cancel)).Items));
    }

    [Fact]
    public async Task A_list_holds_the_notes_of_its_tenant_and_deal_only()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel);
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d2", "n2"), Cancel);
        await Notes.SaveNoteAsync(SomeNotes.Note(OtherTenant, "d1", "n3"), Cancel);

        Assert.Equal(["n1"], await ListAsync("d1"));
        Assert.Equal(["n2"], await ListAsync("d2"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(200)]
    public async Task Pages_of_any_size_hold_every_note_once_and_in_order(int size)
    {
        foreach (var i in Enumerable.Range(1, 9))
        {
            // Three instants with three notes each, so that pages end between notes of one instant.
            await SaveAsync($"n{i}", SomeNotes.Then.AddHours(i / 3));
        }

        Assert.Equal(["n9", "n8", "n7", "n6", "n5", "n4", "n3", "n2", "n1"], await ListAsync("d1", size));
    }

    [Fact]
    public async Task Notes_that_come_between_two_pages_neither_repeat_a_note_nor_leave_one_out()
    {
        foreach (var hour in (int[])[2, 4, 6, 8])
        {
            await SaveAsync($"n{hour}", SomeNotes.Then.AddHours(hour));
        }

        var first = await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(2), Cancel);
        Assert.NotNull(first.Continuation);
        await SaveAsync("n9", SomeNotes.Then.AddHours(9));
        await SaveAsync("n7", SomeNotes.Then.AddHours(7));
        await SaveAsync("n3", SomeNotes.Then.AddHours(3));

        var rest = await ReadAllAsync(
            2,
            page => Notes.ListNotesAsync(Tenant, "d1", page with { Continuation = page.Continuation ?? first.Continuation }, Cancel));
        Assert.Equal(["n8", "n6", "n4", "n3", "n2"], first.Items.Concat(rest).Select(n => n.Id));
    }

    [Fact]
    public async Task A_continuation_of_another_list_is_refused()
    {
        await SaveAsync("n1", SomeNotes.Then);
        await SaveAsync("n2", SomeNotes.Then);
        var page = await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(1), Cancel);
        var given = new PageRequest(1, page.Continuation);

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesAsync(Tenant, "d2", given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesAsync(OtherTenant, "d1", given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDealsAsync(Tenant, new DealFilter(), given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesSavedSinceAsync(SomeNotes.Then, given, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("n1")]
    [InlineData("AAAA")]
    [InlineData("WyJhIiwiMSIsIm4xIl0")]
    [InlineData("' OR 1=1 --")]
    public async Task A_continuation_that_nobody_gave_out_is_refused(string made)
    {
        var page = new PageRequest(1, made);

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesAsync(Tenant, "d1", page, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesSavedSinceAsync(SomeNotes.Then, page, Cancel));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(201)]
    [InlineData(int.MaxValue)]
    public async Task A_page_holds_1_to_200_notes(int size)
    {
        var page = new PageRequest(size);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Notes.ListNotesAsync(Tenant, "d1", page, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Notes.ListNotesSavedSinceAsync(SomeNotes.Then, page, Cancel));
    }

    private Task<SavedNote> SaveAsync(string noteId, DateTimeOffset occurredAt) =>
        Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", noteId, occurredAt: occurredAt), Cancel);

    private async Task<IEnumerable<string>> ListAsync(string dealId, int size = 50) =>
        (await ReadAllAsync(size, page => Notes.ListNotesAsync(Tenant, dealId, page, Cancel))).Select(n => n.Id);
}
