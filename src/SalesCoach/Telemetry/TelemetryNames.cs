namespace SalesCoach.Telemetry;

/// <summary>The names under which a host finds what the product measures. Who exports it, and where to, is the host's to say.</summary>
public static class TelemetryNames
{
    /// <summary>The name of the one source of spans and of the one meter.</summary>
    public const string Source = "SalesCoach";
}
