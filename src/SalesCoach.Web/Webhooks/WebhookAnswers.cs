using SalesCoach.Integrations;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Webhooks;

/// <summary>What senders are answered.</summary>
internal static class WebhookAnswers
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    /// <summary>Nobody whom we know sent this; what was missing or wrong is not said.</summary>
    public static Problem Unverified { get; } = ProblemTypes.Unverified;

    /// <summary>Done, or taken in and waiting, with what became of each.</summary>
    public static IResult Default(IReadOnlyList<Delivery> deliveries) => Waits(deliveries)
        ? TypedResults.Json(new WebhookAnswer(deliveries), statusCode: StatusCodes.Status202Accepted)
        : TypedResults.Ok(new WebhookAnswer(deliveries));

    /// <summary>Done, or taken in and waiting, in so many words.</summary>
    public static IResult WithoutBody(IReadOnlyList<Delivery> deliveries) =>
        Waits(deliveries) ? TypedResults.StatusCode(StatusCodes.Status202Accepted) : TypedResults.NoContent();

    /// <summary>Nothing of it could be understood; each fault is named by its place.</summary>
    public static IResult Refused(IReadOnlyList<Fault> faults) => new ProblemAnswer(ProblemTypes.Invalid(faults.Take(20)));

    /// <summary>The store is away; sending again helps.</summary>
    public static IResult NotNow(Exception failure) =>
        new ProblemAnswer(ProblemTypes.Unavailable(failure is StoreUnavailableException unavailable ? unavailable.RetryAfter : Soon));

    private static bool Waits(IReadOnlyList<Delivery> deliveries) => deliveries.Any(d => d.Outcome is DeliveryOutcome.Pending or DeliveryOutcome.Parked);
}

/// <summary>What became of what was sent.</summary>
/// <param name="Items">Each thing in its order.</param>
internal sealed record WebhookAnswer(IReadOnlyList<Delivery> Items);
