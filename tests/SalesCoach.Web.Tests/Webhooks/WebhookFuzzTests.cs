using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesCoach.Integrations;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>Whatever is sent: nothing of a stranger's is kept, and no known sender's mistake is ours.</summary>
public class WebhookFuzzTests
{
    private const int Rounds = 10_000;

    private static readonly string[] Odd =
    [
        "null", "\"\"", "{}", "[]", "0", "-1", "1e400", "99999999999999999999", "true", "\"\\ud83d\"", "\"\\u0000\"", "\"/Date(99999999999999999)/\"", "\"0001-01-01T00:00:00Z\"",
        "\"<div><p><a href='x'>\"", "\"%00%ff\"", "[[[[[[[[[[]]]]]]]]]]", "\"note\"", "\"delete\"", "<x", "&#0;", "&x;", "]]>", "<!DOCTYPE a>", "\u2028", "+", "=", ":", ",", "}", "\"",
    ];

    public static TheoryData<string> Sources => WebhookCallsTests.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_known_senders_spoilt_payload_is_never_our_fault(string source)
    {
        var store = new MemoryIntegrations();
        await using var host = await StartAsync(store);
        var pipeline = new ApplicationBuilder(host.Services).UseSalesCoach().Build();
        var (examples, random) = (Examples(source), new Random(source.Length));
        var answered = new Dictionary<int, int>();

        for (var round = 0; round < Rounds; round++)
        {
            var body = Spoil(examples, random);
            var status = await SendAsync(host, pipeline, source, body, Crm.Prove(source, $"http://coach.example/api/webhooks/{source}", body, host.Clock.Now));

            Assert.True(status is < 500 and not 404 and not 413, $"Round {round}: {status} for {Encoding.UTF8.GetString(body)}");
            answered[status] = answered.GetValueOrDefault(status) + 1;
        }

        // Some of it was still good, and some was not: the test has seen both sides.
        Assert.True(answered.Keys.Any(s => s < 300) && answered.Keys.Any(s => s >= 400), string.Join(", ", answered));
        Assert.NotEmpty(store.Deliveries);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Nothing_of_a_stranger_is_kept(string source)
    {
        var store = new MemoryIntegrations();
        await using var host = await StartAsync(store);
        var pipeline = new ApplicationBuilder(host.Services).UseSalesCoach().Build();
        var (examples, random) = (Examples(source), new Random(source.Length));

        for (var round = 0; round < Rounds; round++)
        {
            var body = random.Next(3) == 0 ? examples[random.Next(examples.Count)] : Spoil(examples, random);
            var headers = Forge(source, body, host.Clock.Now, random);
            var status = await SendAsync(host, pipeline, source, body, headers);

            Assert.True(status == 401, $"Round {round}: {status} for {string.Join("; ", headers)}");
        }

        Assert.Equal(0, store.Notes);
        Assert.Empty(store.Deliveries);
    }

    private static Task<CoachHost> StartAsync(MemoryIntegrations store) => CoachHost.StartAsync(
        Crm.Settings,
        services: services => services.AddSingleton<IIntegrationStore>(store).AddLogging(logging => logging.ClearProviders()));

    private static async Task<int> SendAsync(CoachHost host, RequestDelegate pipeline, string source, byte[] body, Dictionary<string, string> headers)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = "POST";
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("coach.example");
        context.Request.Path = $"/api/webhooks/{source}";
        context.Request.ContentType = Crm.TypeOf(source, body);
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        context.Request.Body = new MemoryStream(body);
        context.Request.ContentLength = body.Length;
        await pipeline(context);
        return context.Response.StatusCode;
    }

    /// <summary>Proof that is none: of another body, of another time, with a wrong secret, cut, or missing.</summary>
    private static Dictionary<string, string> Forge(string source, byte[] body, DateTimeOffset now, Random random)
    {
        var uri = $"http://coach.example/api/webhooks/{source}";
        var isSigned = source is "standard" or "hubspot";
        var headers = Crm.Prove(source, uri, isSigned && random.Next(2) == 0 ? [.. body, (byte)' '] : body, now);
        var proof = headers.Keys.Last();
        switch (random.Next(isSigned ? 5 : 4))
        {
            case 0:
                headers.Clear();
                break;
            case 1:
                headers[proof] = headers[proof][..random.Next(headers[proof].Length)];
                break;
            case 2:
                var letters = headers[proof].ToCharArray();

                // The last letters of base64 may hold bits that do not count; the ones before them all do.
                var at = random.Next(letters.Length - 3);
                letters[at] = letters[at] == 'x' ? 'y' : 'x';
                headers[proof] = new string(letters);
                headers[proof] = headers[proof].StartsWith("xearer", StringComparison.OrdinalIgnoreCase) ? "x" : headers[proof];
                break;
            case 3:
                headers[proof] = Odd[random.Next(Odd.Length)];
                break;
            default:
                headers = Crm.Prove(source, uri, body, now.AddMinutes(random.Next(2) == 0 ? -6 : 6));
                break;
        }

        return headers;
    }

    private static List<byte[]> Examples(string source) => [.. RecordedTests.Files().Where(f => RecordedTests.SourceOf(f).Name == source).Select(File.ReadAllBytes)];

    private static byte[] Spoil(List<byte[]> examples, Random random)
    {
        var body = examples[random.Next(examples.Count)].ToList();
        for (var i = random.Next(1, 5); i > 0 && body.Count > 0; i--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(6))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, Math.Min(random.Next(1, 40), body.Count - at));
                    break;
                case 2:
                    body.InsertRange(at, Encoding.UTF8.GetBytes(Odd[random.Next(Odd.Length)]));
                    break;
                case 3:
                    // A whole value goes, and something else stands in its place.
                    var end = body.FindIndex(at, b => b is (byte)',' or (byte)'}' or (byte)'<');
                    var from = body.FindLastIndex(at, b => b is (byte)':' or (byte)'>');
                    if (from >= 0 && end > from)
                    {
                        body.RemoveRange(from + 1, end - from - 1);
                        body.InsertRange(from + 1, Encoding.UTF8.GetBytes(Odd[random.Next(Odd.Length)]));
                    }

                    break;
                case 4:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(1, 200), body.Count - at)));
                    break;
                default:
                    if (random.Next(10) == 0)
                    {
                        body.RemoveRange(at, body.Count - at);
                    }

                    break;
            }
        }

        return [.. body];
    }
}
