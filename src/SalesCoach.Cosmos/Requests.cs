using System.Globalization;
using System.Net;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace SalesCoach.Cosmos;

/// <summary>
/// Sends a request until it is answered: again after what passes by itself, and not at all while the circuit is open. Everything that is
/// sent through here can be sent twice: reads, writes under an etag or a new id that carry a <see cref="Item.WriteId"/>, deletions.
/// </summary>
internal sealed partial class Requests
{
    // Of 404: this replica has not seen yet what the session wrote. https://learn.microsoft.com/azure/cosmos-db/nosql/troubleshoot-not-found
    private const string ReadSessionNotAvailable = "1002";

    private readonly ResiliencePipeline _pipeline;
    private readonly Patience _patience;

    public Requests(Patience patience, TimeProvider clock, ILogger logger)
    {
        _patience = patience;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => new(IsPassing(args.Outcome, args.Context) && args.Outcome.Result is not ResponseMessage { StatusCode: HttpStatusCode.TooManyRequests }),
                MaxRetryAttempts = patience.Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = patience.Wait,
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = args => new(IsPassing(args.Outcome, args.Context)),
                FailureRatio = 0.5,
                MinimumThroughput = patience.FewestJudged,
                SamplingDuration = patience.Watched,
                BreakDuration = patience.Rest,
                OnOpened = args =>
                {
                    LogOpened(logger, args.BreakDuration.TotalSeconds);
                    return default;
                },
                OnClosed = _ =>
                {
                    LogClosed(logger);
                    return default;
                },
            })
            .AddTimeout(patience.Try)
            .Build();
    }

    /// <summary>The answer, whatever it says, unless it is one of those that pass.</summary>
    /// <param name="send">Sends the request; called again for each try.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="StoreUnavailableException">There was none, or it was one of those that pass, to the last try.</exception>
    public async Task<T> SendAsync<T>(Func<CancellationToken, Task<T>> send, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        T answer;
        try
        {
            answer = await _pipeline.ExecuteAsync(async token => await send(token), cancel);
        }
        catch (BrokenCircuitException open)
        {
            throw new StoreUnavailableException(open.RetryAfter is { Ticks: > 0 } left ? left : _patience.AskAgain, open);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && IsPassing(failure))
        {
            throw new StoreUnavailableException(_patience.AskAgain, failure);
        }

        if (answer is not ResponseMessage message || !IsPassing(message))
        {
            return answer;
        }

        using (message)
        {
            throw new StoreUnavailableException(RetryAfter(message));
        }
    }

    private TimeSpan RetryAfter(ResponseMessage answer) =>
        double.TryParse(answer.Headers["x-ms-retry-after-ms"], NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds > _patience.AskAgain.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : _patience.AskAgain;

    // What the caller gave up is no failure of the service.
    private static bool IsPassing(Polly.Outcome<object> outcome, ResilienceContext context) => outcome.Exception is { } failure
        ? !context.CancellationToken.IsCancellationRequested && IsPassing(failure)
        : outcome.Result is ResponseMessage answer && IsPassing(answer);

    private static bool IsPassing(Exception failure) => failure switch
    {
        TimeoutRejectedException or HttpRequestException or OperationCanceledException => true,
        CosmosException cosmos => IsPassing(cosmos.StatusCode),
        _ => false,
    };

    private static bool IsPassing(ResponseMessage answer) =>
        IsPassing(answer.StatusCode)
        || (answer.StatusCode == HttpStatusCode.NotFound && answer.Headers["x-ms-substatus"] == ReadSessionNotAvailable);

    private static bool IsPassing(HttpStatusCode status) => (int)status switch
    {
        // Timeout; gone, for a partition moves; too many requests; retry with; internal error; service unavailable.
        408 or 410 or 429 or 449 or 500 or 503 => true,
        _ => false,
    };

    [LoggerMessage(5001, LogLevel.Error, "The store failed too often: nothing is sent to it for {Seconds} seconds")]
    private static partial void LogOpened(ILogger logger, double seconds);

    [LoggerMessage(5002, LogLevel.Information, "The store answers again")]
    private static partial void LogClosed(ILogger logger);
}
