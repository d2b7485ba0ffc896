using SalesCoach.Companies;

namespace SalesCoach.Deals;

/// <summary>Shows deals to those who work on them: as they stand, with what people had entered before notes changed it. Never an alert.</summary>
public sealed class DealRoom(IDealStore deals, ICompanies companies, TimeProvider clock)
{
    /// <summary>A deal that the caller may see.</summary>
    public async Task<Outcome<TeamDeal>> OpenAsync(Caller caller, string dealId, CancellationToken cancel) =>
        await deals.FindSeenDealAsync(caller, dealId, cancel) is { Document: var document }
            ? new Done<TeamDeal>(new TeamDeal(document.Stand(), document.Entered.Deal, Today(caller)))
            : new Missing<TeamDeal>("deal");

    /// <summary>The deals of whose team the caller is: open ones first, each by its nearest milestone.</summary>
    public async Task<IReadOnlyList<DealAsItStands>> OwnAsync(Caller caller, CancellationToken cancel)
    {
        var own = new List<DealAsItStands>();
        if (caller.Roles.HasFlag(Roles.Rep))
        {
            await foreach (var stored in deals.AllDealsAsync(caller.TenantId, new DealFilter { MemberId = caller.PersonId }, cancel))
            {
                own.Add(stored.Document.Stand());
            }
        }

        return
        [
            .. own.OrderBy(d => d.Deal.Status)
                .ThenBy(d => d.OpenMilestones().FirstOrDefault()?.DueOn ?? DateOnly.MaxValue)
                .ThenBy(d => d.Deal.Name, StringComparer.CurrentCulture),
        ];
    }

    private DateOnly Today(Caller caller) => companies.Find(caller.TenantId).DayOf(clock.GetUtcNow());
}

/// <summary>A deal for its team.</summary>
/// <param name="Stands">The deal as it stands.</param>
/// <param name="Entered">What people entered, before the notes.</param>
/// <param name="Today">The company's day.</param>
public sealed record TeamDeal(DealAsItStands Stands, Deal Entered, DateOnly Today);
