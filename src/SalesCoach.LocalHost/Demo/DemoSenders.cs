using SalesCoach.Web.Webhooks;

namespace SalesCoach.LocalHost.Demo;

/// <summary>
/// The demo company's CRMs, so that the samples can be sent to it. Everybody can read these secrets, so they are good only in development and
/// only where nobody but this machine can call.
/// </summary>
internal static class DemoSenders
{
    private const string Tenant = "demo";

    public static IReadOnlyList<WebhookSender> All { get; } =
    [
        // The text "SalesCoach demo secret, not secret" in base64.
        new() { Tenant = Tenant, Source = "standard", Secrets = { "whsec_U2FsZXNDb2FjaCBkZW1vIHNlY3JldCwgbm90IHNlY3JldA==" } },
        new() { Tenant = Tenant, Source = "hubspot", Secrets = { "demo-hubspot-client-secret" } },
        new() { Tenant = Tenant, Source = "salesforce", Secrets = { "demo-salesforce-secret" }, OrganizationId = "00DD0000000demoXXX" },
        new() { Tenant = Tenant, Source = "dynamics", Secrets = { "demo-dynamics-secret" } },
        new() { Tenant = Tenant, Source = "pipedrive", Secrets = { "salescoach:demo-pipedrive-password" } },
        new() { Tenant = Tenant, Source = "cloudevents", Secrets = { "demo-cloudevents-token" } },
    ];

    /// <summary>Whether nobody but this machine can call at these addresses.</summary>
    public static bool AreSafeAt(string urls, IConfiguration settings) =>
        !settings.GetSection("Kestrel:Endpoints").Exists()
        && urls.Split(';').All(url => BindingAddress.Parse(url).Host is "localhost" or "127.0.0.1" or "[::1]");
}
