using System.Text.Json;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks.Fetching;

/// <summary>HubSpot's notes API (developers.hubspot.com, "Notes").</summary>
internal sealed class HubSpotNotes(CrmApi api)
{
    private const string Query = "properties=hs_note_body,hs_timestamp,hubspot_owner_id,hs_lastmodifieddate&associations=deals";

    private static readonly Uri Usual = new("https://api.hubapi.com");

    /// <summary>The note as it stands now.</summary>
    public Task<FetchedNote> FetchAsync(Uri? apiUrl, string token, IncomingNote thin, CancellationToken cancel) => api.GetAsync(
        WebhookSources.HubSpot,
        new Uri(apiUrl ?? Usual, $"/crm/v3/objects/notes/{Uri.EscapeDataString(thin.ExternalId)}?{Query}"),
        token,
        [],
        json => Read(json, thin),
        cancel);

    private static IncomingNote? Read(JsonElement json, IncomingNote thin)
    {
        var properties = json.Member("properties");
        if (properties is null)
        {
            return null;
        }

        // A note can be about several deals; the first that HubSpot names is the one.
        var deal = json.Member("associations").Member("deals").Member("results").Items().Select(d => d.Member("id").Key()).FirstOrDefault(id => id is not null);
        return thin with
        {
            Version = properties.Member("hs_lastmodifieddate").Instant() ?? json.Member("updatedAt").Instant() ?? thin.Version,
            Text = HtmlText.Of(properties.Member("hs_note_body").Text() ?? ""),
            DealKey = deal,
            AboutNoDeal = deal is null,
            AuthorKeys = [.. new[] { properties.Member("hubspot_owner_id").Key() }.OfType<string>()],
            OccurredAt = properties.Member("hs_timestamp").Instant(),
        };
    }
}
