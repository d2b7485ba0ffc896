using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Integrations;

/// <summary>Writes and withdraws the notes that CRMs submit.</summary>
public sealed class CrmNotes(INoteStore notes, NoteIntake intake, DealChanges changes, TimeProvider clock)
{
    /// <summary>Keeps the note, or puts it in place of what is kept of it. Doing it again changes nothing.</summary>
    /// <returns>Whether something was kept of it before.</returns>
    public async Task<bool> WriteAsync(DealKey deal, TrackedNote tracked, IncomingNote note, string? authorId, CancellationToken cancel)
    {
        var occurredAt = note.OccurredAt ?? note.Version;
        var before = await notes.FindNoteAsync(deal.TenantId, deal.DealId, tracked.Id, cancel);
        if (before is not null && !(before.Text == note.Text && before.OccurredAt == occurredAt && before.AuthorId == authorId))
        {
            await WithdrawAsync(deal, tracked.Id, cancel);
        }

        var saved = await notes.SaveNoteAsync(
            new DealNote
            {
                TenantId = deal.TenantId,
                DealId = deal.DealId,
                Id = tracked.Id,
                Source = tracked.Source,
                ExternalId = tracked.ExternalId,
                AuthorId = authorId,
                OccurredAt = occurredAt,
                SavedAt = clock.GetUtcNow(),
                Text = note.Text ?? "",
            },
            cancel);
        await intake.TakeInAsync(deal, [saved.Note], CancellationToken.None);
        return before is not null;
    }

    /// <summary>Erases the note with all that was read in it. Doing it again changes nothing.</summary>
    public async Task WithdrawAsync(DealKey deal, string noteId, CancellationToken cancel)
    {
        await notes.EraseNoteAsync(deal.TenantId, deal.DealId, noteId, cancel);
        await changes.ChangeAsync<int>(
            deal,
            document => document.Notes.Any(n => n.Id == noteId)
                ? (document with { Notes = [.. document.Notes.Where(n => n.Id != noteId)] }, new Done<int>(1))
                : (null, new Done<int>(0)),
            cancel);
    }
}
