using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Web.Alerts;
using SalesCoach.Web.Health;
using SalesCoach.Web.NextActions;
using SalesCoach.Web.Notes;
using SalesCoach.Web.Problems;
using SalesCoach.Web.SignIn;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web.Bodies;

/// <summary>How what goes over the wire becomes JSON, and what may come in.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(NewNote))]
[JsonSerializable(typeof(NoteAnswer))]
[JsonSerializable(typeof(CommitmentPatch))]
[JsonSerializable(typeof(SnoozeRequest))]
[JsonSerializable(typeof(DismissRequest))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(Page<Deal>))]
[JsonSerializable(typeof(Page<NoteAnswer>))]
[JsonSerializable(typeof(Page<Alert>))]
[JsonSerializable(typeof(NextActionList))]
[JsonSerializable(typeof(DealAlignment))]
[JsonSerializable(typeof(IntegrationSettings))]
[JsonSerializable(typeof(Page<Delivery>))]
[JsonSerializable(typeof(Page<WaitingNote>))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>
    /// Sets the options by which bodies are read and answers written: what a body may hold is exactly what its type says, no member more,
    /// none twice, no null where none is meant.
    /// </summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNameCaseInsensitive = false;
        options.AllowOutOfOrderMetadataProperties = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Add(SalesCoachJson.Default.WithAddedModifier(LetThePathNameTheDeal));
        options.TypeInfoResolverChain.Add(Default);
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
