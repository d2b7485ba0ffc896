using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// Webhooks of Dynamics 365 and Dataverse: a <c>RemoteExecutionContext</c> as JSON (learn.microsoft.com, "Use webhooks to create external
/// handlers"). Notes are annotations; of activities the description is the note.
/// </summary>
internal sealed class Dynamics : IWebhookSource
{
    // WebhookKey registrations send the key as this parameter.
    private const string Code = "code";

    /// <inheritdoc/>
    public string Name => WebhookSources.Dynamics;

    /// <inheritdoc/>
    public WebhookSender? Authenticate(WebhookRequest request, IReadOnlyList<WebhookSender> senders, DateTimeOffset now) =>
        SharedSecret.FindSender(request, senders, Code);

    /// <inheritdoc/>
    public WebhookReading Read(WebhookRequest request, WebhookSender sender, IntegrationSettings settings)
    {
        var isCut = request.Headers.ContainsKey("x-ms-dynamics-msg-size-exceeded");
        return WebhookReading.OfJson(request, sent => WebhookReading.Of(ReadContext(new DynamicsContext(sent), isCut, settings.DealField)));
    }

    private static WebhookEntry ReadContext(DynamicsContext context, bool isCut, string? dealField)
    {
        var id = context.Id;
        if (context.Entity is { } entity && !DynamicsObject.All.ContainsKey(entity))
        {
            return new WebhookEntry.Ignored(id, "It is about no note.");
        }

        if (id is null || context.Entity is not { } name)
        {
            return new WebhookEntry.Refused(id, id is null ? "PrimaryEntityId" : "PrimaryEntityName", "Is required.");
        }

        if (context.OperationAt is not { } at)
        {
            return new WebhookEntry.Refused(id, "OperationCreatedOn", "Is required.");
        }

        var note = new IncomingNote { ExternalId = id, Version = at, ObjectType = name };
        switch (context.Message)
        {
            case "Delete":
                return new WebhookEntry.About(note with { Deleted = true });
            case "Create" or "Update":
                break;
            default:
                return new WebhookEntry.Ignored(id, "Nothing about the note has changed.");
        }

        var form = DynamicsObject.All[name];
        var deal = context.Lookup(dealField ?? form.DealField);

        // Above 256 KB the context is cut; and an update without an image holds what has changed and no more.
        if (isCut || !context.HasRow || (context.Text(form.TextField) is null && context.Attribute(form.TextField) is null && context.Message == "Update"))
        {
            return new WebhookEntry.About(note);
        }

        var isElsewhere = deal is { LogicalName: not null and not DynamicsObject.Deal } && dealField is null;
        var wasSaid = deal is not null || context.Message == "Create" || context.HasImage;
        return new WebhookEntry.About(note with
        {
            Text = DynamicsObject.Join(context.Text("subject"), context.Text(form.TextField)),
            DealKey = isElsewhere ? null : deal?.Id,
            DealName = isElsewhere ? null : deal?.Name,
            AboutNoDeal = isElsewhere || (deal is null && wasSaid),
            AuthorKeys = [.. new[] { context.Lookup("ownerid")?.Id, context.Lookup("createdby")?.Id, context.UserId }.OfType<string>().Distinct()],
            OccurredAt = context.Instant("createdon"),
        });
    }
}
