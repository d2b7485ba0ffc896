using Microsoft.Extensions.Logging;
using SalesCoach.Companies;

namespace SalesCoach.Integrations;

/// <summary>
/// The timer of what waits: it fetches notes whose CRM sent no text, in the order in which they came, and looks whether deals have come for
/// parked ones. What fails waits longer each time. It can be cut off at any point and run again, by several hosts at once too.
/// </summary>
public sealed partial class PendingNotes(
    IIntegrationStore store,
    INoteSource source,
    IncomingNotes incoming,
    WaitingWords words,
    ICompanies companies,
    TimeProvider clock,
    ILogger<PendingNotes> logger) : IDisposable
{
    /// <summary>A note that has waited this long is somebody's concern: health and the admin's page say so.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromMinutes(30);

    private const int PageSize = 100;

    // More than this nobody waits for; the timer does the rest.
    private const int MostAtOnce = 200;

    // Health asks often, and of a thousand that wait the first late ones are enough.
    private const int MostLookedAt = 1_000;

    // A note that has just been written may not be there yet where it is read; after this often it is gone.
    private const int GoneAfter = 3;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly Glance<int> _late = new(clock);

    /// <summary>How long a note waits after so many tries in vain: twice as long each time, up to six hours.</summary>
    public static TimeSpan WaitAfter(TrackedNote note)
    {
        var first = note.State == TrackedState.Parked ? IncomingNotes.ParkedWait : FirstWait;
        var wait = first * Math.Pow(2, Math.Clamp(note.Attempts - 1, 0, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>Runs once over everything that is due.</summary>
    /// <returns>How many notes wait no more.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var silent = new HashSet<(string Tenant, string Source)>();
        var finished = 0;
        string? continuation = null;
        do
        {
            var page = await store.ListDueNotesAsync(now, new PageRequest(PageSize, continuation), cancel);
            foreach (var note in page.Items)
            {
                // Where a CRM does not answer, those behind keep their place and nobody asks it again in this round.
                if (note.State == TrackedState.Parked || !silent.Contains((note.TenantId, note.Source)))
                {
                    finished += await TryAsync(note, silent, cancel);
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        return finished;
    }

    /// <summary>Tries the first that wait for their deal at a tenant's source, due or not: the admin has just said which deal is which.</summary>
    public async Task RetryAsync(string tenantId, string sourceName, CancellationToken cancel)
    {
        var waiting = await store.ListWaitingAsync(tenantId, sourceName, new PageRequest(MostAtOnce), cancel);
        foreach (var note in waiting.Items.Where(n => n.State == TrackedState.Parked))
        {
            await TryAsync(note, [], cancel);
        }
    }

    /// <summary>Fetches one note that has just been received, if it still waits.</summary>
    /// <returns>What became of it; null where it waits on.</returns>
    public async Task<Delivery?> FetchNowAsync(Integration integration, string noteId, CancellationToken cancel) =>
        await store.FindTrackedNoteAsync(integration.TenantId, noteId, cancel) is { Note.State: TrackedState.Pending } stored
            ? (await StepAsync(integration, stored, cancel)).Answer
            : null;

    /// <summary>How many notes had waited too long to be fetched, half a minute ago at the most; of very many, as many as one look shows.</summary>
    public Task<int> CountLateAsync(CancellationToken cancel) => _late.LookAsync(CountLateAsync, cancel);

    /// <inheritdoc/>
    public void Dispose() => _late.Dispose();

    private async Task<int> CountLateAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (late, lookedAt) = (0, 0);
        string? continuation = null;
        do
        {
            var page = await store.ListDueNotesAsync(now + LongestWait, new PageRequest(PageSize, continuation), cancel);
            late += page.Items.Count(n => n.State == TrackedState.Pending && n.ReceivedAt <= now - TooLong);
            lookedAt += page.Items.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null && late == 0 && lookedAt < MostLookedAt);

        return late;
    }

    private async Task<int> TryAsync(TrackedNote listed, HashSet<(string Tenant, string Source)> silent, CancellationToken cancel)
    {
        try
        {
            if (await store.FindTrackedNoteAsync(listed.TenantId, listed.Id, cancel) is not { Note.Waiting: not null } stored)
            {
                return 0;
            }

            var integration = await store.FindOrDefaultAsync(listed.TenantId, listed.Source, cancel);
            if (IsOlderThanKept(stored.Note))
            {
                return await words.LetGoAsync(stored, "It waited longer than the company keeps notes.", cancel) ? 1 : 0;
            }

            var (answer, sourceIsSilent) = await StepAsync(integration, stored, cancel);
            if (sourceIsSilent)
            {
                silent.Add((listed.TenantId, listed.Source));
            }

            if (answer is null or { Outcome: DeliveryOutcome.Parked or DeliveryOutcome.Pending })
            {
                return 0;
            }

            await store.AddDeliveriesAsync(listed.TenantId, listed.Source, [answer], cancel);
            return 1;
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // One note that cannot be finished must not keep the others waiting.
            LogFailed(logger, failure, listed.Source, listed.Id);
            return 0;
        }
    }

    private async Task<(Delivery? Answer, bool SourceIsSilent)> StepAsync(Integration integration, StoredTrackedNote stored, CancellationToken cancel)
    {
        if (stored.Note.Waiting is not { } waiting)
        {
            return (null, false);
        }

        if (stored.Note.State == TrackedState.Parked)
        {
            return (await incoming.FinishAsync(integration, stored, waiting, cancel), false);
        }

        switch (await source.FetchAsync(stored.Note.TenantId, stored.Note.Source, waiting, integration.Settings.DealField, cancel))
        {
            case FetchedNote.Found found:
                var version = found.Note.Version > waiting.Version ? found.Note.Version : waiting.Version;
                return (await incoming.FinishAsync(integration, stored, found.Note with { Version = version }, cancel), false);
            case FetchedNote.Gone when stored.Note.Attempts + 1 >= GoneAfter:
                return (await incoming.FinishAsync(integration, stored, waiting with { Deleted = true }, cancel), false);
            case FetchedNote.Unavailable unavailable:
                await KeepWaitingAsync(stored, unavailable.Why, cancel);
                return (null, unavailable.Source);
            default:
                await KeepWaitingAsync(stored, "not-found", cancel);
                return (null, false);
        }
    }

    /// <summary>A text that waits is kept no longer than one that has found its deal.</summary>
    private bool IsOlderThanKept(TrackedNote note) =>
        companies.Find(note.TenantId).KeepNotesDays is { } days
        && note.Waiting is { } waiting
        && (waiting.OccurredAt ?? waiting.Version) < clock.GetUtcNow().AddDays(-days);

    private async Task KeepWaitingAsync(StoredTrackedNote stored, string why, CancellationToken cancel)
    {
        var tried = stored.Note with { Attempts = stored.Note.Attempts + 1, Trouble = why };
        await store.SaveTrackedNoteAsync(tried with { DueAt = clock.GetUtcNow() + WaitAfter(tried) }, stored.ETag, cancel);
        LogWaits(logger, stored.Note.Source, stored.Note.Id, why, tried.Attempts);
    }

    [LoggerMessage(2101, LogLevel.Error, "A note of {Source} could not be finished ({NoteId}); it is tried again")]
    private static partial void LogFailed(ILogger logger, Exception failure, string source, string noteId);

    [LoggerMessage(2102, LogLevel.Warning, "A note of {Source} waits ({NoteId}): {Why} after {Attempts} tries")]
    private static partial void LogWaits(ILogger logger, string source, string noteId, string why, int attempts);
}
