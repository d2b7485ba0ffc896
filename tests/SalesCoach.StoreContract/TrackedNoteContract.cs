using SalesCoach.Integrations;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>What is known of CRMs' notes, and what of them waits.</summary>
public abstract class TrackedNoteContract : StoreContract
{
    [Fact]
    public async Task A_note_is_found_as_it_was_saved()
    {
        var note = TrackedNotes.Waiting(Tenant, "n1", received: 1, due: 2);

        var etag = await Integrations.SaveTrackedNoteAsync(note, null, Cancel);

        var found = await Integrations.FindTrackedNoteAsync(Tenant, "n1", Cancel);
        Assert.Equal(etag, found?.ETag);
        AssertSame(note, found?.Note, SalesCoachJson.Default.TrackedNote);
        Assert.Null(await Integrations.FindTrackedNoteAsync(OtherTenant, "n1", Cancel));
        Assert.Null(await Integrations.FindTrackedNoteAsync(Tenant, "N1", Cancel));
    }

    [Fact]
    public async Task It_is_replaced_only_by_whoever_has_seen_it()
    {
        var note = TrackedNotes.Kept(Tenant, "n1");
        var first = await Integrations.SaveTrackedNoteAsync(note, null, Cancel);
        var second = await Integrations.SaveTrackedNoteAsync(note with { Rank = "2" }, first, Cancel);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Integrations.SaveTrackedNoteAsync(note with { Rank = "3" }, first, Cancel));
        Assert.Null(await Integrations.SaveTrackedNoteAsync(note with { Rank = "4" }, null, Cancel));
        Assert.Null(await Integrations.SaveTrackedNoteAsync(note with { Id = "n2" }, second, Cancel));
        Assert.Equal("2", (await Integrations.FindTrackedNoteAsync(Tenant, "n1", Cancel))?.Note.Rank);
    }

    [Fact]
    public async Task Of_many_who_save_a_note_at_once_one_is_first()
    {
        var note = TrackedNotes.Kept(Tenant, "n1");
        var created = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Integrations.SaveTrackedNoteAsync(note, null, Cancel), Cancel)));
        var etag = Assert.Single(created, e => e is not null);

        var replaced = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Integrations.SaveTrackedNoteAsync(note, etag, Cancel), Cancel)));

        Assert.Single(replaced, e => e is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public async Task What_waits_is_listed_in_the_order_in_which_it_came(int size)
    {
        await SaveAsync(TrackedNotes.Waiting(Tenant, "n3", received: 3, due: 1), TrackedNotes.Waiting(Tenant, "n1", received: 1, due: 9));
        await SaveAsync(TrackedNotes.Waiting(Tenant, "n2b", received: 2, due: 5), TrackedNotes.Waiting(Tenant, "n2a", received: 2, due: 5));
        await SaveAsync(TrackedNotes.Kept(Tenant, "n0"), TrackedNotes.Waiting(Tenant, "n9", 0, 0, "other"), TrackedNotes.Waiting(OtherTenant, "n8", 0, 0));

        var waiting = await ReadAllAsync(size, page => Integrations.ListWaitingAsync(Tenant, "crm", page, Cancel));

        Assert.Equal(["n1", "n2a", "n2b", "n3"], waiting.Select(n => n.Id));
        Assert.Equal("Łukasz said \"yes\" 🐢\n", waiting[0].Waiting?.Text);
    }

    [Fact]
    public async Task What_waits_is_listed_for_all_sources_too()
    {
        await SaveAsync(TrackedNotes.Waiting(Tenant, "n2", received: 2, due: 1), TrackedNotes.Waiting(Tenant, "n1", 1, 1, "other"), TrackedNotes.Waiting(OtherTenant, "n8", 0, 0));

        var waiting = await ReadAllAsync(1, page => Integrations.ListWaitingAsync(Tenant, null, page, Cancel));

        Assert.Equal(["n1", "n2"], waiting.Select(n => n.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task All_of_a_tenants_notes_are_listed_by_id_whether_they_wait_or_not(int size)
    {
        await SaveAsync(TrackedNotes.Waiting(Tenant, "n2", 2, 1), TrackedNotes.Kept(Tenant, "n3", "other"), TrackedNotes.Kept(Tenant, "n1"), TrackedNotes.Kept(OtherTenant, "n0"));
        await Integrations.SaveIntegrationAsync(new Integration { TenantId = Tenant, Source = "crm", Settings = new IntegrationSettings() }, null, Cancel);

        var listed = await ReadAllAsync(size, page => Integrations.ListTrackedNotesAsync(Tenant, page, Cancel));

        Assert.Equal(["n1", "n2", "n3"], listed.Select(n => n.Id));
        AssertSame(TrackedNotes.Waiting(Tenant, "n2", 2, 1), listed[1], SalesCoachJson.Default.TrackedNote);
    }

    [Fact]
    public async Task What_waits_no_more_is_listed_no_more()
    {
        var note = TrackedNotes.Waiting(Tenant, "n1", received: 1, due: 1);
        var etag = await Integrations.SaveTrackedNoteAsync(note, null, Cancel);

        await Integrations.SaveTrackedNoteAsync(note with { State = TrackedState.Kept, DealId = "d1", Waiting = null, DueAt = null }, etag, Cancel);

        Assert.Empty((await Integrations.ListWaitingAsync(Tenant, "crm", new PageRequest(10), Cancel)).Items);
        Assert.DoesNotContain(await DueAsync(TrackedNotes.At(100), 200), n => n.TenantId == Tenant);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task What_is_due_is_listed_for_all_tenants_by_when_it_is_due(int size)
    {
        await SaveAsync(TrackedNotes.Waiting(Tenant, "n2", received: 1, due: 2), TrackedNotes.Waiting(OtherTenant, "n1", received: 2, due: 1));
        await SaveAsync(TrackedNotes.Waiting(Tenant, "n3", received: 0, due: 3), TrackedNotes.Waiting(Tenant, "n4", received: 0, due: 4), TrackedNotes.Kept(Tenant, "n0"));

        var due = (await DueAsync(TrackedNotes.At(3), size)).Where(n => n.TenantId == Tenant || n.TenantId == OtherTenant);

        Assert.Equal(["n1", "n2", "n3"], due.Select(n => n.Id));
    }

    [Fact]
    public async Task A_timer_may_move_what_it_was_given()
    {
        for (var i = 0; i < 5; i++)
        {
            await SaveAsync(TrackedNotes.Waiting(Tenant, $"n{i}", received: i, due: i));
        }

        var met = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Integrations.ListDueNotesAsync(TrackedNotes.At(10), new PageRequest(2, continuation), Cancel);
            foreach (var note in page.Items.Where(n => n.TenantId == Tenant))
            {
                met.Add(note.Id);
                var etag = (await Integrations.FindTrackedNoteAsync(Tenant, note.Id, Cancel))?.ETag;
                Assert.NotNull(await Integrations.SaveTrackedNoteAsync(note with { DueAt = TrackedNotes.At(60) }, etag, Cancel));
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        Assert.Equal(["n0", "n1", "n2", "n3", "n4"], met);
    }

    [Fact]
    public async Task A_continuation_belongs_to_the_list_that_gave_it_out()
    {
        await SaveAsync(TrackedNotes.Waiting(Tenant, "n1", 1, 1), TrackedNotes.Waiting(Tenant, "n2", 2, 2));
        var continuation = (await Integrations.ListWaitingAsync(Tenant, "crm", new PageRequest(1), Cancel)).Continuation;

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Integrations.ListWaitingAsync(Tenant, "other", new PageRequest(1, continuation), Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Integrations.ListWaitingAsync(OtherTenant, "crm", new PageRequest(1, continuation), Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Integrations.ListDueNotesAsync(TrackedNotes.At(1), new PageRequest(1, "nonsense"), Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Integrations.ListWaitingAsync(Tenant, "crm", new PageRequest(0), Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Integrations.ListDueNotesAsync(TrackedNotes.At(1), new PageRequest(201), Cancel));
    }

    private Task<List<TrackedNote>> DueAsync(DateTimeOffset now, int size) => ReadAllAsync(size, page => Integrations.ListDueNotesAsync(now, page, Cancel));

    private async Task SaveAsync(params TrackedNote[] notes)
    {
        foreach (var note in notes)
        {
            Assert.NotNull(await Integrations.SaveTrackedNoteAsync(note, null, Cancel));
        }
    }
}
