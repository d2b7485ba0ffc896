using System.Text.Json.Serialization;

namespace SalesCoach.ModelContract;

/// <summary>An answer for the contract's own questions.</summary>
public sealed record SaidAnswer
{
    public required string Said { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SaidAnswer))]
[JsonSerializable(typeof(string))]
internal sealed partial class ContractJson : JsonSerializerContext;
