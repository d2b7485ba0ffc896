using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesCoach.Deals;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Bodies;

/// <summary>How the wire types that only the web knows become JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>
    /// Sets the options by which bodies are read and answers written: what a body may hold is exactly what its type says, no member more,
    /// none twice, no null where none is meant.
    /// </summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Add(Default);
        options.TypeInfoResolverChain.Add(SalesCoachJson.Default.WithAddedModifier(LetListsBeNull).WithAddedModifier(LetThePathNameTheDeal));
    }

    // A list may be null, empty or absent: all three mean that there is none.
    private static void LetListsBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType is { IsGenericType: true } t && t.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
        {
            property.IsSetNullable = true;
        }
    }

    // PUT /api/deals/{dealId} names the deal; the body may leave the id out.
    private static void LetThePathNameTheDeal(JsonTypeInfo type)
    {
        if (type.Type == typeof(Deal))
        {
            type.Properties.Single(p => p.Name == "id").IsRequired = false;
        }
    }
}
