using System.Text.Json;
using System.Text.Json.Serialization;
using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach;

/// <summary>How records become JSON, on the wire and in the stores: camelCase, days as <c>yyyy-MM-dd</c>, nothing null left out.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(Deal))]
[JsonSerializable(typeof(DealDocument))]
[JsonSerializable(typeof(DealNote))]
[JsonSerializable(typeof(ReadNote))]
[JsonSerializable(typeof(NoteReading))]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(Suggestion))]
[JsonSerializable(typeof(Integration))]
[JsonSerializable(typeof(TrackedNote))]
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<OneOnOne>))]
public sealed partial class SalesCoachJson : JsonSerializerContext;
