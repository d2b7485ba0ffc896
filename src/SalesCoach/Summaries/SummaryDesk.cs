using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Summaries;

/// <summary>Tells those who work on a deal where it stands. Never of an alert.</summary>
public sealed class SummaryDesk(IDealStore deals, ISummaryWords words, ICompanies companies, TimeProvider clock)
{
    /// <summary>The summary of a deal that the caller may see, as of today.</summary>
    public async Task<Outcome<DealSummary>> SummariseAsync(Caller caller, string dealId, CancellationToken cancel)
    {
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { Document: var document })
        {
            return new Missing<DealSummary>("deal");
        }

        var playbook = PlaybookSummary.Of(document.Stand(), companies.Find(caller.TenantId).DayOf(clock.GetUtcNow()));
        return new Done<DealSummary>(await words.WordAsync(document, playbook, cancel));
    }
}
