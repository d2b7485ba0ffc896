using System.Globalization;
using SalesCoach.Integrations;
using SalesCoach.Notes;

namespace SalesCoach.Cosmos;

/// <summary>
/// Keys that sort as the lists do, unique and in ASCII: one property to filter and to order by needs one plain index, where several would
/// need a composite one, and a list goes on behind the last key that it gave out.
/// </summary>
internal static class SortKeys
{
    /// <summary>A deal among those of all tenants, by the day on which it is due.</summary>
    public static string Due(DateOnly day, string tenantId, string dealId) => $"{Write(day)}/{DealKey(tenantId, dealId)}";

    /// <summary>What is smaller than all keys of later days and larger than those of the day.</summary>
    public static string EndOf(DateOnly day) => $"{Write(day)}~";

    /// <summary>The deal of a key that <see cref="Due"/> made.</summary>
    public static Deals.DealKey ReadDue(string key) =>
        key.Split('/') is [_, var tenant, var deal] ? new(ItemIds.Decode(tenant), ItemIds.Decode(deal)) : throw Unreadable();

    /// <summary>A note among those of its deal, by the instant at which it was written.</summary>
    public static string Occurred(DateTimeOffset instant, string noteId) => $"{Write(instant)}/{ItemIds.Encode(noteId)}";

    /// <summary>A note among those of all tenants, by the instant at which it was saved.</summary>
    public static string Saved(DealNote note) => $"{Write(note.SavedAt)}/{DealKey(note.TenantId, note.DealId)}/{ItemIds.Encode(note.Id)}/{Write(note.Revision)}";

    /// <summary>What is not larger than any key of a note that was saved at the instant or later.</summary>
    public static string Since(DateTimeOffset instant) => Write(instant);

    /// <summary>The note of a key that <see cref="Saved"/> made.</summary>
    public static NoteKey ReadSaved(string key) => key.Split('/') is [var saved, var tenant, var deal, var note, var revision]
        ? ReadNote(tenant, deal, note, saved, revision)
        : throw Unreadable();

    /// <summary>A note that holds words among those of its tenant, by the instant at which it was written.</summary>
    public static string Words(DealNote note) =>
        $"{ItemIds.Encode(note.TenantId)}/{Write(note.OccurredAt)}/{ItemIds.Encode(note.DealId)}/{ItemIds.Encode(note.Id)}/{Write(note.SavedAt)}/{Write(note.Revision)}";

    /// <summary>What is not larger than any key of a tenant's note with words.</summary>
    public static string WordsOf(string tenantId) => $"{ItemIds.Encode(tenantId)}/";

    /// <summary>What is larger than the keys of the tenant's notes that were written before the instant, and not than those of later ones.</summary>
    public static string WordsBefore(string tenantId, DateTimeOffset? instant) => instant is { } before ? $"{WordsOf(tenantId)}{Write(before)}" : $"{WordsOf(tenantId)}~";

    /// <summary>The note of a key that <see cref="Words"/> made.</summary>
    public static NoteKey ReadWords(string key) => key.Split('/') is [var tenant, _, var deal, var note, var saved, var revision]
        ? ReadNote(tenant, deal, note, saved, revision)
        : throw Unreadable();

    /// <summary>A CRM's note that waits among those of its tenant, by the instant at which it came.</summary>
    public static string Waiting(TrackedNote note) => $"{Write(note.ReceivedAt)}/{ItemIds.Encode(note.Id)}";

    /// <summary>A CRM's note that waits among those of all tenants, by the instant at which it is due.</summary>
    public static string DueNote(DateTimeOffset due, TrackedNote note) => $"{Write(due)}/{DealKey(note.TenantId, note.Id)}";

    /// <summary>What is larger than all keys of the instant and smaller than those of later ones.</summary>
    public static string EndOf(DateTimeOffset instant) => $"{Write(instant)}~";

    /// <summary>What was delivered at once among all that a source delivered.</summary>
    public static string Delivered(string source, DateTimeOffset instant, string writeId) => $"{BeginOfDelivered(source)}{Write(instant)}/{writeId}";

    /// <summary>What is smaller than the keys of all that a source delivered.</summary>
    public static string BeginOfDelivered(string source) => $"{ItemIds.Encode(source)}/";

    /// <summary>What is larger than the keys of all that a source delivered.</summary>
    public static string EndOfDelivered(string source) => $"{BeginOfDelivered(source)}~";

    /// <summary>The partition of a deal's notes.</summary>
    public static string DealKey(string tenantId, string dealId) => $"{ItemIds.Encode(tenantId)}/{ItemIds.Encode(dealId)}";

    private static string Write(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Write(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static string Write(int revision) => revision.ToString(CultureInfo.InvariantCulture);

    private static NoteKey ReadNote(string tenant, string deal, string note, string saved, string revision) => new(
        ItemIds.Decode(tenant),
        ItemIds.Decode(deal),
        ItemIds.Decode(note),
        new DateTimeOffset(long.Parse(saved, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero),
        int.Parse(revision, NumberStyles.None, CultureInfo.InvariantCulture));

    private static InvalidDataException Unreadable() => new("The store holds a key that is none of ours.");
}
