using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SalesCoach.Integrations;

/// <summary>How a tenant's CRM and SalesCoach name the same things. Secrets are not in it: they are the host's settings.</summary>
public sealed record Integration
{
    /// <summary>The version of this document's shape.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The tenant, always from an identity or a secret.</summary>
    public required string TenantId { get; init; }

    /// <summary>The CRM.</summary>
    public required string Source { get; init; }

    /// <summary>What the admin has said.</summary>
    public required IntegrationSettings Settings { get; init; }
}

/// <summary>An integration with the version that the store gave it.</summary>
/// <param name="Integration">The integration.</param>
/// <param name="ETag">Opaque, as a deal's.</param>
public sealed record StoredIntegration(Integration Integration, string ETag);

/// <summary>What an admin says about a CRM.</summary>
public sealed record IntegrationSettings
{
    /// <summary>The most entries that each of the tables may hold.</summary>
    public const int MostEntries = 2_000;

    /// <summary>What becomes of a note about a deal that is not here.</summary>
    public UnknownDeal UnknownDeals { get; init; }

    /// <summary>Who coaches the deals that are made for such notes, and so sees them first; needed to make any.</summary>
    public string? CoachId { get; init; }

    /// <summary>The field of the CRM's object that names the deal, where it is not the CRM's own: <c>Deal__c</c>.</summary>
    public string? DealField { get; init; }

    /// <summary>Which of the CRM's deals is which. One that is not named is looked for as <c>source-key</c> and then under its key itself.</summary>
    [AllowNull]
    public IReadOnlyList<DealMapping> Deals { get; init => field = value ?? []; } = [];

    /// <summary>Which of the CRM's users is who. One that is not named is looked for among the company's people by the key itself.</summary>
    [AllowNull]
    public IReadOnlyList<PersonMapping> People { get; init => field = value ?? []; } = [];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Fault> Check()
    {
        var faults = new Faults();
        faults.OptionalId("coachId", CoachId);
        if (UnknownDeals == UnknownDeal.Create && CoachId is null)
        {
            faults.Add("coachId", "Say who coaches the deals that are made: nobody else could see them.");
        }

        if (DealField is not null)
        {
            faults.Required("dealField", DealField, IncomingNote.LongestKey);
        }

        Check(faults, "deals", Deals, d => d.Key, (at, d) => faults.Id($"{at}.dealId", d.DealId));
        Check(faults, "people", People, p => p.Key, (at, p) => faults.Id($"{at}.personId", p.PersonId));
        return faults.All;
    }

    private static void Check<T>(Faults faults, string field, IReadOnlyList<T> entries, Func<T, string> key, Action<string, T> check)
    {
        if (entries.Count > MostEntries)
        {
            faults.Add(field, $"At most {MostEntries} of these are taken.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entries.Count; i++)
        {
            faults.Required($"{field}[{i}].key", key(entries[i]), IncomingNote.LongestKey);
            check($"{field}[{i}]", entries[i]);
            if (!seen.Add(key(entries[i])))
            {
                faults.Add($"{field}[{i}].key", "This key occurs twice.");
            }
        }
    }
}

/// <summary>What becomes of a note about a deal that is not here.</summary>
[JsonConverter(typeof(KebabCaseNames<UnknownDeal>))]
public enum UnknownDeal
{
    /// <summary>The note is kept aside until its deal is here or the admin says which it is.</summary>
    Park,

    /// <summary>A deal without a team is made, for its coach to assign.</summary>
    Create,
}

/// <summary>One of the CRM's deals.</summary>
public sealed record DealMapping
{
    /// <summary>The CRM's key of it.</summary>
    public required string Key { get; init; }

    /// <summary>Our id of it.</summary>
    public required string DealId { get; init; }
}

/// <summary>One of the CRM's users.</summary>
public sealed record PersonMapping
{
    /// <summary>The CRM's id of the user, or the user's e-mail address; capitals do not matter.</summary>
    public required string Key { get; init; }

    /// <summary>The person's id within the tenant.</summary>
    public required string PersonId { get; init; }
}
