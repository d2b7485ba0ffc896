using SalesCoach.Integrations;

namespace SalesCoach.Web.Pages.Integrations;

/// <summary>A CRM as its admin sees it.</summary>
public sealed record SourceView
{
    /// <summary>Its name in addresses and settings.</summary>
    public required string Name { get; init; }

    /// <summary>The address to enter there.</summary>
    public required string Address { get; init; }

    /// <summary>Whether the settings have a secret for it.</summary>
    public required bool IsConnected { get; init; }

    /// <summary>Whether notes have to be fetched from it and the settings have no token for that.</summary>
    public required bool LacksToken { get; init; }

    /// <summary>What waits, the oldest first.</summary>
    public required Page<WaitingNote> Waiting { get; init; }

    /// <summary>What came last, the latest first.</summary>
    public required IReadOnlyList<Delivery> Deliveries { get; init; }

    /// <summary>The CRM's own name.</summary>
    public string Title => Name switch
    {
        "hubspot" => "HubSpot",
        "salesforce" => "Salesforce",
        "dynamics" => "Dynamics 365",
        "pipedrive" => "Pipedrive",
        "standard" => "Standard Webhooks",
        "cloudevents" => "CloudEvents",
        _ => Name,
    };
}
