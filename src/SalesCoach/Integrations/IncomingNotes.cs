using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Integrations;

/// <summary>
/// Takes in what CRMs say about their notes. However often and in whatever order it comes, what is kept in the end is what outranked the rest
/// (<see cref="IncomingNote.Rank"/>): first the note is brought to that state, then the rank is saved, and whoever finds that somebody else
/// saved a higher one meanwhile takes back what he wrote.
/// </summary>
public sealed class IncomingNotes(
    IIntegrationStore store,
    IDealStore deals,
    INoteStore notes,
    SourceNotes sourceNotes,
    ICompanies companies,
    TimeProvider clock)
{
    private const int Tries = 12;

    /// <summary>The first wait of a note whose deal is not here; the admin's saying so, or the deal's coming, ends it.</summary>
    public static readonly TimeSpan ParkedWait = TimeSpan.FromMinutes(5);

    private readonly CrmNotes _kept = new(notes, sourceNotes);

    // Notes share a few gates: deliveries of the same note to this process wait for one another instead of colliding.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Takes in one thing that a CRM said. It is durable when this returns.</summary>
    /// <param name="integration">The tenant's words on this CRM.</param>
    /// <param name="note">What it said.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<Delivery> ReceiveAsync(Integration integration, IncomingNote note, CancellationToken cancel)
    {
        if (note.Check(clock.GetUtcNow()) is { Count: > 0 } faults)
        {
            return Say(note, DeliveryOutcome.Refused, null, $"{faults[0].Field}: {faults[0].Message}");
        }

        var id = NoteIds.Derive(integration.TenantId, integration.Source, note.ExternalId);
        var gate = _gates[(uint)id.GetHashCode(StringComparison.Ordinal) % _gates.Length];
        await gate.WaitAsync(cancel);
        try
        {
            TrackedNote? mine = null;
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                var stored = await store.FindTrackedNoteAsync(integration.TenantId, id, cancel);
                if (stored is not null && string.CompareOrdinal(note.Rank(), stored.Note.Rank) <= 0)
                {
                    await TakeBackAsync(stored.Note, mine, note.Version, cancel);
                    await WriteBesideAsync(integration, stored.Note, note, cancel);
                    return Known(stored.Note, note);
                }

                var before = stored?.Note ?? Unknown(integration, note, id);
                var (after, answer) = await ApplyAsync(integration, before, stored is null, note, cancel);
                if (await store.SaveTrackedNoteAsync(after, stored?.ETag, cancel) is not null)
                {
                    return answer;
                }

                mine = after;
            }
        }
        finally
        {
            gate.Release();
        }

        throw new IOException("Others changed the same note again and again.");
    }

    /// <summary>Applies what has waited, whole by now; nothing happens where it has changed meanwhile.</summary>
    internal async Task<Delivery?> FinishAsync(Integration integration, StoredTrackedNote waiting, IncomingNote whole, CancellationToken cancel)
    {
        var (after, answer) = await ApplyAsync(integration, waiting.Note, isNew: false, whole, cancel);

        // A fetch brings the note as it is now: nothing that was said until then outranks it.
        var rank = string.CompareOrdinal(whole.Rank(), waiting.Note.Rank) > 0 ? whole.Rank() : waiting.Note.Rank;
        after = after with { Rank = rank };
        if (after.Waiting is not null)
        {
            after = after with { ReceivedAt = waiting.Note.ReceivedAt, Attempts = waiting.Note.Attempts + 1 };
            after = after with { DueAt = clock.GetUtcNow() + PendingNotes.WaitAfter(after) };
        }

        if (await store.SaveTrackedNoteAsync(after, waiting.ETag, cancel) is not null)
        {
            return answer;
        }

        if (await store.FindTrackedNoteAsync(after.TenantId, after.Id, cancel) is { } now)
        {
            await TakeBackAsync(now.Note, after, whole.Version, cancel);
        }

        return null;
    }

    private async Task<(TrackedNote After, Delivery Answer)> ApplyAsync(
        Integration integration, TrackedNote before, bool isNew, IncomingNote note, CancellationToken cancel)
    {
        var at = before with { Rank = note.Rank(), Waiting = null, DueAt = null, Attempts = 0, Trouble = null };
        if (note.IsGone)
        {
            await WithdrawAsync(before, note.Version, cancel);
            var outcome = note.Deleted || !isNew ? DeliveryOutcome.Withdrawn : DeliveryOutcome.Ignored;
            var why = note.Deleted ? null : note.AboutNoDeal ? "It is about no deal." : "It has no text.";
            return (at with { State = TrackedState.Withdrawn, DealId = null }, Say(note, outcome, before.DealId, why));
        }

        // A change of the text alone is about the deal that the note was about before.
        var isWhole = note.Text is not null && (note.DealKey is not null || before.DealId is not null);
        if (!isWhole)
        {
            return (Wait(at, TrackedState.Pending, note, TimeSpan.Zero), Say(note, DeliveryOutcome.Pending, before.DealId, "Its text is fetched."));
        }

        var (dealId, isMade) = await FindDealAsync(integration, before, note, cancel);
        if (dealId is null)
        {
            await WithdrawAsync(before, note.Version, cancel);
            return (Wait(at with { DealId = null }, TrackedState.Parked, note, ParkedWait), Say(note, DeliveryOutcome.Parked, null, "Its deal is not here."));
        }

        if (before.DealId is not null && before.DealId != dealId)
        {
            await WithdrawAsync(before, note.Version, cancel);
        }

        if (await _kept.WriteAsync(new DealKey(integration.TenantId, dealId), at, note, FindAuthor(integration, note), cancel) is not { } revised)
        {
            // The deal went in this very moment.
            return (Wait(at with { DealId = null }, TrackedState.Parked, note, ParkedWait), Say(note, DeliveryOutcome.Parked, null, "Its deal is not here."));
        }

        return (
            at with { State = TrackedState.Kept, DealId = dealId },
            Say(note, revised ? DeliveryOutcome.Revised : DeliveryOutcome.Kept, dealId, isMade ? "A deal was made for it." : null));
    }

    /// <summary>
    /// Of two texts of one instant with the same deal the note's own order decides (<see cref="SourceNote.Outranks"/>), so it must hear of both.
    /// </summary>
    private async Task WriteBesideAsync(Integration integration, TrackedNote known, IncomingNote note, CancellationToken cancel)
    {
        if (known is { State: TrackedState.Kept, DealId: { } dealId }
            && known.Rank != note.Rank()
            && note.IsOfSameInstant(known.Rank)
            && (await FindDealAsync(integration, known, note, cancel)).DealId == dealId)
        {
            await _kept.WriteAsync(new DealKey(known.TenantId, dealId), known, note, FindAuthor(integration, note), cancel);
        }
    }

    private async Task<(string? DealId, bool IsMade)> FindDealAsync(Integration integration, TrackedNote before, IncomingNote note, CancellationToken cancel)
    {
        var candidates = note.DealKey is { } key ? DealIds.Candidates(integration, key) : before.DealId is { } known ? [known] : [];
        foreach (var candidate in candidates)
        {
            if (await deals.FindDealAsync(integration.TenantId, candidate, cancel) is not null)
            {
                return (candidate, false);
            }
        }

        if (integration.Settings is not { UnknownDeals: UnknownDeal.Create, CoachId: { } coach } || note.DealKey is not { } unknown)
        {
            return (null, false);
        }

        var made = DealIds.ForNew(integration, unknown);
        var name = string.IsNullOrWhiteSpace(note.DealName) ? $"{integration.Source} {unknown}" : note.DealName;
        var deal = new Deal { Id = made, Name = name.Length <= DealChecks.LongestName ? name : name[..DealChecks.LongestName], CoachId = coach };
        var now = clock.GetUtcNow();
        var company = companies.Find(integration.TenantId);
        var document = new DealDocument { TenantId = integration.TenantId, Entered = DealEntry.Create(deal, now) }.Evaluate(company.DayOf(now), company);

        // Null means that somebody else has just made it, which is as good.
        await deals.SaveDealAsync(document, null, cancel);
        return (made, true);
    }

    private string? FindAuthor(Integration integration, IncomingNote note) => CrmAuthors.Find(integration, companies.Find(integration.TenantId), note);

    private async Task WithdrawAsync(TrackedNote note, DateTimeOffset version, CancellationToken cancel)
    {
        if (note.DealId is { } dealId)
        {
            await _kept.WithdrawAsync(new DealKey(note.TenantId, dealId), note, version, cancel);
        }
    }

    /// <summary>A note that was written with a deal with which it is not kept, because something later was said meanwhile, goes there.</summary>
    private Task TakeBackAsync(TrackedNote now, TrackedNote? mine, DateTimeOffset version, CancellationToken cancel) =>
        mine is not null && mine.DealId != now.DealId ? WithdrawAsync(mine, version, cancel) : Task.CompletedTask;

    private TrackedNote Unknown(Integration integration, IncomingNote note, string id) => new()
    {
        TenantId = integration.TenantId,
        Source = integration.Source,
        ExternalId = note.ExternalId,
        Id = id,
        Rank = note.Rank(),
        State = TrackedState.Withdrawn,
        ReceivedAt = clock.GetUtcNow(),
    };

    private TrackedNote Wait(TrackedNote note, TrackedState state, IncomingNote waiting, TimeSpan wait)
    {
        var now = clock.GetUtcNow();
        return note with { State = state, Waiting = waiting, ReceivedAt = now, DueAt = now + wait };
    }

    private Delivery Known(TrackedNote known, IncomingNote note) => known switch
    {
        { State: TrackedState.Pending } => Say(note, DeliveryOutcome.Pending, known.DealId, "Its text is fetched."),
        { State: TrackedState.Parked } => Say(note, DeliveryOutcome.Parked, null, "Its deal is not here."),
        _ => Say(note, known.Rank == note.Rank() ? DeliveryOutcome.Repeated : DeliveryOutcome.Superseded, known.DealId, null),
    };

    private Delivery Say(IncomingNote note, DeliveryOutcome outcome, string? dealId, string? why) => new()
    {
        At = clock.GetUtcNow(),
        Outcome = outcome,
        ExternalId = note.ExternalId.Length <= NewNote.LongestExternalId ? note.ExternalId : note.ExternalId[..NewNote.LongestExternalId],
        DealId = dealId,
        Why = why,
    };
}
