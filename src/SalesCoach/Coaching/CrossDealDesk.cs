using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>Looks across a coach's deals (docs/playbook.md, "Rules across deals"). To anybody else there is nothing here (practice P10).</summary>
public sealed class CrossDealDesk(IDealStore deals, OneOnOneDesk oneOnOnes, ICompanies companies, TimeProvider clock)
{
    /// <summary>
    /// What shows across the caller's open deals today; nothing for somebody who coaches none. It takes turns between the rules, so that one
    /// that speaks of everybody does not drown the others, and puts first what bears on the most deals.
    /// </summary>
    public async Task<IReadOnlyList<CrossDealGap>> LookAsync(Caller caller, CancellationToken cancel)
    {
        if (!await CoachesOpenDealsAsync(caller, cancel))
        {
            return [];
        }

        // All of the company's deals: help that was given to another coach's deal counts.
        var all = new List<DealAsItStands>();
        await foreach (var stored in deals.AllDealsAsync(caller.TenantId, new DealFilter(), cancel))
        {
            all.Add(stored.Document.Stand());
        }

        var company = companies.Find(caller.TenantId);
        var view = new CoachsView { CoachId = caller.PersonId, Deals = all, OneOnOnes = await oneOnOnes.ListAsync(caller, cancel) };
        return InTurns(CrossDealRules.Evaluate(view, company.DayOf(clock.GetUtcNow()), company.AcrossDeals));
    }

    private async Task<bool> CoachesOpenDealsAsync(Caller caller, CancellationToken cancel)
    {
        if (!caller.Roles.HasFlag(Roles.Coach))
        {
            return false;
        }

        var own = new DealFilter { CoachId = caller.PersonId, Status = DealStatus.Open };
        var first = await deals.ListDealsAsync(caller.TenantId, own, new PageRequest(1), cancel);
        return first.Items.Count > 0 || first.Continuation is not null;
    }

    private static IReadOnlyList<CrossDealGap> InTurns(IEnumerable<CrossDealGap> gaps) =>
    [
        .. gaps.GroupBy(g => g.Rule)
            .SelectMany(rule => rule.OrderByDescending(g => g.DealIds.Count).Select((gap, turn) => (gap, turn)))
            .OrderBy(g => g.turn)
            .ThenByDescending(g => g.gap.DealIds.Count)
            .Select(g => g.gap),
    ];
}
