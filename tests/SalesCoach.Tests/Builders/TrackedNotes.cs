using SalesCoach.Integrations;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Builders;

/// <summary>CRMs' notes as they are tracked.</summary>
public static class TrackedNotes
{
    /// <summary>One that has waited for its deal since noon.</summary>
    public static TrackedNote Parked(string id, string source, string text, string author) => new()
    {
        TenantId = "ours",
        Source = source,
        ExternalId = id,
        Id = id,
        Rank = "7",
        State = TrackedState.Parked,
        Waiting = new IncomingNote { ExternalId = id, Version = Office.Noon, Text = text, DealKey = "91", AuthorKeys = [author] },
        ReceivedAt = Office.Noon,
        DueAt = Office.Noon.AddMinutes(5),
    };

    /// <summary>One that is kept with its deal.</summary>
    public static TrackedNote Kept(string id, string source, string tenantId = "ours") => new()
    {
        TenantId = tenantId,
        Source = source,
        ExternalId = id,
        Id = id,
        Rank = "7",
        State = TrackedState.Kept,
        DealId = "d1",
        ReceivedAt = Office.Noon,
    };
}
