using System.Text.Json;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// HubSpot's webhooks for the object "note". An event says that a note has changed and seldom what it says now: only a change of its body
/// carries the text, and none carries the deal.
/// </summary>
internal sealed class HubSpot : IWebhookSource
{
    /// <summary>HubSpot's number of the object "note" in generic subscriptions.</summary>
    private const string NoteType = "0-46";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public string Name => WebhookSources.HubSpot;

    /// <inheritdoc/>
    public WebhookSender? Authenticate(WebhookRequest request, IReadOnlyList<WebhookSender> senders, DateTimeOffset now)
    {
        if (request.Headers.ContainsKey("X-HubSpot-Signature-v3"))
        {
            var timestamp = request.Header("X-HubSpot-Request-Timestamp") ?? "";
            return request.Header("X-HubSpot-Signature-v3") is { } header
                && Proof.FromBase64(header) is { } given
                && Proof.IsWithin(timestamp, TimeSpan.FromMilliseconds(1), Window, now)
                    ? Proof.FindSender(senders, (_, secret) =>
                        Proof.AreSame(given, HubSpotSignatures.V3(secret, HubSpotSignatures.Decoded(request.Uri), request, timestamp))
                        | Proof.AreSame(given, HubSpotSignatures.V3(secret, request.Uri, request, timestamp)))
                    : null;
        }

        return request.Header("X-HubSpot-Signature") is { } older && Proof.FromHex(older) is { } hash
            ? Proof.FindSender(
                [.. senders.Where(s => s.AllowOldSignatures)],
                (_, secret) => Proof.AreSame(hash, request.Header("X-HubSpot-Signature-Version") == "v2"
                    ? HubSpotSignatures.V2(secret, request.Uri, request)
                    : HubSpotSignatures.V1(secret, request)))
            : null;
    }

    /// <inheritdoc/>
    public WebhookReading Read(WebhookRequest request, WebhookSender sender, IntegrationSettings settings) =>
        // A list from an app's subscriptions, one object from a workflow.
        WebhookReading.OfJson(request, sent => WebhookReading.Of(sent.ValueKind == JsonValueKind.Array ? [.. sent.EnumerateArray().Select(ReadEvent)] : [ReadEvent(sent)]));

    private static WebhookEntry ReadEvent(JsonElement sent)
    {
        var (what, happened) = sent.Member("subscriptionType").Text()?.Split('.') is [var first, var second] ? (first, second) : ("", "");
        var isAssociation = happened.StartsWith("association", StringComparison.Ordinal);
        var id = isAssociation ? NoteOfAssociation(sent) : sent.Member("objectId").Key();
        var isNote = isAssociation ? id is not null : what == "note" || (what == "object" && sent.Member("objectTypeId").Text() == NoteType);
        if (what.Length > 0 && !isNote)
        {
            return new WebhookEntry.Ignored(id, "It is about no note.");
        }

        if (id is null)
        {
            return new WebhookEntry.Refused(null, "objectId", "Is required.");
        }

        if (sent.Member("occurredAt").Instant() is not { } at)
        {
            return new WebhookEntry.Refused(id, "occurredAt", "Is required, in milliseconds since 1970.");
        }

        var note = new IncomingNote { ExternalId = id, Version = at };
        return happened switch
        {
            "deletion" or "privacyDeletion" => new WebhookEntry.About(note with { Deleted = true }),
            "propertyChange" when sent.Member("propertyName").Text() == "hs_note_body" && sent.Member("propertyValue").Text() is { } html =>
                new WebhookEntry.About(note with { Text = HtmlText.Of(html) }),
            "creation" or "propertyChange" or "restore" or "associationChange" => new WebhookEntry.About(note),
            _ => new WebhookEntry.Ignored(id, "Nothing about the note has changed."),
        };
    }

    private static string? NoteOfAssociation(JsonElement sent) =>
        sent.Member("fromObjectTypeId").Text() == NoteType ? sent.Member("fromObjectId").Key()
        : sent.Member("toObjectTypeId").Text() == NoteType ? sent.Member("toObjectId").Key()
        : null;
}
