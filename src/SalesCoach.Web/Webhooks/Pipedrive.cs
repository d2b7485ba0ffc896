using System.Text;
using System.Text.Json;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks;

/// <summary>Pipedrive's webhooks, versions 1 and 2 (pipedrive.readme.io, "Guide for Webhooks"). It signs nothing: HTTP basic authentication.</summary>
internal sealed class Pipedrive : IWebhookSource
{
    /// <inheritdoc/>
    public string Name => WebhookSources.Pipedrive;

    /// <inheritdoc/>
    public WebhookSender? Authenticate(WebhookRequest request, IReadOnlyList<WebhookSender> senders, DateTimeOffset now) =>
        request.Header("Authorization") is { } header
        && header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
        && Proof.FromBase64(header["Basic ".Length..].Trim()) is { } given
            ? Proof.FindSender(senders, (_, secret) => Proof.AreSame(given, Encoding.UTF8.GetBytes(secret)))
            : null;

    /// <inheritdoc/>
    public WebhookReading Read(WebhookRequest request, WebhookSender sender, IntegrationSettings settings) =>
        WebhookReading.OfJson(request, sent => WebhookReading.Of(ReadEvent(sent, settings.DealField ?? "deal_id")));

    private static WebhookEntry ReadEvent(JsonElement sent, string dealField)
    {
        var meta = sent.Member("meta");
        var data = sent.Member("data") ?? sent.Member("current");
        var id = (meta.Member("entity_id") ?? data.Member("id") ?? sent.Member("previous").Member("id")).Key();

        // Version 1 calls the object "object" and its id "id"; in version 2 that is the event's own.
        var entity = (meta.Member("entity") ?? meta.Member("object")).Text();
        if (meta.Member("entity") is null)
        {
            id = (meta.Member("id") ?? data.Member("id")).Key();
        }

        if (entity is not null and not "note")
        {
            return new WebhookEntry.Ignored(id, "It is about no note.");
        }

        if (id is null || entity is null)
        {
            return new WebhookEntry.Refused(id, entity is null ? "meta.entity" : "meta.entity_id", "Is required.");
        }

        if (InstantOf(meta) is not { } at)
        {
            return new WebhookEntry.Refused(id, "meta.timestamp", "Is required.");
        }

        var note = new IncomingNote { ExternalId = id, Version = at };
        switch (meta.Member("action").Text())
        {
            case "delete" or "deleted":
                return new WebhookEntry.About(note with { Deleted = true });
            case "create" or "change" or "added" or "updated":
                break;
            default:
                return new WebhookEntry.Ignored(id, "Nothing about the note has changed.");
        }

        if (data.Member("active_flag") is { ValueKind: JsonValueKind.False })
        {
            return new WebhookEntry.About(note with { Deleted = true });
        }

        if (data.Member("content").Text() is not { } html)
        {
            return new WebhookEntry.Refused(id, "data.content", "Is required.");
        }

        var deal = data.Member(dealField).Key();
        return new WebhookEntry.About(note with
        {
            Text = HtmlText.Of(html),
            DealKey = deal,
            AboutNoDeal = deal is null,
            DealName = data.Member("deal").Member("title").Text(),
            AuthorKeys = [.. new[] { data.Member("user_id").Key(), data.Member("user").Member("email").Text() }.OfType<string>()],
            OccurredAt = data.Member("add_time").Instant(),
        });
    }

    /// <summary>Version 2 writes the instant as text; version 1 in seconds, and in microseconds beside them.</summary>
    private static DateTimeOffset? InstantOf(JsonElement? meta) => meta.Member("timestamp") switch
    {
        { ValueKind: JsonValueKind.String } text => Loose.Instant(text.GetString()),
        { ValueKind: JsonValueKind.Number } when meta.Member("timestamp_micro") is { ValueKind: JsonValueKind.Number } micro && micro.TryGetInt64(out var count) =>
            Loose.FromMilliseconds(count / 1000),
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_800 => Loose.FromMilliseconds(seconds * 1000),
        _ => null,
    };
}
