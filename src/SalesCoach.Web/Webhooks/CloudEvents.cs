using System.Text.Json;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// CloudEvents 1.0 over HTTP (github.com/cloudevents/spec): structured, binary and batch, with the webhook specification's token in
/// <c>Authorization</c> or <c>access_token</c>. The data is our own form of a note.
/// </summary>
internal sealed class CloudEvents : IWebhookSource
{
    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";

    /// <inheritdoc/>
    public string Name => WebhookSources.CloudEvents;

    /// <inheritdoc/>
    public WebhookSender? Authenticate(WebhookRequest request, IReadOnlyList<WebhookSender> senders, DateTimeOffset now)
    {
        var header = request.Header("Authorization");
        var given = header is null ? request.Parameter("access_token")
            : header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim()
            : null;
        return given is null ? null : Proof.FindSender(senders, (_, secret) => Proof.AreSame(given, secret));
    }

    /// <inheritdoc/>
    public WebhookReading Read(WebhookRequest request, WebhookSender sender, IntegrationSettings settings)
    {
        var isBinary = request.IsJson && request.Headers.ContainsKey("ce-specversion");
        return WebhookReading.OfJson(
            request,
            sent => request.MediaType switch
            {
                Structured => WebhookReading.Of(ReadStructured(sent, settings.DealField)),
                Batch when sent.ValueKind == JsonValueKind.Array => WebhookReading.Of([.. sent.EnumerateArray().Select(e => ReadStructured(e, settings.DealField))]),
                Batch => WebhookReading.Of(new WebhookEntry.Refused(null, "", "Must be a list.")),
                _ => WebhookReading.Of(ReadBinary(request, sent, settings.DealField)),
            },
            isBinary || request.MediaType is Structured or Batch,
            $"{Structured}, {Batch}, or application/json with ce- headers");
    }

    /// <inheritdoc/>
    public IResult Acknowledge(WebhookRequest request, IReadOnlyList<Delivery> deliveries) => WebhookAnswers.WithoutBody(deliveries);

    private static WebhookEntry ReadStructured(JsonElement sent, string? dealField) =>
        sent.Member("specversion").Text() != "1.0"
            ? new WebhookEntry.Refused(sent.Member("subject").Key(), "specversion", "Must be 1.0.")
            : NoteEvent.Read(sent.Member("data"), sent.Member("type").Text() ?? "", sent.Member("time").Instant(), dealField, sent.Member("subject").Key());

    private static WebhookEntry ReadBinary(WebhookRequest request, JsonElement data, string? dealField) =>
        Attribute(request, "ce-specversion") != "1.0"
            ? new WebhookEntry.Refused(Attribute(request, "ce-subject"), "ce-specversion", "Must be 1.0.")
            : NoteEvent.Read(data, Attribute(request, "ce-type") ?? "", Loose.Instant(Attribute(request, "ce-time")), dealField, Attribute(request, "ce-subject"));

    /// <summary>An attribute in a header, where what is not ASCII is percent-encoded (HTTP binding, 3.1.3.2).</summary>
    private static string? Attribute(WebhookRequest request, string name) => request.Header(name) is { } value ? Uri.UnescapeDataString(value) : null;
}
