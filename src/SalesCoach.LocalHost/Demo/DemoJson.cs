using System.Text.Json;
using System.Text.Json.Serialization;
using SalesCoach.Companies;

namespace SalesCoach.LocalHost.Demo;

/// <summary>Reads the demo company; its deals are read as every deal is, by <see cref="SalesCoachJson"/>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Company))]
internal sealed partial class DemoJson : JsonSerializerContext;
