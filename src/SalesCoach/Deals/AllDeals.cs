using System.Runtime.CompilerServices;

namespace SalesCoach.Deals;

/// <summary>Walks all pages of a list of deals.</summary>
public static class AllDeals
{
    private const int PageSize = 100;

    /// <summary>Every deal of a tenant that the filter lets through, page by page.</summary>
    public static async IAsyncEnumerable<StoredDeal> AllDealsAsync(
        this IDealStore deals,
        string tenantId,
        DealFilter filter,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        string? continuation = null;
        do
        {
            var page = await deals.ListDealsAsync(tenantId, filter, new PageRequest(PageSize, continuation), cancel);
            foreach (var deal in page.Items)
            {
                yield return deal;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
