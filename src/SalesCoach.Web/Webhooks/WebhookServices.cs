using Microsoft.Extensions.Options;
using SalesCoach.Integrations;
using SalesCoach.Web.Webhooks.Fetching;

namespace SalesCoach.Web.Webhooks;

/// <summary>Registers what CRMs' deliveries need.</summary>
internal static class WebhookServices
{
    public static void AddWebhooks(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<WebhookOptions>().Bind(settings.GetSection(WebhookOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookRules>();
        services.AddSingleton<IWebhookSource, HubSpot>();
        services.AddSingleton<IWebhookSource, Salesforce>();
        services.AddSingleton<IWebhookSource, Dynamics>();
        services.AddSingleton<IWebhookSource, Pipedrive>();
        services.AddSingleton<IWebhookSource, Standard>();
        services.AddSingleton<IWebhookSource, CloudEvents>();
        services.AddSingleton<WebhookDesk>();

        services.AddHttpClient(CrmApi.ClientName, client => client.MaxResponseContentBufferSize = 4 * 1024 * 1024);
        services.AddSingleton<CrmApi>();
        services.AddSingleton<HubSpotNotes>();
        services.AddSingleton<DynamicsNotes>();
        services.AddSingleton<INoteSource, CrmNoteSource>();
    }
}
