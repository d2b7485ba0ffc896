using SalesCoach.Notes;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>
/// The notes that were saved since an instant, of all tenants, for the sweep. In a store that other tests share, theirs are listed too, so
/// each test looks for its own; its instants lie in centuries in which nobody else saves.
/// </summary>
public abstract class SavedNoteContract : StoreContract
{
    private readonly DateTimeOffset _since = new DateTimeOffset(3000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(Random.Shared.Next(4_000_000));

    [Fact]
    public async Task Notes_saved_at_or_after_the_instant_are_listed_and_earlier_ones_are_not()
    {
        await SaveAsync(Tenant, "d1", "before", _since.AddTicks(-1));
        await SaveAsync(Tenant, "d1", "at", _since);
        await SaveAsync(Tenant, "d1", "after", _since.AddTicks(1));

        Assert.Equal(["at", "after"], (await OursAsync(_since)).Select(n => n.NoteId));
    }

    [Fact]
    public async Task The_notes_of_all_tenants_are_listed_by_the_instant_at_which_they_were_saved()
    {
        await SaveAsync(Tenant, "d1", "third", _since.AddSeconds(3));
        await SaveAsync(OtherTenant, "d1", "second", _since.AddSeconds(2));
        await SaveAsync(Tenant, "d2", "first", _since.AddSeconds(1));
        await SaveAsync(OtherTenant, "d9", "fourth", _since.AddSeconds(4));

        NoteKey[] expected =
        [
            new(Tenant, "d2", "first", _since.AddSeconds(1)),
            new(OtherTenant, "d1", "second", _since.AddSeconds(2)),
            new(Tenant, "d1", "third", _since.AddSeconds(3)),
            new(OtherTenant, "d9", "fourth", _since.AddSeconds(4)),
        ];
        Assert.Equal(expected, await OursAsync(_since));
        Assert.Equal(expected, await OursAsync(_since, size: 1));
    }

    [Fact]
    public async Task When_a_note_was_written_does_not_matter()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1", occurredAt: _since.AddYears(-20), savedAt: _since), Cancel);
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n2", occurredAt: _since.AddDays(1), savedAt: _since.AddDays(-1)), Cancel);

        Assert.Equal(["n1"], (await OursAsync(_since)).Select(n => n.NoteId));
    }

    [Fact]
    public async Task Instants_count_not_the_clocks_that_they_were_read_from()
    {
        await SaveAsync(Tenant, "d1", "second", _since.AddHours(2).ToOffset(TimeSpan.FromHours(-10)));
        await SaveAsync(Tenant, "d1", "first", _since.AddHours(1).ToOffset(TimeSpan.FromHours(13)));

        Assert.Equal(["first", "second"], (await OursAsync(_since.ToOffset(TimeSpan.FromHours(5)))).Select(n => n.NoteId));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(200)]
    public async Task Pages_of_any_size_hold_every_note_once(int size)
    {
        foreach (var i in Enumerable.Range(1, 3))
        {
            // One instant for all: pages end between notes that only their keys tell apart.
            await SaveAsync(Tenant, $"d{i}", "n1", _since);
            await SaveAsync(OtherTenant, "d1", $"n{i}", _since);
        }

        var saved = await OursAsync(_since, size);

        Assert.Equal(6, saved.Count);
        Assert.Distinct(saved);
    }

    [Fact]
    public async Task A_second_delivery_and_new_readings_do_not_make_a_note_newer()
    {
        await SaveAsync(Tenant, "d1", "n1", _since.AddDays(-1));

        await SaveAsync(Tenant, "d1", "n1", _since.AddDays(1));
        await Notes.SaveReadingsAsync(SomeNotes.Note(Tenant, "d1", "n1", savedAt: _since.AddDays(1)) with { ReadBy = "playbook" }, Cancel);

        Assert.Empty(await OursAsync(_since));
    }

    [Fact]
    public async Task Notes_that_come_while_the_pages_are_read_neither_repeat_a_note_nor_leave_one_out()
    {
        await SaveAsync(Tenant, "d1", "n2", _since.AddSeconds(2));
        await SaveAsync(Tenant, "d1", "n4", _since.AddSeconds(4));
        await SaveAsync(Tenant, "d1", "n6", _since.AddSeconds(6));

        var listed = new List<string>();
        await ReadAllAsync(1, async page =>
        {
            var saved = await Notes.ListNotesSavedSinceAsync(_since, page, Cancel);
            listed.AddRange(saved.Items.Where(IsOurs).Select(n => n.NoteId));
            await SaveAsync(Tenant, "d1", "n1", _since.AddSeconds(1));
            await SaveAsync(Tenant, "d1", "n7", _since.AddSeconds(7));
            return saved;
        });

        Assert.Equal(["n2", "n4", "n6", "n7"], listed.Except(["n1"]));
        Assert.Distinct(listed);
    }

    [Fact]
    public async Task A_continuation_of_another_instant_is_refused()
    {
        await SaveAsync(Tenant, "d1", "n1", _since);
        await SaveAsync(Tenant, "d1", "n2", _since);
        var first = await Notes.ListNotesSavedSinceAsync(_since, new PageRequest(1), Cancel);
        var given = new PageRequest(1, first.Continuation);

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesSavedSinceAsync(_since.AddDays(-1), given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesAsync(Tenant, "d1", given, Cancel));
    }

    private Task<SavedNote> SaveAsync(string tenantId, string dealId, string noteId, DateTimeOffset savedAt) =>
        Notes.SaveNoteAsync(SomeNotes.Note(tenantId, dealId, noteId, savedAt: savedAt), Cancel);

    private bool IsOurs(NoteKey key) => key.TenantId == Tenant || key.TenantId == OtherTenant;

    private async Task<List<NoteKey>> OursAsync(DateTimeOffset since, int size = 50) =>
        [.. (await ReadAllAsync(size, page => Notes.ListNotesSavedSinceAsync(since, page, Cancel))).Where(IsOurs)];
}
