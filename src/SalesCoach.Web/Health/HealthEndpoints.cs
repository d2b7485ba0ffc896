using SalesCoach.Integrations;
using SalesCoach.Timers;
using SalesCoach.Web.OpenApi;

namespace SalesCoach.Web.Health;

/// <summary>Tells machines whether this program can work. Open to everybody, so nothing of any tenant is in it.</summary>
internal static partial class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("", CheckAsync)
            .Describe("getHealth", "Whether the store answers, and whether notes wait too long to be fetched from a CRM: never more than half a minute old.")
            .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);
        health.MapGet("/live", () => TypedResults.Ok(new HealthAnswer("healthy")))
            .Describe("getLiveness", "Whether the program answers at all; nothing else is asked.")
            .Produces<HealthAnswer>();
        health.MapGet("/ready", CheckReadyAsync)
            .Describe("getReadiness", "Whether the store answers, and how far behind the taking in of notes is: never more than half a minute old.")
            .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);
    }

    private static Task<IResult> CheckAsync(IMarkStore store, PendingNotes pending, TimeProvider clock, ILoggerFactory loggers, HttpContext context) =>
        AnswerAsync(clock, loggers, context, async cancel =>
        {
            await store.FindMarkAsync("health", cancel);
            var late = await pending.CountLateAsync(cancel);
            return late == 0 ? new HealthAnswer("healthy") : new HealthAnswer("degraded") { NotesWaiting = late };
        });

    // A note that waits is no reason to send requests elsewhere: what is degraded still answers 200.
    private static Task<IResult> CheckReadyAsync(IMarkStore store, Backlog backlog, TimeProvider clock, ILoggerFactory loggers, HttpContext context) =>
        AnswerAsync(clock, loggers, context, async cancel =>
        {
            await store.FindMarkAsync("health", cancel);
            var behind = await backlog.LookAsync(cancel);
            return new HealthAnswer(behind.IsTooFar ? "degraded" : "healthy")
            {
                OldestNoteSeconds = (long)behind.OldestNote.TotalSeconds,
                SweepSeconds = (long?)behind.SinceSweep?.TotalSeconds,
            };
        });

    private static async Task<IResult> AnswerAsync(TimeProvider clock, ILoggerFactory loggers, HttpContext context, Func<CancellationToken, Task<HealthAnswer>> look)
    {
        using var tooLate = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLate.Token, context.RequestAborted);
        try
        {
            return TypedResults.Ok(await look(either.Token));
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
