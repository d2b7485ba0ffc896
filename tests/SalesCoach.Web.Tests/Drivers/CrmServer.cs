using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>The API of a CRM. What nobody has put there fails loudly.</summary>
public sealed class CrmServer : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpResponseMessage>> _answers = [];

    public List<HttpRequestMessage> Asked { get; } = [];

    public void Put(string path, object json) => Put(path, () => new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new StringContent(json as string ?? JsonSerializer.Serialize(json), Encoding.UTF8, "application/json"),
    });

    public void Put(string path, HttpStatusCode status) => Put(path, () => new HttpResponseMessage(status));

    public void Put(string path, Func<HttpResponseMessage> answer) => _answers[path] = answer;

    /// <summary>Takes the place of the network.</summary>
    public void Join(IServiceCollection services) => services.ConfigureAll<HttpClientFactoryOptions>(o => o.HttpMessageHandlerBuilderActions.Add(b =>
    {
        if (b.Name == "crm-api")
        {
            b.PrimaryHandler = this;
        }
    }));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        var path = request.RequestUri?.AbsolutePath ?? "";
        return _answers.TryGetValue(path, out var answer) ? Task.FromResult(answer()) : throw new InvalidOperationException($"Nobody put anything at {path}.");
    }
}
