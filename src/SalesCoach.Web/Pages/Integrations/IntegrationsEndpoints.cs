using Microsoft.Extensions.Options;
using SalesCoach.Integrations;
using SalesCoach.Web.SignIn;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web.Pages.Integrations;

/// <summary>What CRMs sent last and what waits, for the admin. Neither a note's text nor a secret is on it.</summary>
internal static class IntegrationsEndpoints
{
    private const int Shown = 20;

    public static void MapIntegrationsPage(this IEndpointRouteBuilder pages) => pages.MapGet("/integrations", ShowAsync).RequireAuthorization(Policies.Admin);

    private static async Task<IResult> ShowAsync(
        Visitor visitor, IntegrationDesk desk, IOptions<WebhookOptions> options, TimeProvider clock, HttpContext context, CancellationToken cancel)
    {
        var sources = new List<SourceView>();
        foreach (var name in WebhookSources.All)
        {
            var senders = options.Value.Senders.Where(s => s.Tenant == visitor.Caller.TenantId && s.Source == name).ToList();
            sources.Add(new SourceView
            {
                Name = name,
                Address = $"{options.Value.PublicUrl?.AbsoluteUri.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}"}/api/webhooks/{name}",
                IsConnected = senders.Any(s => s.Secrets.Count > 0),
                LacksToken = name is WebhookSources.HubSpot or WebhookSources.Dynamics && senders.All(s => s.ApiToken is null),
                Waiting = await desk.ListWaitingAsync(visitor.Caller, name, new PageRequest(Shown), cancel),
                Deliveries = (await desk.ListDeliveriesAsync(visitor.Caller, name, new PageRequest(Shown), cancel)).Items,
            });
        }

        return Rendered.Page<IntegrationsPage>(new()
        {
            [nameof(IntegrationsPage.Visitor)] = visitor,
            [nameof(IntegrationsPage.Sources)] = sources,
            [nameof(IntegrationsPage.Now)] = clock.GetUtcNow(),
        });
    }
}
