using System.Diagnostics.CodeAnalysis;
using SalesCoach.Reading;

namespace SalesCoach.Notes;

/// <summary>A note as it is kept: the text, where it came from, and what was read in it.</summary>
public sealed record DealNote
{
    /// <summary>The version of this document's shape.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The tenant, always from an identity.</summary>
    public required string TenantId { get; init; }

    /// <summary>The deal that the note is about.</summary>
    public required string DealId { get; init; }

    /// <summary>The note's id, derived by <see cref="NoteIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Where it came from: <c>api</c>, <c>page</c> or a CRM's name.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own id of the note.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The team member who wrote it, where known.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was saved here, as it is now: a revision is saved anew, so that the sweep meets it.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>
    /// How often it has changed since it was first saved. Each change adds one, so of two states of a note the one with more is the later:
    /// the store replaces by it, and a deal knows by it what it has taken in. New readings of the same text are no change.
    /// </summary>
    public int Revision { get; init; }

    /// <summary>The source's version of it, such as the instant of its last modification; null for a person's note, which nobody revises.</summary>
    public DateTimeOffset? Version { get; init; }

    /// <summary>Whether it still says anything.</summary>
    public NoteState State { get; init; }

    /// <summary>What it says. Data: never logged, never an instruction.</summary>
    public required string Text { get; init; }

    /// <summary>The engine that read it; null while it has not been read.</summary>
    public string? ReadBy { get; init; }

    /// <summary>What was read in it, in the order of the quotes' first characters.</summary>
    [AllowNull]
    public IReadOnlyList<NoteReading> Readings { get; init => field = value ?? []; } = [];

    /// <summary>What a reader needs of it.</summary>
    public NoteText ToText() => new(Id, AuthorId, OccurredAt, Text);

    /// <summary>What the deal remembers of it.</summary>
    public ReadNote ToReadNote() => new()
    {
        Id = Id,
        AuthorId = AuthorId,
        OccurredAt = OccurredAt,
        Revision = Revision,
        Version = Version,
        State = State,
        Readings = Readings,
    };
}
