using SalesCoach.Deals;

namespace SalesCoach.Companies;

/// <summary>Who asks: always from a checked identity, never from a path or a body.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="PersonId">The person's id within it.</param>
/// <param name="Roles">What the person may do.</param>
public sealed record Caller(string TenantId, string PersonId, Roles Roles)
{
    /// <summary>Whether the person may see and write the deal: as a rep in its team, or as its coach.</summary>
    public bool MaySee(Deal deal) => (Roles.HasFlag(Roles.Rep) && deal.Team.Any(m => m.Id == PersonId)) || Coaches(deal);

    /// <summary>Whether the person coaches the deal, and so may see its alerts.</summary>
    public bool Coaches(Deal deal) => Roles.HasFlag(Roles.Coach) && deal.CoachId == PersonId;
}

/// <summary>What a person may do.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See and write the deals they are a member of.</summary>
    Rep = 1,

    /// <summary>See and write the deals they coach, with their alerts.</summary>
    Coach = 2,

    /// <summary>Look after a tenant's people, thresholds and webhooks.</summary>
    Admin = 4,
}
