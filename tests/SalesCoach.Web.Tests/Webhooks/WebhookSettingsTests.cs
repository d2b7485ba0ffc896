using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web.Tests.Webhooks;

public class WebhookSettingsTests
{
    [Fact]
    public void Good_settings_have_no_fault() => Assert.Null(Faults(
        new() { Tenant = "acme", Source = "standard", Secrets = { Drivers.Crm.StandardSecret } },
        new() { Tenant = "acme", Source = "hubspot", Secrets = { Drivers.Crm.HubSpotSecret }, ApiUrl = new Uri("http://127.0.0.1:1234") },
        new() { Tenant = "rival", Source = "pipedrive", Secrets = { Drivers.Crm.PipedriveSecret } }));

    [Theory]
    [InlineData("", "hubspot", "a-long-enough-secret", "Tenant")]
    [InlineData("acme", "zoho", "a-long-enough-secret", "Source")]
    [InlineData("acme", "dynamics", "short", "Secrets:0")]
    [InlineData("acme", "dynamics", "", "Secrets:0")]
    [InlineData("acme", "dynamics", "                        ", "Secrets:0")]
    [InlineData("acme", "pipedrive", "no-colon-in-this-one", "Secrets:0")]
    [InlineData("acme", "standard", "whsec_c2hvcnQ=", "Secrets:0")]
    [InlineData("acme", "standard", "not base64 at all, but long enough", "Secrets:0")]
    [InlineData("acme", "salesforce", "a-long-enough-secret", "OrganizationId")]
    public void A_fault_is_named_by_its_path_and_shows_no_secret(string tenant, string source, string secret, string path)
    {
        var faults = Faults(new WebhookSender { Tenant = tenant, Source = source, Secrets = { secret } });

        Assert.NotNull(faults);
        Assert.StartsWith($"Webhooks:Senders:0:{path}: ", faults, StringComparison.Ordinal);
        Assert.True(secret.Trim().Length == 0 || !faults.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_companies_with_one_secret_would_be_one_company()
    {
        var faults = Faults(
            new() { Tenant = "acme", Source = "dynamics", Secrets = { "a-long-enough-secret" } },
            new() { Tenant = "rival", Source = "dynamics", Secrets = { "another-long-enough", "a-long-enough-secret" } });

        Assert.Contains("two tenants have the same secret", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("a-long-enough", faults, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://crm.example", true)]
    [InlineData("https://crm.example", false)]
    [InlineData("/relative", true)]
    public void A_token_goes_over_TLS_or_stays_on_this_machine(string url, bool isFault) => Assert.Equal(
        isFault,
        Faults(new WebhookSender { Tenant = "acme", Source = "dynamics", ApiUrl = new Uri(url, UriKind.RelativeOrAbsolute) }) is not null);

    private static string? Faults(params WebhookSender[] senders) =>
        new WebhookRules().Validate(null, new WebhookOptions { Senders = [.. senders] }).FailureMessage;
}
