using Microsoft.Extensions.Logging;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Telemetry;

namespace SalesCoach.Timers;

/// <summary>
/// The timer that catches up: it takes in notes that were saved but did not reach their deal, and looks again at deals whose day has come
/// (<see cref="DealDocument.CheckOn"/>). Its cost follows what changes, not how many deals there are. It can be cut off at any point and
/// run again, by several hosts at once too: everything it does is idempotent.
/// </summary>
public sealed partial class Sweep(
    IDealStore deals,
    INoteStore notes,
    IMarkStore marks,
    NoteIntake intake,
    DealChanges changes,
    IEnumerable<ISweepStep> further,
    ICompanies companies,
    TimeProvider clock,
    ILogger<Sweep> logger)
{
    private const int PageSize = 100;

    // Hosts' clocks may differ, and a note may be saved a moment after a later one: look back a little further than the last sweep.
    internal static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Runs once over everything that is due.</summary>
    public async Task<SweepReport> RunAsync(CancellationToken cancel)
    {
        using var span = Spans.Start(Spans.Sweep);
        var takenIn = await TakeInNotesAsync(cancel);
        var evaluated = await EvaluateDueDealsAsync(cancel);
        var report = new SweepReport(takenIn, evaluated);
        LogSwept(logger, report.NotesTakenIn, report.DealsEvaluated);
        foreach (var step in further)
        {
            await step.RunAsync(cancel);
        }

        return report;
    }

    private async Task<int> TakeInNotesAsync(CancellationToken cancel)
    {
        var since = await InstantMark.NotesTakenIn.FindAsync(marks, cancel) ?? DateTimeOffset.MinValue;
        var started = clock.GetUtcNow();
        var (takenIn, left) = (0, new List<NoteKey>());
        string? continuation = null;
        do
        {
            var page = await notes.ListNotesSavedSinceAsync(since, new PageRequest(PageSize, continuation), cancel);
            foreach (var deal in page.Items.GroupBy(n => new DealKey(n.TenantId, n.DealId)))
            {
                var (taken, behind) = await TakeInAsync(deal.Key, [.. deal], cancel);
                takenIn += taken;
                left.AddRange(behind);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        Measures.Swept(left.Count, left.Count == 0 ? TimeSpan.Zero : started - left.Min(n => n.SavedAt));

        // While a note is left over, the next sweep begins where this one did.
        var next = started - Overlap;
        if (left.Count == 0 && next > since)
        {
            await InstantMark.NotesTakenIn.SaveAsync(marks, next, cancel);
        }

        return takenIn;
    }

    /// <summary>Takes in those of a deal's notes that it does not have yet, or not at this revision; says how many, and which are left.</summary>
    private async Task<(int New, IReadOnlyList<NoteKey> Left)> TakeInAsync(DealKey key, IReadOnlyList<NoteKey> saved, CancellationToken cancel)
    {
        try
        {
            if (await deals.FindDealAsync(key.TenantId, key.DealId, cancel) is not { } stored)
            {
                // The deal was erased while these notes were on their way. Only they are erased: a deal that somebody puts under the same
                // id at this very moment is none of ours to touch.
                foreach (var note in saved)
                {
                    await notes.EraseNoteAsync(key.TenantId, key.DealId, note.NoteId, cancel);
                }

                return (0, []);
            }

            var behind = saved.Where(n => !stored.Document.Knows(n.NoteId, n.Revision)).ToList();
            var waiting = new List<DealNote>();
            foreach (var missing in behind)
            {
                if (await notes.FindNoteAsync(key.TenantId, key.DealId, missing.NoteId, cancel) is { } note)
                {
                    waiting.Add(note);
                }
            }

            return waiting.Count == 0
                ? (0, [])
                : await intake.TakeInAsync(key, waiting, cancel, stored) is Done<TakenIn> { Value: var taken } ? (taken.New, taken.Unread == 0 ? [] : behind) : (0, behind);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // One deal that cannot be read must not keep the others waiting.
            LogDealFailed(logger, failure, key.DealId);
            return (0, saved);
        }
    }

    private async Task<int> EvaluateDueDealsAsync(CancellationToken cancel)
    {
        // Somewhere on earth it is this day already; each deal is then held against its own tenant's day.
        var now = clock.GetUtcNow();
        var latest = DateOnly.FromDateTime(now.UtcDateTime.AddHours(14));
        var evaluated = 0;
        string? continuation = null;
        do
        {
            var page = await deals.ListDueDealsAsync(latest, new PageRequest(PageSize, continuation), cancel);
            foreach (var key in page.Items)
            {
                evaluated += await EvaluateAsync(key, companies.Find(key.TenantId).DayOf(now), cancel);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        return evaluated;
    }

    private async Task<int> EvaluateAsync(DealKey key, DateOnly today, CancellationToken cancel)
    {
        try
        {
            // The change itself is empty: every change of a deal evaluates it anew.
            var outcome = await changes.ChangeAsync<int>(
                key,
                document => document.CheckOn <= today ? (document, new Done<int>(1)) : (null, new Done<int>(0)),
                cancel);
            return outcome is Done<int> done ? done.Value : 0;
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogDealFailed(logger, failure, key.DealId);
            return 0;
        }
    }

    [LoggerMessage(2001, LogLevel.Information, "Sweep: {NotesTakenIn} notes taken in, {DealsEvaluated} deals looked at again")]
    private static partial void LogSwept(ILogger logger, int notesTakenIn, int dealsEvaluated);

    [LoggerMessage(2002, LogLevel.Error, "Sweep: deal {DealId} was left out and is tried again next time")]
    private static partial void LogDealFailed(ILogger logger, Exception failure, string dealId);
}

/// <summary>What a sweep did.</summary>
/// <param name="NotesTakenIn">Notes that had been saved but had not reached their deal.</param>
/// <param name="DealsEvaluated">Deals whose day had come.</param>
public sealed record SweepReport(int NotesTakenIn, int DealsEvaluated);
