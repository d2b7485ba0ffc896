using System.Diagnostics;
using SalesCoach.Deals;

namespace SalesCoach.Telemetry;

/// <summary>
/// The spans of a note's way. They carry ids, kinds and counts: never what anybody wrote, nor an exception's message, which may hold it.
/// </summary>
internal static class Spans
{
    /// <summary>A person's note, from its arrival until its sender can be answered.</summary>
    public const string Submit = "note submit";

    /// <summary>A CRM's note, from its arrival until the CRM can be answered.</summary>
    public const string Deliver = "note deliver";

    /// <summary>Reading one note.</summary>
    public const string Read = "note read";

    /// <summary>Taking saved notes into their deal.</summary>
    public const string TakeIn = "note take in";

    /// <summary>Changing a deal's document, collisions included.</summary>
    public const string Change = "deal change";

    /// <summary>A rep's question.</summary>
    public const string NextActions = "next actions";

    /// <summary>A round of the sweep.</summary>
    public const string Sweep = "sweep";

    private static readonly ActivitySource Source = new(TelemetryNames.Source);

    /// <summary>Starts a span that is about no deal. Null where nobody listens.</summary>
    public static Activity? Start(string name) => Source.StartActivity(name);

    /// <summary>Starts a span about a deal. Null where nobody listens.</summary>
    public static Activity? Start(string name, DealKey deal) => Source.StartActivity(name)
        ?.SetTag("salescoach.tenant.id", deal.TenantId)
        .SetTag("salescoach.deal.id", deal.DealId);

    /// <summary>Says that what the span is about failed.</summary>
    public static void Fail(this Activity? span, Exception failure) => span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failure.GetType().FullName);
}
