using SalesCoach.Companies;
using SalesCoach.Telemetry;

namespace SalesCoach.Deals;

/// <summary>
/// Changes a deal's document by If-Match: loads it, applies a pure change, saves it if it is unchanged, and begins again if somebody else
/// was first. Within one process, changes to the same deal wait for one another instead of colliding.
/// </summary>
public sealed class DealChanges(IDealStore deals, ICompanies companies, TimeProvider clock)
{
    private const int Tries = 12;

    // Deals share a few gates: a gate each would have to be cleaned up, and two deals that share one only wait a little.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Changes a deal.</summary>
    /// <param name="key">The deal.</param>
    /// <param name="change">
    /// Decides on the loaded document: the changed document with the answer, or an answer alone. It is asked again after a collision, so it
    /// must be pure.
    /// </param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <param name="seen">The deal as the caller has just loaded it, which spares loading it again; null where the caller has not.</param>
    /// <returns>The answer; <see cref="Missing{T}"/> where there is no such deal, <see cref="Busy{T}"/> after too many collisions.</returns>
    public Task<Outcome<T>> ChangeAsync<T>(
        DealKey key,
        Func<DealDocument, (DealDocument? Changed, Outcome<T> Answer)> change,
        CancellationToken cancel,
        StoredDeal? seen = null) => ChangeAsync<T>(key, (document, _) => ValueTask.FromResult(change(document)), cancel, seen);

    /// <summary>Changes a deal by a change that has to ask the store first. Nothing but reading may wait in it.</summary>
    public async Task<Outcome<T>> ChangeAsync<T>(
        DealKey key,
        Func<DealDocument, CancellationToken, ValueTask<(DealDocument? Changed, Outcome<T> Answer)>> change,
        CancellationToken cancel,
        StoredDeal? seen = null)
    {
        using var span = Spans.Start(Spans.Change, key);
        var gate = _gates[(uint)key.GetHashCode() % _gates.Length];

        // Whoever has to wait for another change of the deal has seen it as it was before that.
        seen = gate.CurrentCount == 0 ? null : seen;
        await gate.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                if ((seen ?? await deals.FindDealAsync(key.TenantId, key.DealId, cancel)) is not { } stored)
                {
                    return new Missing<T>("deal");
                }

                seen = null;

                var (changed, answer) = await change(stored.Document, cancel);
                if (changed is null)
                {
                    return answer;
                }

                var company = companies.Find(key.TenantId);
                var evaluated = changed.Evaluate(company.DayOf(clock.GetUtcNow()), company);
                if (ReferenceEquals(evaluated, stored.Document) || await deals.SaveDealAsync(evaluated, stored.ETag, cancel) is not null)
                {
                    Measures.GapsChanged(stored.Document.Alerts, evaluated.Alerts);
                    return answer;
                }

                // Another process was first: each further try waits a little longer, not all at the same instant.
                var wait = TimeSpan.FromMilliseconds(Random.Shared.Next(5, 15 * attempt));
                await Task.Delay(wait, clock, cancel);
            }

            return new Busy<T>();
        }
        finally
        {
            gate.Release();
        }
    }
}
