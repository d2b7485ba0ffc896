using System.Security.Cryptography;
using System.Text;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks;

/// <summary>Standard Webhooks 1.0 (github.com/standard-webhooks/standard-webhooks), with symmetric keys.</summary>
internal sealed class Standard : IWebhookSource
{
    private const string Prefix = "whsec_";

    // As the reference libraries have it.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public string Name => WebhookSources.Standard;

    /// <summary>The key that a secret holds; null where it holds none.</summary>
    public static byte[]? KeyOf(string secret) => Proof.FromBase64(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret);

    /// <summary>The signature, without its version, of a message.</summary>
    public static byte[] Sign(byte[] key, string id, string timestamp, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]);

    /// <inheritdoc/>
    public WebhookSender? Authenticate(WebhookRequest request, IReadOnlyList<WebhookSender> senders, DateTimeOffset now)
    {
        if (request.Header("webhook-id") is not { } id
            || request.Header("webhook-timestamp") is not { } timestamp
            || request.Header("webhook-signature") is not { } signatures
            || !Proof.IsWithin(timestamp, TimeSpan.FromSeconds(1), Window, now))
        {
            return null;
        }

        // A sender signs with its old and its new key while one replaces the other. More than a few would only cost us.
        var given = signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s.StartsWith("v1,", StringComparison.Ordinal))
            .Take(5)
            .Select(s => Proof.FromBase64(s["v1,".Length..]))
            .OfType<byte[]>()
            .ToList();
        return Proof.FindSender(senders, (_, secret) =>
        {
            // An empty key would be everybody's.
            if (KeyOf(secret) is not { Length: > 0 } key)
            {
                return false;
            }

            var expected = Sign(key, id, timestamp, request.Body.Span);
            return given.Any(g => Proof.AreSame(g, expected));
        });
    }

    /// <inheritdoc/>
    public WebhookReading Read(WebhookRequest request, WebhookSender sender, IntegrationSettings settings) =>
        WebhookReading.OfJson(
            request,
            sent => WebhookReading.Of(NoteEvent.Read(sent.Member("data"), sent.Member("type").Text() ?? "", sent.Member("timestamp").Instant(), settings.DealField)));
}
