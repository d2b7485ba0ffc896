using SalesCoach.Companies;

namespace SalesCoach.Integrations;

/// <summary>
/// Erases what waits: a text that was parked or is yet to be fetched is no more than one that has found its deal. Its rank stays, so that
/// a repeated delivery does not bring it back.
/// </summary>
public sealed class WaitingWords(IIntegrationStore store, ICompanies companies, TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>Erases what waits of one person's notes. Doing it again goes on.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="personId">The person.</param>
    /// <param name="until">What came after this instant stays.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>Whether nothing is left; false where something changed meanwhile and is to be looked at again.</returns>
    public async Task<bool> EraseAsync(string tenantId, string personId, DateTimeOffset until, CancellationToken cancel)
    {
        var (integrations, all) = (new Dictionary<string, Integration>(), true);
        string? continuation = null;
        do
        {
            var page = await store.ListWaitingAsync(tenantId, null, new PageRequest(PageSize, continuation), cancel);
            foreach (var listed in page.Items.Where(n => n.ReceivedAt <= until))
            {
                if (!integrations.TryGetValue(listed.Source, out var integration))
                {
                    integrations[listed.Source] = integration = await store.FindOrDefaultAsync(tenantId, listed.Source, cancel);
                }

                if (listed.Waiting is { } waiting && CrmAuthors.Find(integration, companies.Find(tenantId), waiting) == personId)
                {
                    all &= await store.FindTrackedNoteAsync(tenantId, listed.Id, cancel) is { } stored
                        && stored.Note.Rank == listed.Rank
                        && await LetGoAsync(stored, "Its author's words were erased.", cancel);
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        return all;
    }

    /// <summary>Lets go of what waits in a note.</summary>
    /// <returns>False, and nothing is changed, where the note has changed meanwhile.</returns>
    internal async Task<bool> LetGoAsync(StoredTrackedNote stored, string why, CancellationToken cancel)
    {
        // What an earlier state of it left with a deal is erased there.
        var state = stored.Note.DealId is null ? TrackedState.Withdrawn : TrackedState.Kept;
        var left = stored.Note with { State = state, Waiting = null, DueAt = null };
        if (await store.SaveTrackedNoteAsync(left, stored.ETag, cancel) is null)
        {
            return false;
        }

        var delivery = new Delivery { At = clock.GetUtcNow(), Outcome = DeliveryOutcome.Withdrawn, ExternalId = left.ExternalId, Why = why };
        await store.AddDeliveriesAsync(left.TenantId, left.Source, [delivery], cancel);
        return true;
    }
}
