using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using SalesCoach.Telemetry;

namespace SalesCoach.Tests.Drivers;

/// <summary>Hears what the product measures, traces and logs while a test runs; what other tests do at the same time it does not hear.</summary>
public sealed class Watch : ILoggerProvider, ILogger
{
    private static readonly AsyncLocal<Watch?> Running = new();

    private readonly MeterListener _meters = new();
    private readonly ActivityListener _spans;
    private readonly Lock _gate = new();

    public Watch()
    {
        Running.Value = this;
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.Start();
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_spans);
    }

    public List<Measured> Measured { get; } = [];

    public List<Activity> Spans { get; } = [];

    public List<string> Logged { get; } = [];

    /// <summary>What was counted under a name, by its one tag or by all of them.</summary>
    public IReadOnlyDictionary<string, double> Counted(string name) =>
        Measured.Where(m => m.Name == name).GroupBy(m => m.Tags).ToDictionary(g => g.Key, g => g.Sum(m => m.Value));

    /// <summary>The last value of a gauge.</summary>
    public double Gauge(string name) => Measured.Last(m => m.Name == name).Value;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_gate)
        {
            Logged.Add($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
        _meters.Dispose();
        _spans.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var written = string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
        if (Running.Value == this)
        {
            lock (_gate)
            {
                Measured.Add(new Measured(instrument.Name, value, written));
            }
        }
    }

    private void Hear(Activity span)
    {
        if (Running.Value == this)
        {
            lock (_gate)
            {
                Spans.Add(span);
            }
        }
    }
}

/// <summary>One measurement.</summary>
public sealed record Measured(string Name, double Value, string Tags);
