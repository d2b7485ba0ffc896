using Microsoft.Extensions.Logging;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.Notes;

/// <summary>
/// Takes notes in. The note is saved first, and only then may the sender be answered; taking it into the deal comes after and can be done
/// again at any time (docs/decisions/0002).
/// </summary>
public sealed partial class NoteIntake(
    IDealStore deals,
    INoteStore notes,
    DealChanges changes,
    INoteReader reader,
    TimeProvider clock,
    ILogger<NoteIntake> logger)
{
    /// <summary>A person's note about a deal that the person may see.</summary>
    public async Task<Outcome<DealNote>> SubmitAsync(Caller caller, string dealId, NewNote submitted, string source, CancellationToken cancel)
    {
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { } stored)
        {
            return new Missing<DealNote>("deal");
        }

        var now = clock.GetUtcNow();
        if (submitted.Check(now) is { Count: > 0 } faults)
        {
            return new Faulty<DealNote>(faults);
        }

        var note = Read(stored.Document, new DealNote
        {
            TenantId = caller.TenantId,
            DealId = dealId,
            Id = submitted.ExternalId is { } externalId ? NoteIds.Derive(caller.TenantId, source, externalId) : NoteIds.New(),
            Source = source,
            ExternalId = submitted.ExternalId,
            AuthorId = caller.PersonId,
            OccurredAt = submitted.OccurredAt ?? now,
            SavedAt = now,
            Text = submitted.Text,
        });
        var saved = await notes.SaveNoteAsync(note, cancel);
        if (!saved.Created && !submitted.IsSameAs(saved.Note))
        {
            return new Faulty<DealNote>([new Fault("externalId", "Another note with this externalId is kept already; its text or time differs.")], Conflict: true);
        }

        // From here on the note is kept and the sender must hear so, whatever else fails; the sweep takes in what is left.
        try
        {
            if (await TakeInAsync(new DealKey(caller.TenantId, dealId), [saved.Note], CancellationToken.None, stored) is not Done<TakenIn> { Value.Unread: 0 })
            {
                LogLeftToSweep(logger, null, dealId, saved.Note.Id);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogLeftToSweep(logger, failure, dealId, saved.Note.Id);
        }

        return new Done<DealNote>(saved.Note, Created: saved.Created);
    }

    /// <summary>
    /// Takes saved notes into their deal; notes that it has taken in before change nothing. <paramref name="seen"/> is the deal as the caller
    /// has just loaded it, null where the caller has not.
    /// </summary>
    public async Task<Outcome<TakenIn>> TakeInAsync(DealKey key, IReadOnlyList<DealNote> saved, CancellationToken cancel, StoredDeal? seen = null)
    {
        IReadOnlyList<DealNote> taken = [];
        var outcome = await changes.ChangeAsync<TakenIn>(
            key,
            document =>
            {
                (var changed, taken, var unread) = TakeIn(document, saved);
                return (taken.Count > 0 ? changed : null, new Done<TakenIn>(new TakenIn(taken.Count, unread)));
            },
            cancel,
            seen);

        var wereUnread = saved.Where(n => n.ReadBy is null).Select(n => n.Id).ToHashSet();
        foreach (var note in taken.Where(n => outcome is Done<TakenIn> && wereUnread.Contains(n.Id)))
        {
            await notes.SaveReadingsAsync(note, cancel);
        }

        return outcome;
    }

    /// <summary>A page of a deal's notes, the latest first.</summary>
    public async Task<Outcome<Page<DealNote>>> ListAsync(Caller caller, string dealId, PageRequest page, CancellationToken cancel) =>
        await deals.FindSeenDealAsync(caller, dealId, cancel) is null
            ? new Missing<Page<DealNote>>("deal")
            : new Done<Page<DealNote>>(await notes.ListNotesAsync(caller.TenantId, dealId, page, cancel));

    /// <summary>One of a deal's notes.</summary>
    public async Task<Outcome<DealNote>> FindAsync(Caller caller, string dealId, string noteId, CancellationToken cancel) =>
        await deals.FindSeenDealAsync(caller, dealId, cancel) is not null
        && await notes.FindNoteAsync(caller.TenantId, dealId, noteId, cancel) is { } note
            ? new Done<DealNote>(note)
            : new Missing<DealNote>("note");

    private (DealDocument Changed, IReadOnlyList<DealNote> Taken, int Unread) TakeIn(DealDocument document, IReadOnlyList<DealNote> saved)
    {
        var taken = new List<DealNote>();
        var known = document.Notes.Select(n => n.Id).ToHashSet();
        var missing = saved.Where(n => !known.Contains(n.Id)).OrderBy(n => n.OccurredAt).ToList();
        foreach (var note in missing.Select(n => n.ReadBy is null ? Read(document, n) : n).Where(n => n.ReadBy is not null))
        {
            document = document with { Notes = [.. document.Notes.Append(note.ToReadNote()).OrderBy(n => n.OccurredAt)] };
            taken.Add(note);
        }

        return (document, taken, missing.Count - taken.Count);
    }

    /// <summary>Reads the note against the deal as it stood before it. A reader that fails costs the readings, never the note.</summary>
    private DealNote Read(DealDocument document, DealNote note)
    {
        try
        {
            var before = DealFold.Fold(document.Entered, document.Notes.Where(n => n.OccurredAt <= note.OccurredAt && n.Id != note.Id));
            return note with { Readings = reader.Read(note.ToText(), before), ReadBy = reader.Engine };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogUnread(logger, failure, note.DealId, note.Id);
            return note;
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "Note {NoteId} of deal {DealId} is kept but could not be read; it is read again later")]
    private static partial void LogUnread(ILogger logger, Exception failure, string dealId, string noteId);

    [LoggerMessage(1002, LogLevel.Warning, "Note {NoteId} of deal {DealId} is kept but not yet taken in; the sweep will take it in")]
    private static partial void LogLeftToSweep(ILogger logger, Exception? failure, string dealId, string noteId);
}

/// <summary>What became of notes that were to be taken into their deal.</summary>
/// <param name="New">Notes that were new to the deal.</param>
/// <param name="Unread">Notes that could not be read; they stay saved and are tried again.</param>
public sealed record TakenIn(int New, int Unread);
