using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Telemetry;

namespace SalesCoach.Notes;

/// <summary>
/// Takes people's notes in. The note is saved first, and only then may the sender be answered; taking it into the deal comes after and can
/// be done again at any time (docs/decisions/0002).
/// </summary>
public sealed class NoteIntake(IDealStore deals, INoteStore notes, NoteTaking taking, TimeProvider clock)
{
    /// <summary>A person's note about a deal that the person may see.</summary>
    public async Task<Outcome<DealNote>> SubmitAsync(Caller caller, string dealId, NewNote submitted, string source, CancellationToken cancel)
    {
        using var span = Spans.Start(Spans.Submit);
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { } stored)
        {
            return new Missing<DealNote>("deal");
        }

        var now = clock.GetUtcNow();
        if (submitted.Check(now) is { Count: > 0 } faults)
        {
            return new Faulty<DealNote>(faults);
        }

        var note = taking.Read(stored.Document, new DealNote
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

        if (saved.Created)
        {
            Measures.NoteKept(source, SourceNoteEffect.Created);
        }

        // From here on the note is kept and the sender must hear so, whatever else fails.
        await taking.TakeInOrLeaveAsync(saved.Note, stored, isRead: saved.Created);
        return new Done<DealNote>(saved.Note, Created: saved.Created);
    }

    /// <summary>
    /// Takes saved notes into their deal; notes that it has taken in before change nothing. <paramref name="seen"/> is the deal as the caller
    /// has just loaded it, null where the caller has not.
    /// </summary>
    public Task<Outcome<TakenIn>> TakeInAsync(DealKey key, IReadOnlyList<DealNote> saved, CancellationToken cancel, StoredDeal? seen = null) =>
        taking.TakeInAsync(key, saved, cancel, seen);

    /// <summary>A page of a deal's notes, the latest first, without those that their source deleted.</summary>
    public async Task<Outcome<Page<DealNote>>> ListAsync(Caller caller, string dealId, PageRequest page, CancellationToken cancel)
    {
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is null)
        {
            return new Missing<Page<DealNote>>("deal");
        }

        var listed = await notes.ListNotesAsync(caller.TenantId, dealId, page, cancel);
        return new Done<Page<DealNote>>(listed with { Items = [.. listed.Items.Where(n => n.State != NoteState.Withdrawn)] });
    }

    /// <summary>One of a deal's notes.</summary>
    public async Task<Outcome<DealNote>> FindAsync(Caller caller, string dealId, string noteId, CancellationToken cancel) =>
        await deals.FindSeenDealAsync(caller, dealId, cancel) is not null
        && await notes.FindNoteAsync(caller.TenantId, dealId, noteId, cancel) is { State: not NoteState.Withdrawn } note
            ? new Done<DealNote>(note)
            : new Missing<DealNote>("note");
}
