using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace SalesCoach.Prompts;

/// <summary>An answer's JSON schema, made from its record: the form that is asked for is the form that is read.</summary>
/// <param name="Name">The schema's name.</param>
/// <param name="Json">The schema.</param>
public sealed record AnswerSchema(string Name, string Json)
{
    /// <summary>
    /// The schema of a record in the form that strict structured outputs demand: every property required – one that may be missing is
    /// nullable instead – and none besides.
    /// </summary>
    public static AnswerSchema Of<T>(string name, JsonTypeInfo<T> type) =>
        new(name, type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Strict }).ToJsonString());

    private static JsonNode Strict(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject node && node["properties"] is JsonObject properties)
        {
            node["required"] = new JsonArray([.. properties.Select(p => JsonValue.Create(p.Key))]);
            node["additionalProperties"] = false;
        }

        return schema;
    }
}
