using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SalesCoach.Functions;

/// <summary>
/// The functions that people watch separately; what each does is the pipeline's. Functions try their routes in the order of their names, so
/// the one that takes everything has the last name. Every method goes through: a wrong one is the pipeline's to refuse.
/// </summary>
public sealed class HttpFunctions(Pipeline pipeline)
{
    /// <summary>A coach's alerts.</summary>
    [Function("Alerts")]
    public Task AlertsAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/alerts/{*rest}")] HttpRequest request) => pipeline.RunAsync(request);

    /// <summary>The board. A route can't be empty, so it is one with a segment that may be left out and must be.</summary>
    [Function("Board")]
    public Task BoardAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{nothing:maxlength(0)?}")] HttpRequest request) => pipeline.RunAsync(request);

    /// <summary>CRMs' notes.</summary>
    [Function("CrmWebhooks")]
    public Task CrmWebhooksAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/webhooks/{*rest}")] HttpRequest request) => pipeline.RunAsync(request);

    /// <summary>A rep's next small actions.</summary>
    [Function("NextActions")]
    public Task NextActionsAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/deals/{dealId}/next-actions/{*rest}")] HttpRequest request) =>
        pipeline.RunAsync(request);

    /// <summary>People's notes.</summary>
    [Function("Notes")]
    public Task NotesAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/deals/{dealId}/notes/{*rest}")] HttpRequest request) => pipeline.RunAsync(request);

    /// <summary>Everything else.</summary>
    [Function("TheRest")]
    public Task TheRestAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*rest}")] HttpRequest request) => pipeline.RunAsync(request);
}
