using System.Globalization;

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
    public static string Saved(DateTimeOffset instant, string tenantId, string dealId, string noteId) =>
        $"{Write(instant)}/{DealKey(tenantId, dealId)}/{ItemIds.Encode(noteId)}";

    /// <summary>What is not larger than any key of a note that was saved at the instant or later.</summary>
    public static string Since(DateTimeOffset instant) => Write(instant);

    /// <summary>The note of a key that <see cref="Saved"/> made.</summary>
    public static Notes.NoteKey ReadSaved(string key) => key.Split('/') is [var ticks, var tenant, var deal, var note]
        ? new(
            ItemIds.Decode(tenant),
            ItemIds.Decode(deal),
            ItemIds.Decode(note),
            new DateTimeOffset(long.Parse(ticks, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero))
        : throw Unreadable();

    /// <summary>The partition of a deal's notes.</summary>
    public static string DealKey(string tenantId, string dealId) => $"{ItemIds.Encode(tenantId)}/{ItemIds.Encode(dealId)}";

    private static string Write(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Write(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static InvalidDataException Unreadable() => new("The store holds a key that is none of ours.");
}
