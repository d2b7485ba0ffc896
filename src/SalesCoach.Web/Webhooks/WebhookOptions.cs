namespace SalesCoach.Web.Webhooks;

/// <summary>Who may submit notes, and how they prove it; the settings section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks";

    /// <summary>
    /// The address under which senders know this program, such as <c>https://coach.example.com</c>: HubSpot signs the address that it calls,
    /// and behind a proxy this program sees another one. Null means that what arrives here is what was called.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The senders. Without any, nothing is taken.</summary>
    public IList<WebhookSender> Senders { get; init; } = [];
}

/// <summary>A tenant's CRM: what it proves itself with, and how its API is reached.</summary>
public sealed class WebhookSender
{
    /// <summary>The tenant whose notes these are.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>The CRM, by the name in the address (<see cref="WebhookSources"/>).</summary>
    public string Source { get; set; } = "";

    /// <summary>The secrets that are good now: two or more while one replaces another. For Pipedrive <c>user:password</c>.</summary>
    public IList<string> Secrets { get; init; } = [];

    /// <summary>Salesforce: the organization's id. A message of another organization is refused, whatever its secret.</summary>
    public string? OrganizationId { get; set; }

    /// <summary>
    /// HubSpot: whether signatures of version 1 and 2 are good where none of version 3 was sent. They cover no time, so whoever has seen a
    /// message can send it again.
    /// </summary>
    public bool AllowOldSignatures { get; set; }

    /// <summary>The CRM's API: Dynamics <c>https://ORG.crm4.dynamics.com</c>; HubSpot's own where nothing is given.</summary>
    public Uri? ApiUrl { get; set; }

    /// <summary>The token with which notes are fetched from the CRM's API; without one, what has to be fetched waits.</summary>
    public string? ApiToken { get; set; }
}
