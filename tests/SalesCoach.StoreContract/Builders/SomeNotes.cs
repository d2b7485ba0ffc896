using SalesCoach.Notes;

namespace SalesCoach.StoreContract.Builders;

/// <summary>Notes to keep.</summary>
public static class SomeNotes
{
    /// <summary>The instant of a note that says nothing of its own.</summary>
    public static DateTimeOffset Then { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static DealNote Note(
        string tenantId,
        string dealId,
        string noteId,
        string text = "Met Ana, all well.",
        DateTimeOffset? occurredAt = null,
        DateTimeOffset? savedAt = null) => new()
        {
            TenantId = tenantId,
            DealId = dealId,
            Id = noteId,
            Source = "api",
            OccurredAt = occurredAt ?? Then,
            SavedAt = savedAt ?? Then.AddMinutes(1),
            Text = text,
        };

    /// <summary>A note with a value in every place.</summary>
    public static DealNote Full(string tenantId, string dealId, string noteId) => new()
    {
        TenantId = tenantId,
        DealId = dealId,
        Id = noteId,
        Source = "hubspot",
        ExternalId = "engagement/4711?x=\"1\"",
        AuthorId = "p1",
        OccurredAt = new DateTimeOffset(2026, 3, 2, 9, 30, 15, 123, TimeSpan.FromHours(-5)).AddTicks(4567),
        SavedAt = new DateTimeOffset(2026, 3, 2, 14, 30, 16, 999, TimeSpan.Zero).AddTicks(9999),
        Text = "Met Ana.\r\n\r\nRenée sends the pilot plan by Monday; legal are slow 🐢.",
        ReadBy = "playbook",
        Readings = Readings.OfEveryKind(noteId),
    };
}
