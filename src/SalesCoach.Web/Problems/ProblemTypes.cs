namespace SalesCoach.Web.Problems;

/// <summary>Every problem that a call can answer with; docs/problems.md tells callers what to do about each.</summary>
internal static class ProblemTypes
{
    /// <summary>The name of a fault that concerns no single field.</summary>
    public const string WholeBody = "body";

    /// <summary>The type of a status that nothing more is known about.</summary>
    public static Problem Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => New(status, "bad-request", "The request cannot be understood"),
        StatusCodes.Status401Unauthorized => New(status, "unauthenticated", "Sign in first"),
        StatusCodes.Status403Forbidden => New(status, "forbidden", "Your role does not allow this"),
        StatusCodes.Status404NotFound => New(status, "not-found", "There is no such thing"),
        StatusCodes.Status405MethodNotAllowed => New(status, "method-not-allowed", "This address has no such method"),
        StatusCodes.Status408RequestTimeout => New(status, "too-slow", "The request came too slowly"),
        StatusCodes.Status409Conflict => New(status, "conflict", "It does not go with what is kept already"),
        StatusCodes.Status412PreconditionFailed => New(status, "stale", "It has changed since you read it"),
        StatusCodes.Status413PayloadTooLarge => New(status, "too-large", "The request is too large"),
        StatusCodes.Status415UnsupportedMediaType => New(status, "unsupported-media-type", "The body is not JSON"),
        StatusCodes.Status428PreconditionRequired => New(status, "precondition-required", "Say which version you change"),
        StatusCodes.Status503ServiceUnavailable => New(status, "unavailable", "It cannot be done at the moment"),
        >= 500 => New(status, "unexpected", "Something went wrong here"),
        _ => New(status, "bad-request", "The request cannot be understood"),
    };

    /// <summary>What was sent breaks a rule.</summary>
    public static Problem Invalid(IEnumerable<Fault> faults) =>
        New(StatusCodes.Status400BadRequest, "invalid", "What was sent breaks a rule") with { Errors = ByField(faults) };

    /// <summary>Others changed the same thing again and again; asking again helps.</summary>
    public static Problem Busy { get; } =
        New(StatusCodes.Status409Conflict, "busy", "Others are changing the same thing") with { Detail = "Ask again in a second.", RetryAfter = 1 };

    /// <summary>The type of a sign-in to the pages that came to nothing.</summary>
    public const string SignInFailedType = "urn:salescoach:problem:sign-in-failed";

    /// <summary>A sign-in to the pages came to nothing.</summary>
    public static Problem SignInFailed(int status, string detail) => New(status, "sign-in-failed", "You could not be signed in") with { Detail = detail };

    /// <summary>No sender whom the settings know can have sent this.</summary>
    public static Problem Unverified { get; } = New(StatusCodes.Status401Unauthorized, "unverified", "The sender cannot be verified");

    /// <summary>The store does not answer; asking again helps. Whoever sent a note has not been told that it is kept, and sends it again.</summary>
    public static Problem Unavailable(TimeSpan retryAfter)
    {
        var seconds = (int)Math.Ceiling(retryAfter.TotalSeconds);
        return Of(StatusCodes.Status503ServiceUnavailable) with
        {
            Detail = $"Nothing was lost that had been confirmed. Ask again in {seconds} seconds.",
            RetryAfter = seconds,
        };
    }

    /// <summary>The faults of each field, in the order of the fields' first faults.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByField(IEnumerable<Fault> faults) =>
        faults.GroupBy(f => f.Field.Length == 0 ? WholeBody : f.Field, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(f => f.Message)], StringComparer.Ordinal);

    private static Problem New(int status, string name, string title) =>
        new() { Type = $"urn:salescoach:problem:{name}", Title = title, Status = status };
}
