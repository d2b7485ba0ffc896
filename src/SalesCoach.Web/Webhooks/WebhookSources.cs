namespace SalesCoach.Web.Webhooks;

/// <summary>The names of the CRMs in addresses and settings, and as sources of notes.</summary>
internal static class WebhookSources
{
    public const string HubSpot = "hubspot";
    public const string Salesforce = "salesforce";
    public const string Dynamics = "dynamics";
    public const string Pipedrive = "pipedrive";
    public const string Standard = "standard";
    public const string CloudEvents = "cloudevents";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [HubSpot, Salesforce, Dynamics, Pipedrive, Standard, CloudEvents];
}
