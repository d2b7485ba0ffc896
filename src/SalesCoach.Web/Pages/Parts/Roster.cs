using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Web.Pages.Parts;

/// <summary>Knows the names of the people of a deal: its team, its buyers, and whoever else of the company writes about it.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Company">The company.</param>
public sealed record Roster(Deal Deal, Company Company)
{
    /// <summary>The person's name; the id where nobody knows it, null where there is none.</summary>
    public string? NameOf(string? personId) => personId is null
        ? null
        : Deal.Team.FirstOrDefault(m => m.Id == personId)?.Name
            ?? Deal.Buyers.FirstOrDefault(b => b.Id == personId)?.Name
            ?? Company.People.FirstOrDefault(p => p.Id == personId)?.Name
            ?? personId;

    /// <summary>Who owns a commitment, in words.</summary>
    public string OwnerOf(Commitment commitment) => NameOf(commitment.OwnerId) ?? commitment.OwnerName ?? "nobody named";
}
