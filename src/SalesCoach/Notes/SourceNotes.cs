using SalesCoach.Deals;
using SalesCoach.Telemetry;

namespace SalesCoach.Notes;

/// <summary>
/// Takes in what CRMs say of their notes: created, edited, deleted, in whatever order and however often it comes (docs/decisions/0009). Only
/// CRMs revise notes; what a person sent stays as it was sent.
/// </summary>
public sealed class SourceNotes(IDealStore deals, INoteStore notes, NoteTaking taking, TimeProvider clock)
{
    private const int Tries = 20;

    /// <summary>
    /// Keeps the latest state of a note. When this returns the state is durable and the CRM may be answered; it is taken into the deal then
    /// too, or by the next sweep.
    /// </summary>
    /// <returns>
    /// What became of it; <see cref="Missing{T}"/> where the tenant has no such deal, <see cref="Faulty{T}"/> where it breaks a rule,
    /// <see cref="Busy{T}"/> where others revise the same note again and again.
    /// </returns>
    public async Task<Outcome<SourceNoteAnswer>> TakeAsync(SourceNote delivered, CancellationToken cancel)
    {
        using var span = Spans.Start(Spans.Deliver);
        var now = clock.GetUtcNow();
        if (delivered.Check(now) is { Count: > 0 } faults)
        {
            return new Faulty<SourceNoteAnswer>(faults);
        }

        if (!DealChecks.IsId(delivered.DealId) || await deals.FindDealAsync(delivered.TenantId, delivered.DealId, cancel) is not { Document: var document } stored)
        {
            return new Missing<SourceNoteAnswer>("deal");
        }

        var note = Read(document, delivered.ToNote(now));
        if (await KeepAsync(delivered, note, cancel) is not { } answer)
        {
            return new Busy<SourceNoteAnswer>();
        }

        if (answer.Effect != SourceNoteEffect.Unchanged)
        {
            Measures.NoteKept(delivered.Source, answer.Effect);
        }

        await taking.TakeInOrLeaveAsync(answer.Note, stored, isRead: answer.Effect != SourceNoteEffect.Unchanged);
        return new Done<SourceNoteAnswer>(answer, Created: answer.Effect == SourceNoteEffect.Created);
    }

    private DealNote Read(DealDocument document, DealNote note) => note.State == NoteState.Kept ? taking.Read(document, note) : note;

    private async Task<SourceNoteAnswer?> KeepAsync(SourceNote delivered, DealNote note, CancellationToken cancel)
    {
        var saved = await notes.SaveNoteAsync(note, cancel);
        var kept = saved.Note;
        if (saved.Created)
        {
            return new SourceNoteAnswer(kept, note.State == NoteState.Withdrawn ? SourceNoteEffect.Withdrawn : SourceNoteEffect.Created);
        }

        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (!delivered.Outranks(kept))
            {
                return new SourceNoteAnswer(kept, SourceNoteEffect.Unchanged);
            }

            var next = note with { Revision = kept.Revision + 1 };
            if (await notes.ReplaceNoteAsync(next, cancel))
            {
                return new SourceNoteAnswer(next, next.State == NoteState.Withdrawn ? SourceNoteEffect.Withdrawn : SourceNoteEffect.Revised);
            }

            // Another delivery was first, or the deal was erased meanwhile: then this is a new note, which the sweep finds without its deal.
            kept = (await notes.SaveNoteAsync(note, cancel)).Note;
        }

        return null;
    }
}
