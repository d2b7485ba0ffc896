using SalesCoach.Deals;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>Erasing a deal: nothing of it is left, and nothing else is touched.</summary>
public abstract class ErasureContract : StoreContract
{
    private static readonly DateOnly Day = new(2026, 3, 16);

    [Fact]
    public async Task An_erased_deal_and_its_notes_are_in_no_answer_any_more()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "d1", coachId: "kim", checkOn: Day, team: ["ann"]));
        await SaveNotesAsync(Tenant, "d1", 3);

        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        Assert.Null(await Deals.FindDealAsync(Tenant, "d1", Cancel));
        Assert.Null(await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
        Assert.Empty((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(10), Cancel)).Items);
        Assert.Empty((await Deals.ListDealsAsync(Tenant, new DealFilter(), new PageRequest(10), Cancel)).Items);
        Assert.Empty((await Deals.ListDealsAsync(Tenant, new DealFilter { MemberId = "ann", CoachId = "kim" }, new PageRequest(10), Cancel)).Items);
        Assert.DoesNotContain(await ReadAllAsync(200, page => Deals.ListDueDealsAsync(Day, page, Cancel)), k => k.TenantId == Tenant);
        Assert.DoesNotContain(await ReadAllAsync(200, page => Notes.ListNotesSavedSinceAsync(SomeNotes.Then, page, Cancel)), k => k.TenantId == Tenant);
    }

    [Fact]
    public async Task An_erased_note_is_gone_and_its_neighbours_stay()
    {
        await SaveNotesAsync(Tenant, "d1", 3);
        await SaveNotesAsync(OtherTenant, "d1", 3);

        await Notes.EraseNoteAsync(Tenant, "d1", "n2", Cancel);
        await Notes.EraseNoteAsync(Tenant, "d1", "n2", Cancel);

        Assert.Null(await Notes.FindNoteAsync(Tenant, "d1", "n2", Cancel));
        Assert.Equal(2, (await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(10), Cancel)).Items.Count);
        Assert.NotNull(await Notes.FindNoteAsync(OtherTenant, "d1", "n2", Cancel));
    }

    [Fact]
    public async Task More_notes_than_a_page_holds_are_erased_too()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "d1"));
        await SaveNotesAsync(Tenant, "d1", 230);

        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        Assert.Empty((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(1), Cancel)).Items);
    }

    [Fact]
    public async Task Other_deals_and_the_same_deal_of_another_tenant_stay_as_they_are()
    {
        var sibling = Documents.Deal(Tenant, "d10", team: ["ann"]);
        var theirs = Documents.Deal(OtherTenant, "d1", team: ["ann"]);
        await SaveNewAsync(Documents.Deal(Tenant, "d1", team: ["ann"]));
        await SaveNewAsync(sibling);
        await SaveNewAsync(theirs);
        await SaveNotesAsync(Tenant, "d1", 2);
        await SaveNotesAsync(Tenant, "d10", 2);
        await SaveNotesAsync(OtherTenant, "d1", 2);

        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        AssertSame(sibling, (await FindSavedAsync(Tenant, "d10")).Document);
        AssertSame(theirs, (await FindSavedAsync(OtherTenant, "d1")).Document);
        Assert.Equal(2, (await Notes.ListNotesAsync(Tenant, "d10", new PageRequest(10), Cancel)).Items.Count);
        Assert.Equal(2, (await Notes.ListNotesAsync(OtherTenant, "d1", new PageRequest(10), Cancel)).Items.Count);
        Assert.Single((await Deals.ListDealsAsync(OtherTenant, new DealFilter { MemberId = "ann" }, new PageRequest(10), Cancel)).Items);
    }

    [Fact]
    public async Task Erasing_what_is_not_there_is_no_error()
    {
        await Deals.EraseDealAsync(Tenant, "d1", Cancel);
        await SaveNewAsync(Documents.Deal(Tenant, "d1"));

        await Deals.EraseDealAsync(Tenant, "d1", Cancel);
        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        Assert.Null(await Deals.FindDealAsync(Tenant, "d1", Cancel));
    }

    [Fact]
    public async Task Notes_that_have_no_deal_are_erased_too()
    {
        await SaveNotesAsync(Tenant, "d1", 2);

        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        Assert.Empty((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(10), Cancel)).Items);
    }

    [Fact]
    public async Task An_erased_deal_does_not_come_back_by_a_save_that_had_begun_before()
    {
        var deal = Documents.Deal(Tenant, "d1", checkOn: Day, team: ["ann"]);
        var etag = await SaveNewAsync(deal);
        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        Assert.Null(await Deals.SaveDealAsync(deal, etag, Cancel));

        Assert.Null(await Deals.FindDealAsync(Tenant, "d1", Cancel));
        Assert.Empty((await Deals.ListDealsAsync(Tenant, new DealFilter { MemberId = "ann" }, new PageRequest(10), Cancel)).Items);
    }

    [Fact]
    public async Task An_erased_note_does_not_come_back_by_readings_that_come_late()
    {
        var note = SomeNotes.Full(Tenant, "d1", "n1");
        await Notes.SaveNoteAsync(note, Cancel);
        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        Assert.False(await Notes.SaveReadingsAsync(note, Cancel));

        Assert.Null(await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task An_erased_deal_can_be_put_again_and_begins_anew()
    {
        var old = await SaveNewAsync(Documents.Deal(Tenant, "d1", name: "Old"));
        await SaveNotesAsync(Tenant, "d1", 1);
        await Deals.EraseDealAsync(Tenant, "d1", Cancel);

        var current = Documents.Deal(Tenant, "d1", name: "New");
        await SaveNewAsync(current);

        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", name: "Old"), old, Cancel));
        AssertSame(current, (await FindSavedAsync(Tenant, "d1")).Document);
        Assert.Empty((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(10), Cancel)).Items);
        Assert.True((await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel)).Created);
    }

    private async Task SaveNotesAsync(string tenantId, string dealId, int count) =>
        await Task.WhenAll(Enumerable.Range(1, count).Select(i => Notes.SaveNoteAsync(SomeNotes.Note(tenantId, dealId, $"n{i}"), Cancel)));
}
