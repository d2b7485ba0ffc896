using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using SalesCoach.Integrations;
using SalesCoach.Web.Bodies;

namespace SalesCoach.Web.Webhooks.Fetching;

/// <summary>
/// Asks a CRM's API for JSON. What passes is tried again at once, a few times and shortly; what does not is the timer's, which waits longer
/// each time.
/// </summary>
internal sealed partial class CrmApi(IHttpClientFactory clients, TimeProvider clock, ILogger<CrmApi> logger)
{
    public const string ClientName = "crm-api";

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
        .AddTimeout(TimeSpan.FromSeconds(10))
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(200),
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .Handle<TimeoutRejectedException>()
                .HandleResult(r => r.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError),
        })
        .AddTimeout(TimeSpan.FromSeconds(4))
        .Build();

    /// <summary>What the API answers to a GET, made into a note.</summary>
    public async Task<FetchedNote> GetAsync(
        string source, Uri address, string token, IReadOnlyList<(string Name, string Value)> headers, Func<JsonElement, IncomingNote?> read, CancellationToken cancel)
    {
        try
        {
            using var response = await _pipeline.ExecuteAsync(async inner => await SendAsync(address, token, headers, inner), cancel);
            LogAnswered(logger, source, (int)response.StatusCode);
            return response.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new FetchedNote.Gone(),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new FetchedNote.Unavailable("unauthorized", Source: true),
                HttpStatusCode.OK => await ReadAsync(response, read, cancel),
                _ => new FetchedNote.Unavailable("unavailable", Source: true),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or IOException)
        {
            LogAway(logger, failure.GetType().Name, source);
            return new FetchedNote.Unavailable("unavailable", Source: true);
        }
    }

    private static async Task<FetchedNote> ReadAsync(HttpResponseMessage response, Func<JsonElement, IncomingNote?> read, CancellationToken cancel)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancel);
        if (!JsonBodies.TryParse(bytes, out var json, out _))
        {
            return new FetchedNote.Unavailable("unreadable", Source: false);
        }

        using (json)
        {
            return read(json.RootElement) is { } note ? new FetchedNote.Found(note) : new FetchedNote.Unavailable("unreadable", Source: false);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, string token, IReadOnlyList<(string Name, string Value)> headers, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await clients.CreateClient(ClientName).SendAsync(request, cancel);
    }

    [LoggerMessage(1311, LogLevel.Debug, "The API of {Source} answered {Status}")]
    private static partial void LogAnswered(ILogger logger, string source, int status);

    [LoggerMessage(1312, LogLevel.Warning, "The API of {Source} does not answer ({Failure})")]
    private static partial void LogAway(ILogger logger, string failure, string source);
}
