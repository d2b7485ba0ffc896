using System.Collections.Concurrent;
using System.Globalization;

namespace SalesCoach.Cosmos.Tests.Drivers;

/// <summary>Stands between the SDK and the wire: writes down every request, and answers in the server's place when it is told to.</summary>
public sealed class Wire : DelegatingHandler
{
    private readonly ConcurrentQueue<WireRequest> _seen = [];

    /// <summary>What happens to a request; null for nothing out of the ordinary.</summary>
    public Func<WireRequest, Mishap?>? Trouble { get; set; }

    /// <summary>Every request since the last <see cref="Forget"/>, as it was sent.</summary>
    public IReadOnlyList<WireRequest> Seen => [.. _seen];

    /// <summary>The same in words: <c>read deals</c>, <c>create notes</c>.</summary>
    public IEnumerable<string> Said => _seen.Select(r => r.ToString());

    public void Forget() => _seen.Clear();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = WireRequest.Of(request);
        if (seen.What == "query" && request.Content is { } body)
        {
            seen = seen with { Query = await body.ReadAsStringAsync(cancellationToken) };
        }

        _seen.Enqueue(seen);
        if (Trouble?.Invoke(seen) is { } mishap)
        {
            return await mishap.HappenAsync(request, () => base.SendAsync(request, cancellationToken), cancellationToken);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        seen.Charge = answer.Headers.TryGetValues("x-ms-request-charge", out var charge) ? double.Parse(charge.First(), CultureInfo.InvariantCulture) : 0;
        return answer;
    }
}

/// <summary>A request in the words of the store.</summary>
/// <param name="What">What it does: <c>read</c>, <c>create</c>, <c>upsert</c>, <c>replace</c>, <c>delete</c>, <c>query</c>, <c>plan</c>, <c>meta</c>.</param>
/// <param name="Container">The container; what is asked of the account or the database has none.</param>
/// <param name="HasPartition">Whether it names one partition.</param>
public sealed record WireRequest(string What, string Container, bool HasPartition)
{
    /// <summary>The query with its parameters, as it was sent.</summary>
    public string? Query { get; init; }

    /// <summary>What the service charged for it, in request units.</summary>
    public double Charge { get; set; }

    public static WireRequest Of(HttpRequestMessage request)
    {
        var path = (request.RequestUri?.AbsolutePath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var container = path is ["dbs", _, "colls", var name, ..] ? name : "";
        var what = (path, request.Method.Method) switch
        {
            ([_, _, _, _, "docs", _], "GET") => "read",
            ([_, _, _, _, "docs", _], "PUT") => "replace",
            ([_, _, _, _, "docs", _], "DELETE") => "delete",
            ([_, _, _, _, "docs"], "POST") when Has("x-ms-cosmos-is-query-plan-request") => "plan",
            ([_, _, _, _, "docs"], "POST") when Has("x-ms-documentdb-isquery") => "query",
            ([_, _, _, _, "docs"], "POST") when Has("x-ms-documentdb-is-upsert") => "upsert",
            ([_, _, _, _, "docs"], "POST") => "create",
            _ => "meta",
        };
        return new WireRequest(what, container, request.Headers.Contains("x-ms-documentdb-partitionkey"));

        bool Has(string header) => request.Headers.TryGetValues(header, out var values) && values.Contains("True", StringComparer.OrdinalIgnoreCase);
    }

    public override string ToString() => Container.Length == 0 ? What : $"{What} {Container}";
}
