using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace SalesCoach.Cosmos.Tests.Drivers;

/// <summary>What can happen to a request, by the name that tests give it.</summary>
public sealed class Mishap
{
    private readonly Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, CancellationToken, Task<HttpResponseMessage>> _happen;

    private Mishap(Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, CancellationToken, Task<HttpResponseMessage>> happen) => _happen = happen;

    /// <summary>Every fault that passes by itself.</summary>
    public static IReadOnlyDictionary<string, Mishap> ByName { get; } = new Dictionary<string, Mishap>
    {
        ["429 too many requests"] = Answer(429, 3200),
        ["449 retry with"] = Answer(449, 0),
        ["503 unavailable"] = Answer(503, 0),
        ["408 timeout"] = Answer(408, 0),
        ["410 gone"] = Answer(410, 1002),
        ["500 internal error"] = Answer(500, 0),
        ["404 not in this session yet"] = Answer(404, 1002),
        ["nobody there"] = new((_, _, _) => throw new HttpRequestException(HttpRequestError.ConnectionError)),
        ["no answer in time"] = new((_, _, _) => throw TimedOut()),

        // These two did what was asked: only nobody hears of it.
        ["answer lost"] = new(async (_, send, _) =>
        {
            using var answer = await send();
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        }),
        ["answer too late"] = new(async (_, send, _) =>
        {
            using var answer = await send();
            throw TimedOut();
        }),
    };

    /// <summary>No answer, ever.</summary>
    public static Mishap Silence { get; } = new(async (_, _, cancel) =>
    {
        var given = new TaskCompletionSource<HttpResponseMessage>();
        await using (cancel.Register(() => given.SetCanceled(cancel)))
        {
            return await given.Task;
        }
    });

    /// <summary>An answer in the server's place.</summary>
    public static Mishap Answer(int status, int substatus, int retryAfterMilliseconds = 1) => new((request, _, _) =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request, Content = JsonContent.Create(new { code = "", message = "injected" }) };
        answer.Headers.Add("x-ms-substatus", substatus.ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("x-ms-retry-after-ms", retryAfterMilliseconds.ToString(CultureInfo.InvariantCulture));
        return Task.FromResult(answer);
    });

    public Task<HttpResponseMessage> HappenAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken cancel) =>
        _happen(request, send, cancel);

    // As an HTTP client says it.
    private static TaskCanceledException TimedOut() => new("injected", new TimeoutException());
}
