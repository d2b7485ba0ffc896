using System.Text;
using System.Text.Json;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// Our own form of a note, for senders that can choose theirs: Standard Webhooks, CloudEvents and Salesforce's Flow HTTP callout. Its schema
/// is docs/crm/note.schema.json.
/// </summary>
internal static class NoteEvent
{
    /// <summary>What the form says.</summary>
    /// <param name="data">The note.</param>
    /// <param name="type">What happened: <c>note.created</c>, <c>note.updated</c>, <c>note.deleted</c>, with anything before it; null where only the note says so.</param>
    /// <param name="at">When it happened, where the envelope says so.</param>
    /// <param name="dealField">The member that names the deal, where the admin has said so.</param>
    /// <param name="subject">The note's id, where the envelope says it.</param>
    public static WebhookEntry Read(JsonElement? data, string? type, DateTimeOffset? at, string? dealField, string? subject = null)
    {
        var id = data.Member("id").Key() ?? subject;
        if (type is not null && Happened(type) is null)
        {
            return new WebhookEntry.Ignored(id, "It is about no note.");
        }

        if (id is null)
        {
            return new WebhookEntry.Refused(null, "id", "Is required: the CRM's own id of the note.");
        }

        if ((data.Member("updatedAt").Instant() ?? at) is not { } version)
        {
            return new WebhookEntry.Refused(id, "updatedAt", "Is required: when the note stood like this, such as 2026-03-31T15:30:00Z.");
        }

        if (type is not null && Happened(type) == "deleted" || data.Member("deleted").IsTrue())
        {
            return new WebhookEntry.About(new IncomingNote { ExternalId = id, Version = version, Deleted = true });
        }

        if (TextOf(data) is not { } text)
        {
            return new WebhookEntry.Refused(id, "text", "Is required: text, html, or contentBase64 with HTML in it.");
        }

        var deal = data.Member(dealField ?? "dealId").Key();
        return new WebhookEntry.About(new IncomingNote
        {
            ExternalId = id,
            Version = version,
            Text = text,
            DealKey = deal,
            AboutNoDeal = deal is null,
            DealName = data.Member("dealName").Text(),
            AuthorKeys = [.. new[] { data.Member("authorId").Key(), data.Member("authorEmail").Key() }.OfType<string>()],
            OccurredAt = data.Member("occurredAt").Instant(),
        });
    }

    private static string? Happened(string type) => type.Split('.') is [.., "note", ("created" or "updated" or "deleted") and var happened] ? happened : null;

    private static string? TextOf(JsonElement? data)
    {
        if (data.Member("text").Text() is { } text)
        {
            return text;
        }

        if (data.Member("html").Text() is { } html)
        {
            return HtmlText.Of(html);
        }

        return data.Member("contentBase64").Text() is { } encoded && Proof.FromBase64(encoded) is { } bytes
            ? HtmlText.Of(Encoding.UTF8.GetString(bytes))
            : null;
    }
}
