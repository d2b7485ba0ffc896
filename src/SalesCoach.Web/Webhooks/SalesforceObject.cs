using System.Text;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks;

/// <summary>Salesforce's objects in which people write notes: classic and enhanced notes, tasks, events, and custom objects with such fields.</summary>
internal static class SalesforceObject
{
    /// <summary>What an object of an outbound message says. It carries the object as it is now, not what has changed.</summary>
    public static WebhookEntry Read((string Type, IReadOnlyDictionary<string, string?> Fields) sent, string? dealField)
    {
        var (type, fields) = sent;
        var id = SalesforceIds.Long(fields.GetValueOrDefault("Id"));
        if (string.IsNullOrWhiteSpace(id) || type.Length == 0)
        {
            return new WebhookEntry.Refused(id, type.Length == 0 ? "sObject" : "Id", "Is required.");
        }

        if ((Loose.Instant(fields.GetValueOrDefault("SystemModstamp")) ?? Loose.Instant(fields.GetValueOrDefault("LastModifiedDate"))) is not { } version)
        {
            return new WebhookEntry.Refused(id, "LastModifiedDate", "Is required: choose the field in the outbound message.");
        }

        var note = new IncomingNote { ExternalId = id, Version = version, ObjectType = type };
        if (fields.GetValueOrDefault("IsDeleted") == "true")
        {
            return new WebhookEntry.About(note with { Deleted = true });
        }

        if (fields.GetValueOrDefault("IsPrivate") == "true")
        {
            return new WebhookEntry.About(note with { AboutNoDeal = true });
        }

        if (!fields.Keys.Any(f => f is "Body" or "Description" or "Content"))
        {
            return new WebhookEntry.Refused(id, "Body", "Is required: choose the field with the text (Body, Description or Content) in the outbound message.");
        }

        if (TextOf(fields) is not { } text)
        {
            return new WebhookEntry.Refused(id, "Content", "Must be HTML in base64.");
        }

        // Tasks and events say WhatId, classic notes ParentId. Of these only an opportunity's id begins with 006.
        var deal = SalesforceIds.Long(fields.GetValueOrDefault(dealField ?? (fields.ContainsKey("WhatId") ? "WhatId" : "ParentId")));
        var isDeal = !string.IsNullOrWhiteSpace(deal) && (dealField is not null || deal.StartsWith("006", StringComparison.Ordinal));
        return new WebhookEntry.About(note with
        {
            Text = text,
            DealKey = isDeal ? deal : null,
            AboutNoDeal = !isDeal,
            AuthorKeys = [.. new[] { fields.GetValueOrDefault("OwnerId"), fields.GetValueOrDefault("CreatedById") }.OfType<string>().Select(k => SalesforceIds.Long(k)).Distinct()],
            OccurredAt = Loose.Instant(fields.GetValueOrDefault("CreatedDate")),
        });
    }

    /// <summary>The title or subject is the first line. The content of an enhanced note is HTML in base64; null where it is not.</summary>
    private static string? TextOf(IReadOnlyDictionary<string, string?> fields)
    {
        var body = fields.GetValueOrDefault("Body") ?? fields.GetValueOrDefault("Description");
        if (body is null && fields.GetValueOrDefault("Content") is { } encoded)
        {
            if (Proof.FromBase64(encoded) is not { } bytes)
            {
                return null;
            }

            body = HtmlText.Of(Encoding.UTF8.GetString(bytes));
        }

        var head = fields.GetValueOrDefault("Title") ?? fields.GetValueOrDefault("Subject");
        return string.Join('\n', new[] { head, body }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
