using System.Text.Json;
using System.Text.Json.Serialization;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos;

/// <summary>How items become JSON. The documents in them go by the core's own <see cref="StoreJson"/>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DealItem))]
[JsonSerializable(typeof(NoteItem))]
[JsonSerializable(typeof(MarkItem))]
[JsonSerializable(typeof(IntegrationItem))]
[JsonSerializable(typeof(FoundPage<DealItem>))]
[JsonSerializable(typeof(FoundPage<NoteItem>))]
[JsonSerializable(typeof(FoundPage<IntegrationItem>))]
[JsonSerializable(typeof(FoundPage<Mark>))]
[JsonSerializable(typeof(FoundPage<string>))]
[JsonSerializable(typeof(List<ContainerShape>))]
internal sealed partial class CosmosJson : JsonSerializerContext;

/// <summary>What a query answers.</summary>
internal sealed record FoundPage<T>
{
    [JsonPropertyName("Documents")]
    public IReadOnlyList<T> Documents { get; init; } = [];
}
