using SalesCoach.Deals;

namespace SalesCoach.Tests.Drivers;

/// <summary>A store of deals that fails, or lets somebody else be first, as often as it is told to.</summary>
public sealed class TroubledStore(IDealStore inner, Outage outage) : IDealStore
{
    /// <summary>How many of the next saves find that somebody else was first.</summary>
    public int Collisions { get; set; }

    /// <summary>Whether saving a deal fails.</summary>
    public bool SavingFails { get; set; }

    public int Saves { get; private set; }

    public Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel) => inner.FindDealAsync(tenantId, dealId, cancel);

    public async Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel)
    {
        if (SavingFails)
        {
            throw new IOException("The store was told to fail.");
        }

        if (Collisions > 0)
        {
            Collisions--;
            return null;
        }

        outage.Write();
        Saves++;
        return await inner.SaveDealAsync(deal, etag, cancel);
    }

    public Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter filter, PageRequest page, CancellationToken cancel) =>
        inner.ListDealsAsync(tenantId, filter, page, cancel);

    public Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel) => inner.ListDueDealsAsync(day, page, cancel);

    public async Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel)
    {
        outage.Write();
        await inner.EraseDealAsync(tenantId, dealId, cancel);
    }
}
