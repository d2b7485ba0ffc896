using SalesCoach.Web.Companies;

namespace SalesCoach.LocalHost.Demo;

/// <summary>Registers the demo company.</summary>
internal static class DemoServices
{
    /// <summary>The demo company in place of those of the settings, with its deals; before the timers, which then find them there.</summary>
    public static IServiceCollection AddDemoCompany(this IServiceCollection services) => services
        .PostConfigure<CompaniesOptions>(options =>
        {
            options.Companies.Clear();
            options.Companies.Add(DemoCompany.Company());
        })
        .AddHostedService<DemoLoading>();
}
