using System.Text.Json;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks.Fetching;

/// <summary>Dataverse's Web API (learn.microsoft.com, "Retrieve a table row using the Web API").</summary>
internal sealed class DynamicsNotes(CrmApi api)
{
    private const string LogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>The note as it stands now.</summary>
    public async Task<FetchedNote> FetchAsync(Uri? apiUrl, string token, IncomingNote thin, string? dealField, CancellationToken cancel)
    {
        if (apiUrl is null)
        {
            return new FetchedNote.Unavailable("no-api-url", Source: true);
        }

        if (thin.ObjectType is not { } name || !DynamicsObject.All.TryGetValue(name, out var form) || !Guid.TryParse(thin.ExternalId, out var id))
        {
            return new FetchedNote.Unavailable("unreadable", Source: false);
        }

        var lookup = $"_{dealField ?? form.DealField}_value";
        return await api.GetAsync(
            WebhookSources.Dynamics,
            new Uri(apiUrl, $"/api/data/v9.2/{form.Set}({id:D})?$select=subject,{form.TextField},createdon,modifiedon,_ownerid_value,{Uri.EscapeDataString(lookup)}"),
            token,
            [("Prefer", $"odata.include-annotations=\"{LogicalName},OData.Community.Display.V1.FormattedValue\"")],
            json => Read(json, thin, form, lookup, dealField is not null),
            cancel);
    }

    private static IncomingNote? Read(JsonElement json, IncomingNote thin, DynamicsObject form, string lookup, bool isOwnField)
    {
        if (json.Member("modifiedon").Instant() is not { } version)
        {
            return null;
        }

        var deal = json.Member(lookup).Key()?.ToLowerInvariant();
        var isDeal = deal is not null && (isOwnField || json.Member($"{lookup}@{LogicalName}").Text() == DynamicsObject.Deal);
        return thin with
        {
            Version = version,
            Text = DynamicsObject.Join(json.Member("subject").Text(), json.Member(form.TextField).Text()),
            DealKey = isDeal ? deal : null,
            DealName = isDeal ? json.Member($"{lookup}@OData.Community.Display.V1.FormattedValue").Text() : null,
            AboutNoDeal = !isDeal,
            AuthorKeys = [.. new[] { json.Member("_ownerid_value").Key()?.ToLowerInvariant() }.OfType<string>()],
            OccurredAt = json.Member("createdon").Instant(),
        };
    }
}
