using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>A CRM that proves itself as its vendor says, with acme's secrets or others.</summary>
public sealed class Crm(Visitor visitor, TestClock clock)
{
    public const string StandardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    public const string NewStandardSecret = "whsec_bmV3IHNlY3JldCBvZiB0aHJlZSBkb3plbiBieXRlcyEh";
    public const string RivalStandardSecret = "whsec_cml2YWwncyBzZWNyZXQgb2YgMzIgYnl0ZXMgb3Igc28u";
    public const string HubSpotSecret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    public const string SalesforceSecret = "acme-salesforce-secret";
    public const string Organization = "00DD0000000muCUMAY";
    public const string DynamicsSecret = "acme-dynamics-secret";
    public const string PipedriveSecret = "salescoach:acme-pipedrive-secret";
    public const string CloudEventsSecret = "acme-cloudevents-secret";

    /// <summary>The settings of a host that takes all of acme's, and the rival's Standard Webhooks.</summary>
    public static Dictionary<string, string?> Settings
    {
        get
        {
            var settings = new Dictionary<string, string?>();
            Add("acme", "standard", StandardSecret, NewStandardSecret);
            Add("rival", "standard", RivalStandardSecret);
            Add("acme", "hubspot", HubSpotSecret);
            Add("acme", "salesforce", SalesforceSecret);
            Add("acme", "dynamics", DynamicsSecret);
            Add("acme", "pipedrive", PipedriveSecret);
            Add("acme", "cloudevents", CloudEventsSecret);
            settings["Webhooks:Senders:3:OrganizationId"] = Organization;
            return settings;

            void Add(string tenant, string source, params ReadOnlySpan<string> secrets)
            {
                var at = settings.Keys.Count(k => k.EndsWith(":Source", StringComparison.Ordinal));
                settings[$"Webhooks:Senders:{at}:Tenant"] = tenant;
                settings[$"Webhooks:Senders:{at}:Source"] = source;
                for (var i = 0; i < secrets.Length; i++)
                {
                    settings[$"Webhooks:Senders:{at}:Secrets:{i}"] = secrets[i];
                }
            }
        }
    }

    public static Crm At(CoachHost host) => new(host.Stranger(), host.Clock);

    /// <summary>Sends a body with what proves the source; the test may take the proof away or change it.</summary>
    public Task<Answer> SendAsync(string source, string body, string? type = null, Action<Dictionary<string, string>>? change = null) =>
        SendAsync(source, Encoding.UTF8.GetBytes(body), type, change);

    public async Task<Answer> SendAsync(string source, byte[] body, string? type = null, Action<Dictionary<string, string>>? change = null)
    {
        var path = $"/api/webhooks/{source}";
        var headers = Prove(source, new Uri(visitor.Client.BaseAddress ?? new Uri("http://localhost"), path).AbsoluteUri, body, clock.Now);
        change?.Invoke(headers);
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type ?? TypeOf(source, body));
        return await visitor.SendAsync(HttpMethod.Post, path, content, [.. headers.Select(h => (h.Key, h.Value))]);
    }

    /// <summary>The headers by which a source proves itself.</summary>
    public static Dictionary<string, string> Prove(string source, string uri, byte[] body, DateTimeOffset now)
    {
        switch (source)
        {
            case "standard":
                var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                return new()
                {
                    ["webhook-id"] = "msg_1",
                    ["webhook-timestamp"] = seconds,
                    ["webhook-signature"] = SignStandard(StandardSecret, "msg_1", seconds, body),
                };
            case "hubspot":
                var milliseconds = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
                byte[] signed = [.. Encoding.UTF8.GetBytes($"POST{uri}"), .. body, .. Encoding.UTF8.GetBytes(milliseconds)];
                return new()
                {
                    ["X-HubSpot-Request-Timestamp"] = milliseconds,
                    ["X-HubSpot-Signature-v3"] = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(HubSpotSecret), signed)),
                };
            case "salesforce":
                return new() { ["X-SalesCoach-Secret"] = SalesforceSecret };
            case "dynamics":
                return new() { ["X-SalesCoach-Secret"] = DynamicsSecret };
            case "pipedrive":
                return new() { ["Authorization"] = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(PipedriveSecret))}" };
            default:
                return new() { ["Authorization"] = new AuthenticationHeaderValue("Bearer", CloudEventsSecret).ToString() };
        }
    }

    public static string SignStandard(string secret, string id, string timestamp, byte[] body) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]))}";

    public static string TypeOf(string source, byte[] body) => (source, body is [(byte)'<', ..]) switch
    {
        ("salesforce", true) => "text/xml; charset=utf-8",
        ("cloudevents", _) => body is [(byte)'[', ..] ? "application/cloudevents-batch+json" : "application/cloudevents+json",
        _ => "application/json",
    };
}
