using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>Notes that change: a revision takes the place of the one before it, and of no other.</summary>
public abstract class NoteRevisionContract : StoreContract
{
    private readonly DateTimeOffset _since = new DateTimeOffset(3000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(Random.Shared.Next(4_000_000));

    [Fact]
    public async Task A_revision_takes_the_place_of_the_note_with_everything_in_it()
    {
        await Notes.SaveNoteAsync(SomeNotes.Full(Tenant, "d1", "n1"), Cancel);
        var revised = Revised("n1", 1) with { Version = SomeNotes.Then.AddTicks(12_345), AuthorId = "p2", State = NoteState.Erased };

        Assert.True(await Notes.ReplaceNoteAsync(revised, Cancel));

        AssertSame(revised, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
        AssertSame(revised, Assert.Single((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(10), Cancel)).Items));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(-1)]
    public async Task A_revision_that_does_not_follow_the_kept_one_changes_nothing(int revision)
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel);
        var kept = Revised("n1", 1);
        Assert.True(await Notes.ReplaceNoteAsync(kept, Cancel));

        Assert.False(await Notes.ReplaceNoteAsync(Revised("n1", revision) with { Text = "Too early or too late" }, Cancel));

        AssertSame(kept, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task A_note_that_is_not_there_is_not_created_by_a_revision()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(OtherTenant, "d1", "n1"), Cancel);
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d2", "n1"), Cancel);

        Assert.False(await Notes.ReplaceNoteAsync(Revised("n1", 1), Cancel));
        Assert.False(await Notes.ReplaceNoteAsync(Revised("n1", 0), Cancel));

        Assert.Null(await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
        Assert.Equal(0, (await Notes.FindNoteAsync(OtherTenant, "d1", "n1", Cancel))?.Revision);
        Assert.Equal(0, (await Notes.FindNoteAsync(Tenant, "d2", "n1", Cancel))?.Revision);
    }

    [Fact]
    public async Task Of_many_who_revise_at_once_exactly_one_does()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel);

        var done = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
            (Text: $"Text {i}", Replaced: await Notes.ReplaceNoteAsync(Revised("n1", 1) with { Text = $"Text {i}" }, Cancel))));

        var first = Assert.Single(done, d => d.Replaced);
        Assert.Equal(first.Text, (await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel))?.Text);
    }

    [Fact]
    public async Task A_delivery_of_the_first_state_leaves_the_revision_as_it_is()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel);
        var revised = Revised("n1", 1);
        await Notes.ReplaceNoteAsync(revised, Cancel);

        var again = await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel);

        Assert.False(again.Created);
        AssertSame(revised, again.Note);
    }

    [Fact]
    public async Task What_was_read_in_another_revision_is_not_kept_with_this_one()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel);
        var revised = Revised("n1", 1);
        await Notes.ReplaceNoteAsync(revised, Cancel);
        IReadOnlyList<NoteReading> readings = [new HelpReading { NoteId = "n1", Quote = "Met Ana", Name = "Ana" }];

        Assert.False(await Notes.SaveReadingsAsync(SomeNotes.Note(Tenant, "d1", "n1") with { ReadBy = "late", Readings = readings }, Cancel));
        AssertSame(revised, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));

        Assert.True(await Notes.SaveReadingsAsync(revised with { ReadBy = "playbook", Readings = readings }, Cancel));
        AssertSame(revised with { ReadBy = "playbook", Readings = readings }, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task A_revised_note_is_listed_once_at_the_instant_of_its_revision_with_that_revision()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1", savedAt: _since.AddDays(-3)), Cancel);
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n2", savedAt: _since.AddHours(1)), Cancel);
        await Notes.ReplaceNoteAsync(Revised("n1", 1) with { SavedAt = _since.AddHours(2) }, Cancel);

        var listed = (await ReadAllAsync(1, page => Notes.ListNotesSavedSinceAsync(_since, page, Cancel))).Where(n => n.TenantId == Tenant);

        Assert.Equal([new(Tenant, "d1", "n2", _since.AddHours(1)), new NoteKey(Tenant, "d1", "n1", _since.AddHours(2), 1)], listed);
    }

    [Fact]
    public async Task A_revision_that_moves_the_note_in_time_moves_it_in_the_list()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1", occurredAt: SomeNotes.Then), Cancel);
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n2", occurredAt: SomeNotes.Then.AddHours(1)), Cancel);

        await Notes.ReplaceNoteAsync(Revised("n1", 1) with { OccurredAt = SomeNotes.Then.AddHours(2) }, Cancel);

        var listed = await ReadAllAsync(1, page => Notes.ListNotesAsync(Tenant, "d1", page, Cancel));
        Assert.Equal(["n1", "n2"], listed.Select(n => n.Id));
    }

    private DealNote Revised(string noteId, int revision) => SomeNotes.Note(Tenant, "d1", noteId, $"Revision {revision}") with { Revision = revision };
}
