namespace SalesCoach.Telemetry;

/// <summary>The names under which a host finds what the product measures. Who exports it, and where to, is the host's to say.</summary>
public static class TelemetryNames
{
    /// <summary>The name of the source of spans, and of the meter of deals and notes.</summary>
    public const string Source = "SalesCoach";

    /// <summary>All meters of the product, as exporters ask for them: that one, and those whose names begin with it.</summary>
    public const string Meters = $"{Source}*";
}
