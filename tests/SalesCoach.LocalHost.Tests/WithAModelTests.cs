using System.Diagnostics;
using System.Net;
using SalesCoach.LocalHost.Tests.Drivers;
using SalesCoach.ModelContract;

namespace SalesCoach.LocalHost.Tests;

/// <summary>The built program with a stub of a model service: what a person sees.</summary>
public sealed class WithAModelTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_rep_is_given_the_models_suggestion_and_told_so()
    {
        await using var service = await ModelService.StartAsync();
        service.Says(GoodAnswers.Steps);
        await using var program = await StartAsync(service);

        var list = await program.GetAsync("/api/deals/d1/next-actions");

        Assert.StartsWith("stub-1 suggest-next-actions@", list.GetProperty("engine").GetString(), StringComparison.Ordinal);
        Assert.Equal("Rehearse tomorrow's talk about stage number 1", list.GetProperty("suggestions")[0].GetProperty("action").GetString());
    }

    [Fact]
    public async Task While_the_model_says_nothing_notes_are_kept_at_once_and_the_rep_has_an_answer_in_time()
    {
        await using var service = await ModelService.StartAsync();
        service.KeepsSilent();
        await using var program = await StartAsync(service, ("Model__Deadline", "00:00:01"));

        var watch = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.Created, await program.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", new { text = "Ana will send the plan by Friday." }));
        var list = await program.GetAsync("/api/deals/d1/next-actions");

        Assert.Equal("playbook", list.GetProperty("engine").GetString());
        Assert.Equal("m1", list.GetProperty("suggestions")[0].GetProperty("milestoneId").GetString());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData("Model__Endpoint", "no address", "Model:Endpoint")]
    [InlineData("Model__Endpoint", "http://model.example/v1", "Model:Endpoint")]
    [InlineData("Model__Name", "", "Model:Name")]
    [InlineData("Model__Deadline", "00:00:00", "Model:Deadline")]
    [InlineData("Model__DailyTokens", "-1", "Model:DailyTokens")]
    [InlineData("Model__Retries", "many", "Model")]
    public async Task Settings_that_are_not_right_are_named_and_keep_it_from_starting(string name, string value, string named)
    {
        var settings = new Dictionary<string, string> { ["Model__Endpoint"] = "https://model.example/v1", ["Model__Name"] = "m", ["Model__ApiKey"] = "k", [name] = value };

        var (exitCode, errors) = await BuiltProgram.RunAsync(["--data", _folder.File("test.db")], [.. settings.Select(s => (s.Key, s.Value))]);

        Assert.Equal(1, exitCode);
        Assert.Contains(named, errors, StringComparison.Ordinal);
    }

    private async Task<BuiltProgram> StartAsync(ModelService service, params (string, string)[] settings)
    {
        var program = await BuiltProgram.StartAsync(
            ["--data", _folder.File("test.db")],
            [("Model__Endpoint", service.Endpoint.ToString()), ("Model__Name", "stub-1"), .. settings]);
        await program.SignInAsync("robin");
        Assert.Equal(HttpStatusCode.Created, await program.SendAsync(HttpMethod.Put, "/api/deals/d1", SentDeal.Body));
        return program;
    }
}
