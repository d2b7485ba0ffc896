using SalesCoach.Companies;

namespace SalesCoach.Erasure;

/// <summary>What an admin can have erased.</summary>
public sealed class ErasureDesk(ErasureOrders orders, WordErasure words, TimeProvider clock)
{
    /// <summary>The most notes that are erased while the caller waits; the timer erases the others.</summary>
    public const int MostAtOnce = 100;

    /// <summary>
    /// Erases one person's words. The order is kept before anything else: once this has been answered, whatever the answer, the words go.
    /// Asking again is harmless, tells how far it has come, and takes in what the person has written since. A person who wrote nothing, or
    /// whom nobody knows, has nothing left to erase.
    /// </summary>
    /// <returns>Whether nothing is left; false while the timer still has to erase some.</returns>
    public async Task<Outcome<bool>> ErasePersonsWordsAsync(Caller caller, string personId, CancellationToken cancel)
    {
        if (!caller.Roles.HasFlag(Roles.Admin))
        {
            return new Forbidden<bool>("Only an admin can erase a person's words.");
        }

        var faults = new Faults();
        faults.Id("personId", personId);
        if (faults.All.Count > 0)
        {
            return new Faulty<bool>(faults.All);
        }

        var order = new ErasureOrder(ErasureKind.Words, caller.TenantId, personId, clock.GetUtcNow());
        await orders.KeepAsync(order, cancel);
        if (!await words.ErasePersonAsync(order.TenantId, order.Id, order.AsOf, MostAtOnce, cancel))
        {
            return new Done<bool>(false);
        }

        await orders.CloseAsync(order, cancel);
        return new Done<bool>(true);
    }
}
