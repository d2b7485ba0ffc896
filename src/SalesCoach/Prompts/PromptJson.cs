using System.Text.Json;
using System.Text.Json.Serialization;
using SalesCoach.Coaching.ByModel;
using SalesCoach.NextActions.ByModel;
using SalesCoach.Prompts.Briefs;
using SalesCoach.Reading.ByModel;
using SalesCoach.Summaries.ByModel;

namespace SalesCoach.Prompts;

/// <summary>
/// How questions become JSON and answers become records. Answers are read strictly: a property too many or too few is not of the schema.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(Brief))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(SuggestedSteps))]
[JsonSerializable(typeof(NoteFacts))]
[JsonSerializable(typeof(AskedQuestions))]
[JsonSerializable(typeof(ToldSummary))]
internal sealed partial class PromptJson : JsonSerializerContext;
