using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Integrations;

/// <summary>Hands what a CRM says of a note to the deal with which it is kept, and takes it away from one with which it is kept no more.</summary>
internal sealed class CrmNotes(INoteStore notes, SourceNotes sourceNotes)
{
    /// <summary>Keeps the note, or puts it in place of what is kept of it. Doing it again changes nothing.</summary>
    /// <returns>Whether something was put in place of what was kept before; null where there is no such deal any more.</returns>
    public async Task<bool?> WriteAsync(DealKey deal, TrackedNote tracked, IncomingNote note, string? authorId, CancellationToken cancel)
    {
        // A change of the text alone leaves time and author as they were.
        var before = note.OccurredAt is null || note.AuthorKeys.Count == 0 ? await notes.FindNoteAsync(deal.TenantId, deal.DealId, tracked.Id, cancel) : null;
        var outcome = await sourceNotes.TakeAsync(
            new SourceNote
            {
                TenantId = deal.TenantId,
                DealId = deal.DealId,
                Source = tracked.Source,
                ExternalId = tracked.ExternalId,
                Version = note.Version,
                Text = note.Text,
                OccurredAt = note.OccurredAt ?? (before?.State == NoteState.Kept ? before.OccurredAt : null),
                AuthorId = note.AuthorKeys.Count > 0 ? authorId : before?.AuthorId,
            },
            cancel);
        return outcome switch
        {
            Done<SourceNoteAnswer> done => done.Value.Effect == SourceNoteEffect.Revised,
            Missing<SourceNoteAnswer> => null,
            _ => throw new IOException($"The note could not be kept: {outcome.GetType().Name}."),
        };
    }

    /// <summary>Takes the note away as of a version, with all that was read in it. Doing it again changes nothing.</summary>
    public async Task WithdrawAsync(DealKey deal, TrackedNote tracked, DateTimeOffset version, CancellationToken cancel)
    {
        var gone = new SourceNote
        {
            TenantId = deal.TenantId,
            DealId = deal.DealId,
            Source = tracked.Source,
            ExternalId = tracked.ExternalId,
            Version = version,
        };

        // Where the deal is gone, the note is gone with it.
        if (await sourceNotes.TakeAsync(gone, cancel) is not (Done<SourceNoteAnswer> or Missing<SourceNoteAnswer>))
        {
            throw new IOException("The note could not be taken away.");
        }
    }
}
