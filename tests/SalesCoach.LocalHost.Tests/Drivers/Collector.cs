using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SalesCoach.LocalHost.Tests.Drivers;

/// <summary>A collector of telemetry that keeps what it is sent: OTLP over HTTP, in which texts stand as they are.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, string Text)> _received = new();

    private Collector(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            _received.Enqueue((signal, await reader.ReadToEndAsync(request.HttpContext.RequestAborted)));
        });
    }

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var collector = new Collector(builder.Build());
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>All that was sent of a kind: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string Received(string signal) => string.Concat(_received.Where(r => r.Signal == signal).Select(r => r.Text));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
