using System.Text;

namespace SalesCoach.Web.Webhooks;

/// <summary>A request as it came, before anybody has looked into it.</summary>
/// <param name="Uri">The whole address as its sender called it.</param>
/// <param name="ContentType">Its content type, as it was sent.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Query">The parameters in its address.</param>
/// <param name="Body">Its body, to the byte.</param>
internal sealed record WebhookRequest(string Uri, string? ContentType, IHeaderDictionary Headers, IQueryCollection Query, ReadOnlyMemory<byte> Body)
{
    /// <summary>The method; nothing else is taken.</summary>
    public string Method { get; init; } = HttpMethods.Post;

    /// <summary>A header that stands there once; null otherwise: of two, nobody knows which was meant.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) && values is [{ Length: > 0 } one] ? one : null;

    /// <summary>A parameter that stands there once; null otherwise.</summary>
    public string? Parameter(string name) => Query.TryGetValue(name, out var values) && values is [{ Length: > 0 } one] ? one : null;

    /// <summary>The content type without its parameters, in small letters.</summary>
    public string? MediaType => ContentType?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether it is JSON in UTF-8.</summary>
    public bool IsJson => Bodies.JsonBodies.IsJson(ContentType);

    /// <summary>Text, then the body's bytes, then text: what signatures are made over.</summary>
    public byte[] Surrounded(string before, string after) => [.. Encoding.UTF8.GetBytes(before), .. Body.Span, .. Encoding.UTF8.GetBytes(after)];
}
