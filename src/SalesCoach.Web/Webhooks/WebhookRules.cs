using Microsoft.Extensions.Options;
using SalesCoach.Web.Companies;

namespace SalesCoach.Web.Webhooks;

/// <summary>Checks <see cref="WebhookOptions"/> at start. No fault shows a secret.</summary>
internal sealed class WebhookRules : IValidateOptions<WebhookOptions>
{
    // 16 random characters of any alphabet are beyond guessing over the network.
    private const int ShortestSecret = 16;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        List<string> faults =
        [
            .. options.PublicUrl is { IsAbsoluteUri: false } ? [$"{WebhookOptions.Section}:{nameof(options.PublicUrl)}: must be an absolute address."] : Array.Empty<string>(),
            .. options.Senders.SelectMany((sender, i) => Faults(sender, $"{WebhookOptions.Section}:{nameof(options.Senders)}:{i}")),
            .. Doubles(options.Senders),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(WebhookSender sender, string path)
    {
        if (!TenantIds.IsOne(sender.Tenant))
        {
            yield return $"{path}:{nameof(sender.Tenant)}: '{sender.Tenant}' is no tenant's id.";
        }

        if (!WebhookSources.All.Contains(sender.Source))
        {
            yield return $"{path}:{nameof(sender.Source)}: '{sender.Source}' is none of {string.Join(", ", WebhookSources.All)}.";
        }

        if (sender.Source == WebhookSources.Salesforce && string.IsNullOrWhiteSpace(sender.OrganizationId))
        {
            yield return $"{path}:{nameof(sender.OrganizationId)}: is needed for Salesforce.";
        }

        if (sender.ApiUrl is { } api && !(api.IsAbsoluteUri && (api.Scheme == Uri.UriSchemeHttps || api.IsLoopback)))
        {
            yield return $"{path}:{nameof(sender.ApiUrl)}: must be an absolute https address; the token goes there.";
        }

        for (var i = 0; i < sender.Secrets.Count; i++)
        {
            if (Fault(sender.Source, sender.Secrets[i]) is { } fault)
            {
                yield return $"{path}:{nameof(sender.Secrets)}:{i}: {fault}";
            }
        }
    }

    private static string? Fault(string source, string secret) => source switch
    {
        WebhookSources.Standard when Standard.KeyOf(secret) is not { Length: >= 24 and <= 64 } => "must be whsec_ and 24 to 64 bytes in base64.",
        WebhookSources.Pipedrive when !secret.Contains(':', StringComparison.Ordinal) => "must be user:password.",
        _ when secret.Length < ShortestSecret || string.IsNullOrWhiteSpace(secret) => $"must have at least {ShortestSecret} characters.",
        _ => null,
    };

    /// <summary>The secret says which tenant it is, so two tenants cannot have the same.</summary>
    private static IEnumerable<string> Doubles(IEnumerable<WebhookSender> senders) => senders
        .SelectMany(sender => sender.Secrets.Select(secret => (sender.Source, sender.Tenant, sender.OrganizationId, Secret: secret)))
        .GroupBy(s => (s.Source, s.Secret))
        .Where(g => g.Select(s => s.Tenant).Distinct().Count() > 1)
        .Select(g => $"{WebhookOptions.Section}:{nameof(WebhookOptions.Senders)}: two tenants have the same secret for {g.Key.Source}.");
}
