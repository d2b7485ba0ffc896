using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Web.Notes;

/// <summary>A note with what was read in it.</summary>
internal sealed record NoteAnswer
{
    /// <summary>The note's id.</summary>
    public required string Id { get; init; }

    /// <summary>The deal that it is about.</summary>
    public required string DealId { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own id of it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Who wrote it, where known.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was saved here.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>The engine that read it; null while it has not been read.</summary>
    public string? ReadBy { get; init; }

    /// <summary>What was read in it, in the order of the quotes.</summary>
    public required IReadOnlyList<NoteReading> Readings { get; init; }

    /// <summary>A kept note as it is answered: without what only the store needs.</summary>
    public static NoteAnswer Of(DealNote note) => new()
    {
        Id = note.Id,
        DealId = note.DealId,
        Source = note.Source,
        ExternalId = note.ExternalId,
        AuthorId = note.AuthorId,
        OccurredAt = note.OccurredAt,
        SavedAt = note.SavedAt,
        Text = note.Text,
        ReadBy = note.ReadBy,
        Readings = note.Readings,
    };
}
