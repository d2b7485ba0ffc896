using System.Net;
using System.Runtime.CompilerServices;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class OpenApiTests
{
    private const string Refresh = "SALESCOACH_REFRESH_OPENAPI";

    [Fact]
    public async Task The_document_is_the_one_that_is_checked_in()
    {
        await using var host = await CoachHost.StartAsync();
        var path = CheckedIn();

        var answer = await host.Stranger().GetAsync("/openapi/v1.json");

        answer.ShouldBe(HttpStatusCode.OK);
        var document = answer.Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Refresh) is not null)
        {
            await File.WriteAllTextAsync(path, document, TestContext.Current.CancellationToken);
        }

        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.True(before == document, $"The API has changed. If that is meant, run this test with {Refresh}=1 and commit docs/openapi.v1.json.");
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_its_problems()
    {
        await using var host = await CoachHost.StartAsync();

        var paths = (await host.Stranger().GetAsync("/openapi/v1.json")).Json.GetProperty("paths");

        var operations = paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (Path: p.Name, Operation: o.Value))).ToList();
        Assert.Equal(25, operations.Count);
        Assert.All(operations, o =>
        {
            Assert.NotEmpty(o.Operation.GetProperty("operationId").GetString() ?? "");
            Assert.NotEmpty(o.Operation.GetProperty("summary").GetString() ?? "");
        });
        Assert.All(operations.Where(o => o.Path.StartsWith("/api/", StringComparison.Ordinal)), o =>
        {
            // A CRM proves itself by its own signature or secret.
            Assert.Equal(!o.Path.StartsWith("/api/webhooks/", StringComparison.Ordinal), o.Operation.TryGetProperty("security", out _));
            var problem = o.Operation.GetProperty("responses").GetProperty("401").GetProperty("content").GetProperty("application/problem+json");
            Assert.Equal("#/components/schemas/Problem", problem.GetProperty("schema").GetProperty("$ref").GetString());
        });
    }

    private static string CheckedIn([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "..", "docs", "openapi.v1.json");
}
