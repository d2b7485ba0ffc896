using SalesCoach.Alignment;
using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>Lays out for a coach what the coach's own deals need. To anybody else there is nothing here (practice P10).</summary>
public sealed class BoardDesk(IDealStore deals, OneOnOneDesk oneOnOnes, IQuestionWords words, ICompanies companies, TimeProvider clock)
{
    /// <summary>The board over all deals that the caller coaches; an empty one for somebody who coaches none.</summary>
    public async Task<CoachBoard> BoardAsync(Caller caller, CancellationToken cancel)
    {
        var coached = new List<DealAlerts>();
        if (caller.Roles.HasFlag(Roles.Coach))
        {
            await foreach (var stored in deals.AllDealsAsync(caller.TenantId, new DealFilter { CoachId = caller.PersonId }, cancel))
            {
                coached.Add(new DealAlerts(stored.Document.Stand(), stored.Document.Alerts));
            }
        }

        return CoachBoard.Of(coached, Today(caller));
    }

    /// <summary>What the coach of a deal prepares a one-on-one with. For anybody else there is no such thing.</summary>
    public async Task<Outcome<Preparation>> PrepareAsync(Caller caller, string dealId, CancellationToken cancel)
    {
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { Document: var document } || !caller.Coaches(document.Entered.Deal))
        {
            return new Missing<Preparation>("deal");
        }

        var deal = document.Stand();
        var today = Today(caller);
        var gaps = AlignmentRules.Evaluate(deal, today, companies.Find(caller.TenantId).For(deal.Deal.Stage));
        var held = await oneOnOnes.ListAsync(caller, cancel);
        var preparation = Preparation.Of(deal, gaps, document.Alerts, today) with { OneOnOnes = held };
        return new Done<Preparation>(await words.WordAsync(document, preparation, cancel));
    }

    private DateOnly Today(Caller caller) => companies.Find(caller.TenantId).DayOf(clock.GetUtcNow());
}
