using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SalesCoach.LocalHost.Demo;
using SalesCoach.LocalHost.Tests.Drivers;
using SalesCoach.Sqlite;

namespace SalesCoach.LocalHost.Tests;

public sealed class BuiltProgramTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => _folder.File("test.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_healthy_soon_and_stops_cleanly_when_asked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        var watch = Stopwatch.StartNew();
        await using var program = await BuiltProgram.StartAsync("--data", Data);
        Assert.Equal("healthy", (await program.GetAsync("/health")).GetProperty("status").GetString());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Contains("/sign-in", program.Printed[^1], StringComparison.Ordinal);

        watch.Restart();
        Assert.Equal(0, await program.StopAsync());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task A_second_start_on_the_same_data_shows_the_same_and_knows_who_was_signed_in()
    {
        string deal, notes, alerts;
        System.Net.Http.Headers.AuthenticationHeaderValue? token;
        await using (var first = await BuiltProgram.StartAsync("--data", Data))
        {
            await first.SignInAsync("robin");
            Assert.Equal(HttpStatusCode.Created, await first.SendAsync(HttpMethod.Put, "/api/deals/d1", SentDeal.Body));
            Assert.Equal(HttpStatusCode.Created, await first.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", new { text = "Spoke with Ana." }));
            (deal, notes) = ((await first.GetAsync("/api/deals/d1")).GetRawText(), (await first.GetAsync("/api/deals/d1/notes")).GetRawText());
            token = first.Client.DefaultRequestHeaders.Authorization;
            await first.SignInAsync("casey");
            alerts = (await first.GetAsync("/api/alerts")).GetRawText();
            Assert.Contains("goal-missing", alerts, StringComparison.Ordinal);
            await first.KillAsync();
        }

        await using var second = await BuiltProgram.StartAsync("--data", Data);
        second.Client.DefaultRequestHeaders.Authorization = token;
        Assert.Equal(deal, (await second.GetAsync("/api/deals/d1")).GetRawText());
        Assert.Equal(notes, (await second.GetAsync("/api/deals/d1/notes")).GetRawText());
        await second.SignInAsync("casey");
        Assert.Equal(alerts, (await second.GetAsync("/api/alerts")).GetRawText());
    }

    [Fact]
    public async Task The_demo_company_has_deals_with_alerts_and_the_same_after_a_restart()
    {
        string alerts;
        await using (var first = await BuiltProgram.StartAsync("--demo", "--data", Data))
        {
            alerts = await AlertsOfTheDemosCoachAsync(first);
            Assert.Contains("\"severity\":\"high\"", alerts, StringComparison.Ordinal);
        }

        await using var second = await BuiltProgram.StartAsync("--demo", "--data", Data);
        Assert.Equal(alerts, await AlertsOfTheDemosCoachAsync(second));
    }

    [Fact]
    public async Task A_company_that_has_moved_to_another_file_has_the_same_alerts()
    {
        string alerts;
        await using (var program = await BuiltProgram.StartAsync("--demo", "--data", Data))
        {
            alerts = await AlertsOfTheDemosCoachAsync(program);
            await program.StopAsync();
        }

        var (file, moved, tenant) = ($"{Data}.jsonl", $"{Data}.moved", DemoCompany.Company().Id);
        var (exported, said) = await BuiltProgram.RunAsync(["export", "--tenant", tenant, "--file", file, "--data", Data]);
        Assert.True(exported == 0, said);
        Assert.StartsWith("6 deals, ", said, StringComparison.Ordinal);
        Assert.Equal(1, (await BuiltProgram.RunAsync(["export", "--tenant", tenant, "--file", file, "--data", Data])).ExitCode);
        Assert.Equal(0, (await BuiltProgram.RunAsync(["import", "--file", file, "--data", moved])).ExitCode);
        Assert.Equal(0, (await BuiltProgram.RunAsync(["import", "--file", file, "--data", moved])).ExitCode);

        await using var there = await BuiltProgram.StartAsync("--demo", "--data", moved);
        Assert.NotEmpty(alerts);
        Assert.Equal(alerts, await AlertsOfTheDemosCoachAsync(there));
    }

    [Fact]
    public async Task A_bad_line_ends_the_import_with_its_number()
    {
        var file = $"{Data}.jsonl";
        await File.WriteAllTextAsync(file, "{\"kind\":\"song\"}", TestContext.Current.CancellationToken);

        var (exitCode, errors) = await BuiltProgram.RunAsync(["import", "--file", file, "--data", Data]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Line 1: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kill_amid_five_hundred_notes_loses_none_and_doubles_none()
    {
        const int Notes = 500;
        const int Deals = 4;
        var acknowledged = new List<int>();
        await using (var program = await BuiltProgram.StartAsync("--data", Data))
        {
            await program.SignInAsync("robin");
            for (var deal = 0; deal < Deals; deal++)
            {
                Assert.Equal(HttpStatusCode.Created, await program.SendAsync(HttpMethod.Put, $"/api/deals/d{deal}", SentDeal.Body));
            }

            var next = -1;
            var enough = new TaskCompletionSource();
            var clients = Enumerable.Range(0, 6).Select(_ => Task.Run(PostAsync)).ToList();
            await enough.Task;
            await program.KillAsync();
            await Task.WhenAll(clients);

            async Task PostAsync()
            {
                int i;
                while ((i = Interlocked.Increment(ref next)) < Notes)
                {
                    try
                    {
                        var status = await program.SendAsync(HttpMethod.Post, $"/api/deals/d{i % Deals}/notes", Note(i));
                        Assert.Equal(HttpStatusCode.Created, status);
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }

                    lock (acknowledged)
                    {
                        acknowledged.Add(i);
                        if (acknowledged.Count == Notes / 2)
                        {
                            enough.SetResult();
                        }
                    }
                }
            }
        }

        Assert.InRange(acknowledged.Count, Notes / 2, Notes);
        await using var again = await BuiltProgram.StartAsync("--data", Data);
        await again.SignInAsync("robin");
        var kept = await AllTakenInAsync(again, Deals);
        Assert.Equal(kept.Count, kept.Distinct().Count());
        Assert.Subset(kept.ToHashSet(), acknowledged.Select(i => $"crm-{i}").ToHashSet());

        // Whoever was not answered sends again, and then every note is there once.
        for (var i = 0; i < Notes; i++)
        {
            var status = await again.SendAsync(HttpMethod.Post, $"/api/deals/d{i % Deals}/notes", Note(i));
            Assert.Equal(kept.Contains($"crm-{i}") ? HttpStatusCode.OK : HttpStatusCode.Created, status);
        }

        Assert.Equal(Enumerable.Range(0, Notes).Select(i => $"crm-{i}").Order(), (await AllTakenInAsync(again, Deals)).Order());
    }

    [Fact]
    public async Task What_it_does_not_understand_it_says_with_its_usage()
    {
        var (exitCode, errors) = await BuiltProgram.RunAsync(["--nonsense"]);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("SalesCoach.LocalHost [--demo]", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exitCode, errors) = await BuiltProgram.RunAsync(["--data", Data, "--urls", $"http://{taken.LocalEndpoint}"]);

        Assert.Equal(1, exitCode);
        var line = Assert.Single(errors.Trim().Split('\n'));
        Assert.Contains("already in use", line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timers__Sweep", "often", "Timers:Sweep: 'often' is no NCRONTAB expression of six fields.")]
    [InlineData("Companies__0__TimeZone", "Mars/Olympus", "Companies:0:TimeZone: 'Mars/Olympus' is no IANA time zone.")]
    [InlineData("Companies__0__People__0__Roles__0", "boss", "Companies:0:People:0:Roles: 'boss' is no role.")]
    [InlineData("Companies__0__Playbook__NoTractionDays", "0", "Companies:0:Playbook:NoTractionDays:")]
    [InlineData("Auth__Authority", "http://login.example.com", "Auth:Authority must be an https address.")]
    public async Task A_setting_that_cannot_work_is_named_and_nothing_starts(string name, string value, string line)
    {
        var (exitCode, errors) = await BuiltProgram.RunAsync(["--data", Data, "--urls", "http://127.0.0.1:0"], (name, value));

        Assert.Equal(1, exitCode);
        Assert.Contains(line, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named_and_left_alone()
    {
        await File.WriteAllTextAsync(Data, "These are somebody's words and no database at all.", TestContext.Current.CancellationToken);

        var (exitCode, errors) = await BuiltProgram.RunAsync(["--data", Data, "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(1, exitCode);
        Assert.Contains(Data, errors, StringComparison.Ordinal);
        Assert.StartsWith("These are", await File.ReadAllTextAsync(Data, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static object Note(int i) => new { text = $"I will send report {i} to Ana by Friday.", externalId = $"crm-{i}" };

    private static async Task<string> AlertsOfTheDemosCoachAsync(BuiltProgram program)
    {
        foreach (var person in DemoCompany.Company().People.Where(p => p.Roles.Contains("coach")))
        {
            await program.SignInAsync(person.Id);
            var alerts = await program.GetAsync("/api/alerts?pageSize=200");
            if (alerts.GetProperty("items").GetArrayLength() > 0)
            {
                return alerts.GetRawText();
            }
        }

        return "";
    }

    /// <summary>The external ids of all notes, as soon as every one of them has been read and taken into its deal.</summary>
    private async Task<List<string>> AllTakenInAsync(BuiltProgram program, int deals)
    {
        await using var store = SqliteStore.Open(Data);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            var (notes, left) = (new List<string>(), 0);
            for (var deal = 0; deal < deals; deal++)
            {
                var page = await program.GetAsync($"/api/deals/d{deal}/notes?pageSize=200");
                Assert.Equal(JsonValueKind.Null, page.GetProperty("continuation").ValueKind);
                var stored = await store.FindDealAsync("local", $"d{deal}", TestContext.Current.CancellationToken);
                var takenIn = stored?.Document.Notes.Select(n => n.Id).ToList() ?? [];
                Assert.Equal(takenIn.Count, takenIn.Distinct().Count());
                foreach (var note in page.GetProperty("items").EnumerateArray())
                {
                    var read = note.GetProperty("readBy").ValueKind == JsonValueKind.String && takenIn.Contains(note.GetProperty("id").GetString() ?? "");
                    left += read ? 0 : 1;
                    notes.Add(note.GetProperty("externalId").GetString() ?? "");
                }
            }

            if (left == 0)
            {
                return notes;
            }

            await again.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
