using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SalesCoach.Telemetry;

namespace SalesCoach.LocalHost.Telemetry;

/// <summary>
/// Sends traces, measures and logs to a collector, where the environment names one in <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. The exporter reads
/// that and its other settings (<c>OTEL_EXPORTER_OTLP_PROTOCOL</c> and so on) by itself.
/// </summary>
internal static class OtlpExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // A request's span is the parent of all others: where nobody records it, none of them is.
    private const string Requests = "Microsoft.AspNetCore";

    /// <summary>Begins with the program's start and ends, with the last of it sent, when the program does.</summary>
    public static void AddOtlpExport(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
        {
            return;
        }

        builder.Services.AddHostedService<Providers>();
        builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(Describe(ResourceBuilder.CreateDefault())).AddOtlpExporter());
    }

    // A name that the environment gives, in OTEL_SERVICE_NAME, wins.
    private static ResourceBuilder Describe(ResourceBuilder resource) => resource.AddService("salescoach").AddEnvironmentVariableDetector();

    private sealed class Providers : IHostedService, IDisposable
    {
        private TracerProvider? _traces;
        private MeterProvider? _measures;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(r => Describe(r)).AddSource(Requests, TelemetryNames.Source).AddOtlpExporter().Build();
            _measures = Sdk.CreateMeterProviderBuilder().ConfigureResource(r => Describe(r)).AddMeter(TelemetryNames.Source).AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            _traces?.Dispose();
            _measures?.Dispose();
        }
    }
}
