using SalesCoach.Web.Companies;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.LocalHost.Demo;

/// <summary>Registers the demo company.</summary>
internal static class DemoServices
{
    /// <summary>The demo company in place of those of the settings, with its deals; before the timers, which then find them there.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="withSenders">Whether its CRMs may submit notes with the secrets that everybody knows.</param>
    public static IServiceCollection AddDemoCompany(this IServiceCollection services, bool withSenders) => services
        .PostConfigure<CompaniesOptions>(options =>
        {
            options.Companies.Clear();
            options.Companies.Add(DemoCompany.Company());
        })
        .PostConfigure<WebhookOptions>(options =>
        {
            foreach (var sender in withSenders ? DemoSenders.All : [])
            {
                options.Senders.Add(sender);
            }
        })
        .AddHostedService<DemoLoading>();
}
