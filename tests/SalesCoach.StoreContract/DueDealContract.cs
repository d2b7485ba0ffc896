using SalesCoach.Deals;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>
/// The deals that the sweep looks at, of all tenants. In a store that other tests share, theirs are listed too, so each test looks for its
/// own; its days lie in centuries in which nobody else's deals are due.
/// </summary>
public abstract class DueDealContract : StoreContract
{
    private readonly DateOnly _day = new DateOnly(1000, 1, 1).AddDays(Random.Shared.Next(200_000));

    [Fact]
    public async Task A_deal_is_due_on_its_day_and_after_it_and_not_before()
    {
        await SaveAsync(Tenant, "yesterday", _day.AddDays(-1));
        await SaveAsync(Tenant, "today", _day);
        await SaveAsync(Tenant, "tomorrow", _day.AddDays(1));

        Assert.Equal(["today", "yesterday"], (await OursDueAsync(_day)).Select(k => k.DealId).Order());
    }

    [Fact]
    public async Task A_deal_without_a_day_is_never_due()
    {
        await SaveAsync(Tenant, "never", null);
        await SaveAsync(Tenant, "once", _day);

        Assert.Equal(["once"], (await OursDueAsync(DateOnly.MaxValue, size: 200)).Select(k => k.DealId));
    }

    [Fact]
    public async Task The_due_deals_of_all_tenants_are_listed_with_their_tenant()
    {
        await SaveAsync(Tenant, "d1", _day);
        await SaveAsync(OtherTenant, "d1", _day);

        var due = await OursDueAsync(_day);

        Assert.Equal(2, due.Count);
        Assert.Contains(new DealKey(Tenant, "d1"), due);
        Assert.Contains(new DealKey(OtherTenant, "d1"), due);
    }

    [Fact]
    public async Task A_deal_whose_day_was_moved_is_due_on_the_new_one_only()
    {
        var etag = await SaveNewAsync(Documents.Deal(Tenant, "d1", checkOn: _day));
        etag = await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", checkOn: _day.AddDays(7)), etag, Cancel);
        Assert.Empty(await OursDueAsync(_day));
        Assert.Single(await OursDueAsync(_day.AddDays(7)));

        await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", checkOn: null), etag, Cancel);
        Assert.Empty(await OursDueAsync(_day.AddDays(7)));
    }

    [Fact]
    public async Task Deals_of_every_status_can_be_due()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "open", status: DealStatus.Open, checkOn: _day));
        await SaveNewAsync(Documents.Deal(Tenant, "won", status: DealStatus.Won, checkOn: _day));
        await SaveNewAsync(Documents.Deal(Tenant, "lost", status: DealStatus.Lost, checkOn: _day));

        Assert.Equal(["lost", "open", "won"], (await OursDueAsync(_day)).Select(k => k.DealId).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(200)]
    public async Task Pages_of_any_size_hold_every_due_deal_once(int size)
    {
        foreach (var i in Enumerable.Range(1, 3))
        {
            await SaveAsync(Tenant, $"d{i}", _day.AddDays(-i));
            await SaveAsync(OtherTenant, $"d{i}", _day);
        }

        var due = await OursDueAsync(_day, size);

        Assert.Equal(6, due.Count);
        Assert.Distinct(due);
    }

    [Fact]
    public async Task A_sweep_that_moves_each_deal_on_while_it_reads_the_pages_meets_every_deal_once()
    {
        foreach (var i in Enumerable.Range(1, 7))
        {
            await SaveAsync(i % 2 == 0 ? Tenant : OtherTenant, $"d{i}", _day.AddDays(-(i % 3)));
        }

        var met = new List<DealKey>();
        await ReadAllAsync(2, async page =>
        {
            var due = await Deals.ListDueDealsAsync(_day, page, Cancel);
            foreach (var key in due.Items.Where(IsOurs))
            {
                met.Add(key);
                var stored = await FindSavedAsync(key.TenantId, key.DealId);
                Assert.NotNull(await Deals.SaveDealAsync(stored.Document with { CheckOn = _day.AddDays(1) }, stored.ETag, Cancel));
            }

            return due;
        });

        Assert.Equal(["d1", "d2", "d3", "d4", "d5", "d6", "d7"], met.Select(k => k.DealId).Order());
    }

    [Fact]
    public async Task A_continuation_of_another_day_is_refused()
    {
        await SaveAsync(Tenant, "d1", _day);
        await SaveAsync(Tenant, "d2", _day);
        var first = await Deals.ListDueDealsAsync(_day, new PageRequest(1), Cancel);
        var given = new PageRequest(1, first.Continuation);

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDueDealsAsync(_day.AddDays(1), given, Cancel));
        await Assert.ThrowsAsync<UnknownContinuationException>(() => Deals.ListDealsAsync(Tenant, new DealFilter(), given, Cancel));
    }

    private Task<string> SaveAsync(string tenantId, string dealId, DateOnly? checkOn) =>
        SaveNewAsync(Documents.Deal(tenantId, dealId, checkOn: checkOn));

    private bool IsOurs(DealKey key) => key.TenantId == Tenant || key.TenantId == OtherTenant;

    private async Task<List<DealKey>> OursDueAsync(DateOnly day, int size = 50) =>
        [.. (await ReadAllAsync(size, page => Deals.ListDueDealsAsync(day, page, Cancel))).Where(IsOurs)];
}
