using SalesCoach.Coaching;
using SalesCoach.Deals;

namespace SalesCoach.Erasure;

/// <summary>
/// Erases a deal: its document with readings, alerts, decisions and suggestions, its notes, and every line about it in anybody's mailbox
/// (docs/decisions/0009). Each step can be done again.
/// </summary>
public sealed class DealErasure(IDealStore deals, Mailbox mailbox, ErasureOrders orders)
{
    /// <summary>Erases the deal. If this is cut off, the timer goes on with it.</summary>
    public async Task EraseAsync(StoredDeal deal, CancellationToken cancel)
    {
        var order = new ErasureOrder(ErasureKind.Deal, deal.Document.TenantId, deal.Document.Id, deal.Document.Entered.EnteredAt);
        await orders.KeepAsync(order, cancel);
        await CarryOutAsync(order, cancel);
    }

    /// <summary>Carries an order out, as far as it is not yet.</summary>
    public async Task CarryOutAsync(ErasureOrder order, CancellationToken cancel)
    {
        if (await deals.FindDealAsync(order.TenantId, order.Id, cancel) is { } stored && stored.Document.Entered.EnteredAt == order.AsOf)
        {
            await deals.EraseDealAsync(order.TenantId, order.Id, cancel);
        }

        await mailbox.EraseAsync(order.TenantId, line => line.DealId == order.Id, cancel);
        await orders.CloseAsync(order, cancel);
    }
}
