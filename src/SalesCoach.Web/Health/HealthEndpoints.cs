using System.Text.Json.Serialization;
using SalesCoach.Integrations;
using SalesCoach.Timers;
using SalesCoach.Web.OpenApi;

namespace SalesCoach.Web.Health;

/// <summary>Tells machines whether this program can work.</summary>
internal static partial class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", CheckAsync)
        .WithTags("Health")
        .Describe("getHealth", "Whether the store answers, and whether notes wait too long to be fetched from a CRM.")
        .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> CheckAsync(IMarkStore store, PendingNotes pending, TimeProvider clock, ILoggerFactory loggers, HttpContext context)
    {
        using var tooLate = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLate.Token, context.RequestAborted);
        try
        {
            await store.FindMarkAsync("health", either.Token);
            var late = await pending.CountLateAsync(either.Token);
            return TypedResults.Ok(late == 0 ? new HealthAnswer("healthy") : new HealthAnswer("degraded") { NotesWaiting = late });
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            Log.StoreAway(loggers.CreateLogger(typeof(HealthEndpoints)), e);
            return TypedResults.Json(new HealthAnswer("unhealthy"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1200, Level = LogLevel.Warning, Message = "The store does not answer")]
        public static partial void StoreAway(ILogger logger, Exception error);
    }
}

/// <summary>Whether this program can work.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> (it works, and an admin should look) or <c>unhealthy</c>.</param>
internal sealed record HealthAnswer(string Status)
{
    /// <summary>How many notes have waited too long to be fetched from a CRM, where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int NotesWaiting { get; init; }
}
