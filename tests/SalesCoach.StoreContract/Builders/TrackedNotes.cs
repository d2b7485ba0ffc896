using SalesCoach.Integrations;

namespace SalesCoach.StoreContract.Builders;

/// <summary>CRMs' notes as they are tracked.</summary>
public static class TrackedNotes
{
    private static readonly DateTimeOffset Start = new(2026, 3, 16, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An instant some minutes after the tests' beginning.</summary>
    public static DateTimeOffset At(int minutes) => Start.AddMinutes(minutes);

    /// <summary>One that is kept with a deal.</summary>
    public static TrackedNote Kept(string tenantId, string id, string source = "crm") => new()
    {
        TenantId = tenantId,
        Source = source,
        ExternalId = $"external {id}",
        Id = id,
        Rank = "1",
        State = TrackedState.Kept,
        DealId = "d1",
        ReceivedAt = At(0),
    };

    /// <summary>One that waits.</summary>
    public static TrackedNote Waiting(string tenantId, string id, int received, int due, string source = "crm") => Kept(tenantId, id, source) with
    {
        State = TrackedState.Parked,
        DealId = null,
        ReceivedAt = At(received),
        DueAt = At(due),
        Attempts = 2,
        Trouble = "unavailable",
        Waiting = new IncomingNote
        {
            ExternalId = $"external {id}",
            Version = At(received).AddTicks(1),
            Text = "Łukasz said \"yes\" 🐢\n",
            DealKey = "91",
            DealName = "Line 4",
            AuthorKeys = ["7", "dana@acme.example"],
            OccurredAt = At(received),
            ObjectType = "Task",
        },
    };
}
