using SalesCoach.Reading;

namespace SalesCoach.Notes;

/// <summary>
/// Keeps what notes say of commitments whose words are erased: when such a note is read again, nothing is left by which a reader could know the
/// commitment.
/// </summary>
internal static class ErasedLinks
{
    /// <summary>The note as it was read again, with the links to erased notes' commitments that the same words had before.</summary>
    /// <param name="note">The note, read again.</param>
    /// <param name="notes">The deal's notes, this one as it was read before among them.</param>
    public static DealNote WithLinksOf(this DealNote note, IReadOnlyList<ReadNote> notes)
    {
        var erased = notes.Where(n => n.State == NoteState.Erased).Select(n => n.Id).ToHashSet();
        var before = notes.FirstOrDefault(n => n.Id == note.Id)?.Readings ?? [];
        if (erased.Count == 0 || !before.Any(r => LinkOf(r) is not null))
        {
            return note;
        }

        return note with { Readings = [.. note.Readings.Select(WithLink)] };

        NoteReading WithLink(NoteReading reading)
        {
            var link = before.Where(r => r.GetType() == reading.GetType() && r.Quote == reading.Quote).Select(LinkOf).FirstOrDefault(IsToErased);
            return (link, reading) switch
            {
                (null, _) => reading,
                (_, CompletionReading { CommitmentId: null } done) => done with { CommitmentId = link },
                (_, CommitmentReading { CommitmentId: null } again) => again with { CommitmentId = link },
                _ => reading,
            };
        }

        bool IsToErased(string? link) => link?.Split('/') is [var noteId, _] && erased.Contains(noteId);
    }

    private static string? LinkOf(NoteReading reading) => reading switch
    {
        CompletionReading done => done.CommitmentId,
        CommitmentReading again => again.CommitmentId,
        _ => null,
    };
}
