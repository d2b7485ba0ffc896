using System.Net;
using SalesCoach.LocalHost.Tests.Drivers;

namespace SalesCoach.LocalHost.Tests.Telemetry;

public sealed class OtlpExportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_collector_hears_of_a_notes_way_and_none_of_its_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        await using var collector = await Collector.StartAsync();
        await using (var program = await BuiltProgram.StartAsync(
            ["--data", _folder.File("test.db")],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            await program.SignInAsync("robin");
            Assert.Equal(HttpStatusCode.Created, await program.SendAsync(HttpMethod.Put, "/api/deals/d1", SentDeal.Body));
            Assert.Equal(HttpStatusCode.Created, await program.SendAsync(HttpMethod.Post, "/api/deals/d1/notes", new { text = "I will send the quixotry report by Friday." }));
            Assert.Equal(0, await program.StopAsync());
        }

        var (traces, metrics, logs) = (collector.Received("traces"), collector.Received("metrics"), collector.Received("logs"));
        Assert.All(["note submit", "note read", "note take in", "deal change"], span => Assert.Contains(span, traces, StringComparison.Ordinal));
        Assert.All(["salescoach.notes.kept", "salescoach.notes.folded", "salescoach.sweep.lag"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.NotEmpty(logs);
        Assert.DoesNotContain("quixotry", traces + metrics + logs, StringComparison.OrdinalIgnoreCase);
    }
}
