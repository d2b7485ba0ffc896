using SalesCoach.Reading;

namespace SalesCoach.Notes;

/// <summary>What is left of a note whose words are erased (docs/decisions/0009).</summary>
public static class NoteErasure
{
    /// <summary>What stands where words stood.</summary>
    public const string InPlaceOfWords = "[erased]";

    /// <summary>
    /// The note without its words: who wrote it and when, and the facts that are facts without words – commitments with their owner, date
    /// and milestone, which of them are done, where milestones stand, which meetings were agreed on. Names that the note alone knew, worries,
    /// requests and changes of mind are words, and go.
    /// </summary>
    public static DealNote Of(DealNote note, DateTimeOffset at) => note with
    {
        Revision = note.Revision + 1,
        SavedAt = at,
        State = NoteState.Erased,
        Text = InPlaceOfWords,
        Readings = [.. note.Readings.Select(WithoutWords).OfType<NoteReading>()],
    };

    private static NoteReading? WithoutWords(NoteReading reading) => reading switch
    {
        CommitmentReading commitment => commitment with { Quote = InPlaceOfWords, OwnerName = null },
        CompletionReading { CommitmentId: not null } or MilestoneReading or FollowUpReading => reading with { Quote = InPlaceOfWords },
        _ => null,
    };
}
