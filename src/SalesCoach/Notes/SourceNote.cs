namespace SalesCoach.Notes;

/// <summary>What a CRM says of one of its notes: as of this version the note has this text, or is deleted.</summary>
public sealed record SourceNote
{
    /// <summary>The tenant, from the secret that the CRM proved.</summary>
    public required string TenantId { get; init; }

    /// <summary>The deal that the note is about.</summary>
    public required string DealId { get; init; }

    /// <summary>The CRM's name; <c>api</c> and <c>page</c> are people's.</summary>
    public required string Source { get; init; }

    /// <summary>The CRM's id of the note.</summary>
    public required string ExternalId { get; init; }

    /// <summary>
    /// The instant of this state of the note at the CRM: created, last modified or deleted. The latest version stands, in whatever order they
    /// come; of several of one instant a deletion stands, and of several texts always the same one.
    /// </summary>
    public required DateTimeOffset Version { get; init; }

    /// <summary>The text; null where the note was deleted. One that was emptied says nothing and counts as deleted.</summary>
    public string? Text { get; init; }

    /// <summary>When it was written; <see cref="Version"/>, where nothing is given.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The team member who wrote it, where known.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The id under which the note is kept.</summary>
    public string NoteId => NoteIds.Derive(TenantId, Source, ExternalId);

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Fault> Check(DateTimeOffset now)
    {
        var faults = new Faults();
        faults.Required("source", Source, 64);
        faults.Required("externalId", ExternalId, NewNote.LongestExternalId);
        faults.Length("text", Text, NewNote.LongestText);

        // A version of a year to come would outrank everything that follows.
        if (Version > now.AddDays(1) || Version.Year < 2000)
        {
            faults.Add("version", "A note was last changed between the year 2000 and now.");
        }

        if (OccurredAt is { } at && (at > now.AddDays(1) || at.Year < 2000))
        {
            faults.Add("occurredAt", "A note was written between the year 2000 and now.");
        }

        return faults.All;
    }

    /// <summary>
    /// Whether this takes the place of the state that is kept: by version, then a deletion over a text, then by what it says, so that whichever
    /// of two comes first the same one stands.
    /// </summary>
    public bool Outranks(DealNote kept)
    {
        var delivered = ToNote(kept.SavedAt);
        if (kept.State == NoteState.Erased && delivered.State != NoteState.Withdrawn)
        {
            // Erased words do not come back, however often the source sends them.
            return false;
        }

        return (Version.UtcTicks, delivered.State == NoteState.Withdrawn, delivered.OccurredAt.UtcTicks).CompareTo(
            (kept.Version?.UtcTicks ?? 0, kept.State == NoteState.Withdrawn, kept.OccurredAt.UtcTicks)) switch
        {
            0 => string.CompareOrdinal($"{delivered.AuthorId}\n{delivered.Text}", $"{kept.AuthorId}\n{kept.Text}") > 0,
            var order => order > 0,
        };
    }

    /// <summary>The note as it is kept for the first time.</summary>
    public DealNote ToNote(DateTimeOffset savedAt)
    {
        var says = !string.IsNullOrWhiteSpace(Text);
        return new DealNote
        {
            TenantId = TenantId,
            DealId = DealId,
            Id = NoteId,
            Source = Source,
            ExternalId = ExternalId,
            AuthorId = says ? AuthorId : null,
            OccurredAt = says ? OccurredAt ?? Version : Version,
            SavedAt = savedAt,
            Version = Version,
            State = says ? NoteState.Kept : NoteState.Withdrawn,
            Text = says ? Text ?? "" : "",
        };
    }
}

/// <summary>What became of what a CRM said.</summary>
/// <param name="Note">The note as it is kept.</param>
/// <param name="Effect">What it changed.</param>
public sealed record SourceNoteAnswer(DealNote Note, SourceNoteEffect Effect);

/// <summary>What a delivery of a note changed.</summary>
public enum SourceNoteEffect
{
    /// <summary>The note is new.</summary>
    Created,

    /// <summary>Its text, time or author changed.</summary>
    Revised,

    /// <summary>Its source deleted it; nothing of its text is kept any more, or will be when an earlier state comes late.</summary>
    Withdrawn,

    /// <summary>This state or a later one was kept already.</summary>
    Unchanged,
}
