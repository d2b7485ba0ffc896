using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>Somebody who calls.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public Task<Answer> GetAsync(string path, params ReadOnlySpan<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body is null ? null : Json(body));

    public Task<Answer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, Json(body));

    public Task<Answer> PutAsync(string path, object body, params ReadOnlySpan<(string Name, string Value)> headers) => SendAsync(HttpMethod.Put, path, Json(body), headers);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? body, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request);
    }

    /// <summary>A body as it stands: text as it is, anything else as JSON.</summary>
    public static HttpContent Json(object body) => new ByteArrayContent(body switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => JsonSerializer.SerializeToUtf8Bytes(body),
    })
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer(response.StatusCode, headers, text);
        }
    }
}
