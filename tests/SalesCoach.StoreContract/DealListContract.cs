using SalesCoach.Deals;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>A tenant's deals: who sees which, and how they come in pages.</summary>
public abstract class DealListContract : StoreContract
{
    private static readonly DealFilter Everything = new();

    [Fact]
    public async Task A_tenant_without_deals_has_an_empty_list() => Assert.Empty(await ListAsync(Everything));

    [Fact]
    public async Task Deals_are_listed_by_id_whatever_order_they_were_saved_in()
    {
        await SaveAsync("d3", "d1", "d2");

        Assert.Equal(["d1", "d2", "d3"], await ListAsync(Everything));
    }

    [Fact]
    public async Task A_listed_deal_is_whole_and_carries_its_current_etag()
    {
        var etag = await SaveNewAsync(Documents.Deal(Tenant, "d1"));
        var deal = Documents.Full(Tenant, "d1");
        var current = await Deals.SaveDealAsync(deal, etag, Cancel);

        var listed = Assert.Single((await Deals.ListDealsAsync(Tenant, Everything, new PageRequest(10), Cancel)).Items);

        AssertSame(deal, listed.Document);
        Assert.Equal(current, listed.ETag);
    }

    [Fact]
    public async Task A_tenant_lists_no_deal_of_another()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "d1", coachId: "coach", team: ["rep"]));
        await SaveNewAsync(Documents.Deal(OtherTenant, "d2", coachId: "coach", team: ["rep"]));

        Assert.Equal(["d1"], await ListAsync(Everything));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { MemberId = "rep" }));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { CoachId = "coach" }));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { MemberId = "rep", CoachId = "coach", Status = DealStatus.Open }));
    }

    [Fact]
    public async Task Who_works_on_another_tenants_deal_of_the_same_id_does_not_list_ours()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "d1", coachId: "kim", team: ["ann"]));
        await SaveNewAsync(Documents.Deal(OtherTenant, "d1", coachId: "lee", team: ["bob"]));

        Assert.Empty(await ListAsync(new DealFilter { MemberId = "bob" }));
        Assert.Empty(await ListAsync(new DealFilter { CoachId = "lee" }));
        Assert.Empty(await ListAsync(new DealFilter { MemberId = "bob", CoachId = "lee" }));
    }

    [Fact]
    public async Task Deals_are_listed_by_member_by_coach_or_by_either()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "d1", coachId: "kim", team: ["ann", "bob"]));
        await SaveNewAsync(Documents.Deal(Tenant, "d2", coachId: "kim", team: ["bob"]));
        await SaveNewAsync(Documents.Deal(Tenant, "d3", coachId: "lee", team: ["ann", "kim"]));
        await SaveNewAsync(Documents.Deal(Tenant, "d4", team: ["bob"]));

        Assert.Equal(["d1", "d3"], await ListAsync(new DealFilter { MemberId = "ann" }));
        Assert.Equal(["d1", "d2"], await ListAsync(new DealFilter { CoachId = "kim" }));
        Assert.Equal(["d1", "d2", "d3"], await ListAsync(new DealFilter { MemberId = "kim", CoachId = "kim" }));
        Assert.Equal(["d1", "d2", "d4"], await ListAsync(new DealFilter { MemberId = "bob", CoachId = "kim" }));
        Assert.Empty(await ListAsync(new DealFilter { MemberId = "nobody" }));
        Assert.Empty(await ListAsync(new DealFilter { MemberId = "ANN", CoachId = "KIM" }));
    }

    [Fact]
    public async Task A_status_narrows_every_list()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "d1", status: DealStatus.Open, coachId: "kim", team: ["ann"]));
        await SaveNewAsync(Documents.Deal(Tenant, "d2", status: DealStatus.Won, coachId: "kim", team: ["bob"]));
        await SaveNewAsync(Documents.Deal(Tenant, "d3", status: DealStatus.Lost, coachId: "lee", team: ["ann"]));
        await SaveNewAsync(Documents.Deal(Tenant, "d4", status: DealStatus.Open, team: ["bob"]));

        Assert.Equal(["d1", "d4"], await ListAsync(new DealFilter { Status = DealStatus.Open }));
        Assert.Equal(["d3"], await ListAsync(new DealFilter { Status = DealStatus.Lost, MemberId = "ann" }));
        Assert.Equal(["d2"], await ListAsync(new DealFilter { Status = DealStatus.Won, CoachId = "kim" }));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { Status = DealStatus.Open, CoachId = "kim", MemberId = "ann" }));
        Assert.Empty(await ListAsync(new DealFilter { Status = DealStatus.Won, MemberId = "ann" }));
    }

    [Fact]
    public async Task A_list_follows_changes_of_team_coach_and_status()
    {
        var etag = await SaveNewAsync(Documents.Deal(Tenant, "d1", coachId: "kim", team: ["ann", "bob"]));

        await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", status: DealStatus.Won, coachId: "lee", team: ["bob", "cat"]), etag, Cancel);

        Assert.Empty(await ListAsync(new DealFilter { MemberId = "ann" }));
        Assert.Empty(await ListAsync(new DealFilter { CoachId = "kim" }));
        Assert.Empty(await ListAsync(new DealFilter { Status = DealStatus.Open }));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { MemberId = "bob" }));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { MemberId = "cat", Status = DealStatus.Won }));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { CoachId = "lee" }));
    }

    [Fact]
    public async Task A_save_that_came_too_late_changes_no_list()
    {
        var etag = await SaveNewAsync(Documents.Deal(Tenant, "d1", team: ["ann"]));
        await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", team: ["ann", "bob"]), etag, Cancel);

        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", team: ["cat"]), etag, Cancel));

        Assert.Empty(await ListAsync(new DealFilter { MemberId = "cat" }));
        Assert.Equal(["d1"], await ListAsync(new DealFilter { MemberId = "bob" }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task Pages_of_any_size_hold_every_deal_once_and_in_order(int size)
    {
        foreach (var i in Enumerable.Range(1, 6))
        {
            await SaveNewAsync(Documents.Deal(Tenant, $"d{i}", coachId: i < 4 ? "kim" : null, team: i > 2 ? ["kim"] : ["ann"]));
        }

        string[] all = ["d1", "d2", "d3", "d4", "d5", "d6"];
        Assert.Equal(all, await ListAsync(Everything, size));
        Assert.Equal(all, await ListAsync(new DealFilter { MemberId = "kim", CoachId = "kim" }, size));
        Assert.Equal(["d3", "d4", "d5", "d6"], await ListAsync(new DealFilter { MemberId = "kim" }, size));
    }

    [Fact]
    public async Task What_is_saved_and_erased_between_two_pages_neither_repeats_a_deal_nor_leaves_one_out()
    {
        await SaveAsync("d2", "d4", "d6", "d8");
        var first = await Deals.ListDealsAsync(Tenant, Everything, new PageRequest(2), Cancel);
        Assert.NotNull(first.Continuation);

        await SaveAsync("d1", "d3", "d7");
        await Deals.EraseDealAsync(Tenant, "d2", Cancel);

        var rest = await ReadAllAsync(
            2,
            page => Deals.ListDealsAsync(Tenant, Everything, page with { Continuation = page.Continuation ?? first.Continuation }, Cancel));
        Assert.Equal(["d2", "d4", "d6", "d7", "d8"], first.Items.Concat(rest).Select(d => d.Document.Id));
    }

    [Fact]
    public async Task A_continuation_of_another_list_is_refused()
    {
        await SaveAsync("d1", "d2", "d3");
        var page = await Deals.ListDealsAsync(Tenant, Everything, new PageRequest(1), Cancel);
        var given = new PageRequest(1, page.Continuation);

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDealsAsync(OtherTenant, Everything, given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDealsAsync(Tenant, new DealFilter { MemberId = "ann" }, given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDueDealsAsync(new DateOnly(2026, 1, 1), given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesAsync(Tenant, "d1", given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Notes.ListNotesSavedSinceAsync(SomeNotes.Then, given, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("d1")]
    [InlineData("%00")]
    [InlineData("bnVsbA")]
    [InlineData("WyJhIiwiYiJd")]
    [InlineData("ünïcode")]
    [InlineData("' OR 1=1 --")]
    public async Task A_continuation_that_nobody_gave_out_is_refused(string made)
    {
        var page = new PageRequest(1, made);

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDealsAsync(Tenant, Everything, page, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDueDealsAsync(new DateOnly(2026, 1, 1), page, Cancel));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(201)]
    [InlineData(int.MaxValue)]
    public async Task A_page_holds_1_to_200_deals(int size)
    {
        var page = new PageRequest(size);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Deals.ListDealsAsync(Tenant, Everything, page, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Deals.ListDueDealsAsync(new DateOnly(2026, 1, 1), page, Cancel));
    }

    private async Task SaveAsync(params string[] dealIds)
    {
        foreach (var id in dealIds)
        {
            await SaveNewAsync(Documents.Deal(Tenant, id));
        }
    }

    private async Task<IEnumerable<string>> ListAsync(DealFilter filter, int size = 50) =>
        (await ReadAllAsync(size, page => Deals.ListDealsAsync(Tenant, filter, page, Cancel))).Select(d => d.Document.Id);
}
