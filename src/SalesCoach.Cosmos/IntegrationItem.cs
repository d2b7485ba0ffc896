using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesCoach.Integrations;

namespace SalesCoach.Cosmos;

/// <summary>
/// What is known of a tenant's CRMs in the container <c>integrations</c>: how names map, which notes are where and what waits, and what was
/// delivered last. The beginning of the id tells which it is.
/// </summary>
internal sealed record IntegrationItem : Item
{
    /// <summary>How the ids of what admins said begin.</summary>
    public const string Settings = "settings";

    /// <summary>How the ids of tracked notes begin.</summary>
    public const string Note = "note";

    private const string Deliveries = "deliveries";

    /// <summary>The partition.</summary>
    public required string TenantId { get; init; }

    public required string Source { get; init; }

    /// <summary>See <see cref="SortKeys.Waiting"/>; missing where nothing waits.</summary>
    public string? WaitingKey { get; init; }

    /// <summary>See <see cref="SortKeys.DueNote"/>; missing where nothing waits.</summary>
    public string? DueKey { get; init; }

    /// <summary>See <see cref="SortKeys.Delivered"/>; missing where these are no deliveries.</summary>
    public string? DeliveryKey { get; init; }

    public required JsonElement Document { get; init; }

    /// <summary>The id of what is named so.</summary>
    public static string IdOf(string beginning, string name) => $"{beginning}.{ItemIds.Encode(name)}";

    /// <summary>What is larger than every id that begins so, and smaller than what follows those: a slash comes right after a dot.</summary>
    public static string EndOf(string beginning) => $"{beginning}/";

    public static IntegrationItem Of(Integration integration, string writeId) => new()
    {
        Id = IdOf(Settings, integration.Source),
        WriteId = writeId,
        TenantId = integration.TenantId,
        Source = integration.Source,
        Document = JsonSerializer.SerializeToElement(integration, StoreJson.Integration),
    };

    public static IntegrationItem Of(TrackedNote note, string writeId) => new()
    {
        Id = IdOf(Note, note.Id),
        WriteId = writeId,
        TenantId = note.TenantId,
        Source = note.Source,
        WaitingKey = note.DueAt is null ? null : SortKeys.Waiting(note),
        DueKey = note.DueAt is { } due ? SortKeys.DueNote(due, note) : null,
        Document = JsonSerializer.SerializeToElement(note, StoreJson.TrackedNote),
    };

    public static IntegrationItem Of(string tenantId, string source, string key, IReadOnlyList<Delivery> deliveries, string writeId) => new()
    {
        Id = DeliveriesId(key),
        WriteId = writeId,
        TenantId = tenantId,
        Source = source,
        DeliveryKey = key,
        Document = JsonSerializer.SerializeToElement(deliveries, StoreJson.Deliveries),
    };

    public static string DeliveriesId(string key) => IdOf(Deliveries, key);

    public T Read<T>(JsonTypeInfo<T> type) => Document.Deserialize(type) ?? throw new InvalidDataException("The store holds something of a CRM that is null.");
}
