using Microsoft.Extensions.Options;
using SalesCoach.Integrations;

namespace SalesCoach.Web.Webhooks.Fetching;

/// <summary>Fetches notes with the token that the settings have for the tenant's CRM.</summary>
internal sealed class CrmNoteSource(IOptions<WebhookOptions> options, HubSpotNotes hubSpot, DynamicsNotes dynamics) : INoteSource
{
    /// <inheritdoc/>
    public async Task<FetchedNote> FetchAsync(string tenantId, string source, IncomingNote thin, string? dealField, CancellationToken cancel)
    {
        if (options.Value.Senders.FirstOrDefault(s => s.Tenant == tenantId && s.Source == source && s.ApiToken is not null) is not { ApiToken: { } token } sender)
        {
            return new FetchedNote.Unavailable("no-token", Source: true);
        }

        return source switch
        {
            WebhookSources.HubSpot => await hubSpot.FetchAsync(sender.ApiUrl, token, thin, cancel),
            WebhookSources.Dynamics => await dynamics.FetchAsync(sender.ApiUrl, token, thin, dealField, cancel),
            _ => new FetchedNote.Unavailable("no-api", Source: false),
        };
    }
}
