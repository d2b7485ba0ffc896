using System.Globalization;
using System.Text.Json;

namespace SalesCoach.Prompts;

/// <summary>Puts a model service's failures into our words, the same for every adapter. Pure.</summary>
public static class ServiceFailures
{
    // Nobody asks to be left alone for longer.
    private const double MostSeconds = 86_400;

    /// <summary>What an HTTP status that is no success means; 0 where there was no answer.</summary>
    public static ModelFailure OfStatus(int status) => status switch
    {
        429 => ModelFailure.Busy,
        408 or >= 500 => ModelFailure.Broken,
        0 => ModelFailure.Unreachable,
        _ => ModelFailure.Refused,
    };

    /// <summary>
    /// What an exception of a client's library means; null for one that is none of the service's. A body that is cut off, no JSON or JSON of
    /// another shape shows itself in many ways, which nobody tells apart.
    /// </summary>
    public static ModelFailure? OfException(Exception failure, CancellationToken cancel) => failure switch
    {
        OperationCanceledException => cancel.IsCancellationRequested ? null : ModelFailure.Broken,
        HttpRequestException or IOException => ModelFailure.Unreachable,
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or AggregateException => ModelFailure.Broken,
        _ => null,
    };

    /// <summary>How long a <c>Retry-After</c> asks to be left alone: seconds, or a date; null where it says neither.</summary>
    public static TimeSpan? RetryAfter(string? value, DateTimeOffset now) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? seconds <= MostSeconds ? TimeSpan.FromSeconds(seconds) : null
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > now ? at - now : null;
}
