using System.Net;
using System.Text.Json;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public string ETag => Headers["ETag"];

    public void ShouldBe(HttpStatusCode status) => Assert.True(status == Status, $"{(int)Status} instead of {(int)status}: {Text}");

    /// <summary>A problem document of this status and type, naming these fields.</summary>
    public void ShouldBeProblem(HttpStatusCode status, string type, params ReadOnlySpan<string> fields)
    {
        ShouldBe(status);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal($"urn:salescoach:problem:{type}", Json.GetProperty("type").GetString());
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Json.GetProperty("title").GetString() ?? "");
        var named = Json.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Select(e => e.Name).ToArray() : [];
        Assert.Equal(fields.ToArray(), named);
    }
}
