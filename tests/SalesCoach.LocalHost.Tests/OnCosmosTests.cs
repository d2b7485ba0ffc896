using System.Net;
using System.Text.Json;
using SalesCoach.Cosmos.Tests.Server;
using SalesCoach.LocalHost.Tests.Drivers;

namespace SalesCoach.LocalHost.Tests;

/// <summary>The whole program with the production store, on the Cosmos-compatible server.</summary>
public sealed class OnCosmosTests(CosmosServer server) : IClassFixture<CosmosServer>, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _database = $"local-{Guid.NewGuid():N}";

    private (string, string)[] Settings => [("Cosmos__Endpoint", server.Endpoint.ToString()), ("Cosmos__Database", _database)];

    private string[] Arguments => ["--store", "cosmos", "--data", _folder.File("keys")];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_one_program_keeps_another_finds()
    {
        string deal, notes, actions;
        await using (var first = await BuiltProgram.StartAsync(Arguments, Settings))
        {
            Assert.Equal("healthy", (await first.GetAsync("/health")).GetProperty("status").GetString());
            await first.SignInAsync("robin");
            Assert.Equal(HttpStatusCode.Created, await first.SendAsync(HttpMethod.Put, "/api/deals/d1", SentDeal.Body));
            var note = new { text = "I will send Ana the security questionnaire by Friday.", externalId = "crm-1" };
            Assert.Equal(HttpStatusCode.Created, await first.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", note));
            Assert.Equal(HttpStatusCode.OK, await first.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", note));
            (deal, notes, actions) = (await TextAsync(first, "/api/deals/d1"), await TextAsync(first, "/api/deals/d1/notes"), await TextAsync(first, "/api/deals/d1/next-actions"));
            Assert.Contains("security questionnaire", actions, StringComparison.Ordinal);
            await first.KillAsync();
        }

        await using var second = await BuiltProgram.StartAsync(Arguments, Settings);
        await second.SignInAsync("robin");
        Assert.Equal(deal, await TextAsync(second, "/api/deals/d1"));
        Assert.Equal(notes, await TextAsync(second, "/api/deals/d1/notes"));
        Assert.Equal(actions, await TextAsync(second, "/api/deals/d1/next-actions"));
        await second.SignInAsync("casey");
        Assert.Contains("goal-missing", await TextAsync(second, "/api/alerts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_company_lives_there_too()
    {
        await using var program = await BuiltProgram.StartAsync([.. Arguments, "--demo"], Settings);

        await program.SignInAsync("dana.reyes");
        var actions = await program.GetAsync("/api/deals/eiderland-dairies/next-actions");
        Assert.NotEqual(0, actions.GetProperty("suggestions").GetArrayLength());
        Assert.NotEqual(JsonValueKind.Undefined, (await program.GetAsync("/api/deals/eiderland-dairies/notes")).GetProperty("items")[0].ValueKind);
    }

    [Fact]
    public async Task A_company_moves_there_and_back_without_loss()
    {
        var embedded = _folder.File("first.db");
        await using (var program = await BuiltProgram.StartAsync("--demo", "--data", embedded))
        {
            await program.StopAsync();
        }

        var (there, back, again) = (_folder.File("there.jsonl"), _folder.File("back.jsonl"), _folder.File("again.jsonl"));
        await MoveAsync(["export", "--tenant", "demo", "--file", there, "--data", embedded]);
        await MoveAsync(["import", "--file", there, .. Arguments]);
        await MoveAsync(["export", "--tenant", "demo", "--file", back, .. Arguments]);
        await MoveAsync(["import", "--file", back, "--data", _folder.File("second.db")]);
        await MoveAsync(["export", "--tenant", "demo", "--file", again, "--data", _folder.File("second.db")]);

        // Only the first line differs: it has the instant.
        var lines = await File.ReadAllLinesAsync(there, TestContext.Current.CancellationToken);
        Assert.True(lines.Length > 20, "The demo company has deals and notes.");
        Assert.Equal(lines.Skip(1), (await File.ReadAllLinesAsync(back, TestContext.Current.CancellationToken)).Skip(1));
        Assert.Equal(lines.Skip(1), (await File.ReadAllLinesAsync(again, TestContext.Current.CancellationToken)).Skip(1));

        async Task MoveAsync(string[] arguments)
        {
            var (exitCode, errors) = await BuiltProgram.RunAsync(arguments, Settings);
            Assert.True(exitCode == 0, errors);
        }
    }

    [Theory]
    [InlineData("Cosmos__Endpoint", "http://coach.documents.azure.com", "Cosmos:Endpoint must be an https address.")]
    [InlineData("Cosmos__Emulator", "true", "Cosmos:Emulator: an emulator is used on this machine only")]
    [InlineData("Cosmos__Database", "a/b", "Cosmos:Database:")]
    public async Task A_setting_that_cannot_work_is_named_and_nothing_starts(string name, string value, string line)
    {
        var (exitCode, errors) = await BuiltProgram.RunAsync(
            [.. Arguments, "--urls", "http://127.0.0.1:0"],
            [("Cosmos__Endpoint", "https://coach.documents.azure.com"), (name, value)]);

        Assert.Equal(1, exitCode);
        Assert.Contains(line, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_nobody_answers_for_is_one_line()
    {
        var (exitCode, errors) = await BuiltProgram.RunAsync([.. Arguments, "--urls", "http://127.0.0.1:0"], ("Cosmos__Endpoint", "https://127.0.0.1:9"));

        Assert.Equal(1, exitCode);
        Assert.Contains("https://127.0.0.1:9/ cannot be used: it does not answer", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(BuiltProgram program, string path) => (await program.GetAsync(path)).GetRawText();
}
