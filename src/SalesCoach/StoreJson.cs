using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Moving;
using SalesCoach.Notes;

namespace SalesCoach;

/// <summary>
/// How documents become JSON in the stores: as <see cref="SalesCoachJson"/> reads them, without what is null and with every letter as it is,
/// because a deal is read and written whole and pays by its size. Never part of a page.
/// </summary>
public static class StoreJson
{
    private static readonly StoredShapes Shapes = new(new JsonSerializerOptions(StoredShapes.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A deal's document.</summary>
    public static JsonTypeInfo<DealDocument> Deal => Shapes.DealDocument;

    /// <summary>A note.</summary>
    public static JsonTypeInfo<DealNote> Note => Shapes.DealNote;

    /// <summary>What an admin says about a CRM.</summary>
    public static JsonTypeInfo<Integration> Integration => Shapes.Integration;

    /// <summary>What is known of a CRM's note.</summary>
    public static JsonTypeInfo<TrackedNote> TrackedNote => Shapes.TrackedNote;

    /// <summary>Deliveries in their order.</summary>
    public static JsonTypeInfo<IReadOnlyList<Delivery>> Deliveries => Shapes.IReadOnlyListDelivery;

    /// <summary>One delivery.</summary>
    public static JsonTypeInfo<Delivery> Delivery => Shapes.Delivery;

    /// <summary>A line of a tenant's export.</summary>
    public static JsonTypeInfo<ExportLine> Line => Shapes.ExportLine;
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(DealDocument))]
[JsonSerializable(typeof(DealNote))]
[JsonSerializable(typeof(Integration))]
[JsonSerializable(typeof(TrackedNote))]
[JsonSerializable(typeof(IReadOnlyList<Delivery>))]
[JsonSerializable(typeof(ExportLine))]
internal sealed partial class StoredShapes : JsonSerializerContext;
