using SalesCoach.Alignment;
using SalesCoach.Companies;
using SalesCoach.Erasure;
using SalesCoach.Telemetry;

namespace SalesCoach.Deals;

/// <summary>What people do with deals: put, look at, list and erase them.</summary>
public sealed class DealDesk(IDealStore deals, DealRebuild rebuild, DealErasure erasure, ICompanies companies, TimeProvider clock)
{
    /// <summary>Puts a deal: creates it, or replaces what people entered about it.</summary>
    /// <param name="caller">Who puts it: a member of its team or its coach, before and after.</param>
    /// <param name="deal">The deal; its id is the one in the address.</param>
    /// <param name="precondition">Which version it replaces.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<Outcome<Deal>> PutAsync(Caller caller, Deal deal, PutPrecondition precondition, CancellationToken cancel)
    {
        if (!DealChecks.IsId(deal.Id))
        {
            return new Faulty<Deal>(DealChecks.Check(deal, new Dictionary<string, Commitment>()));
        }

        var stored = await deals.FindDealAsync(caller.TenantId, deal.Id, cancel);
        if (stored is not null && !caller.MaySee(stored.Document.Entered.Deal))
        {
            return new Missing<Deal>("deal");
        }

        if (Refuse(stored, precondition) is { } refused)
        {
            return refused;
        }

        var standing = stored?.Document.Stand();
        var read = standing is null || stored is null ? new Dictionary<string, Commitment>() : DealEntry.ReadCommitments(standing, stored.Document.Entered);
        var faults = DealChecks.Check(deal, read).Concat(DealEntry.CheckReadCommitments(read, deal)).ToList();
        if (faults.Count > 0)
        {
            return new Faulty<Deal>(faults);
        }

        if (!caller.MaySee(deal))
        {
            return new Forbidden<Deal>("Put yourself in the team, or be the coach: a deal that you put stays yours to see.");
        }

        if (stored?.Document.Entered.Deal is { CoachId: { } coach } && coach != deal.CoachId && !(caller.PersonId == coach && caller.Roles.HasFlag(Roles.Coach)))
        {
            return new Forbidden<Deal>("Only the deal's coach can hand it to another coach.");
        }

        var now = clock.GetUtcNow();
        var company = companies.Find(caller.TenantId);
        var document = stored is null || standing is null
            ? new DealDocument { TenantId = caller.TenantId, Entered = DealEntry.Create(deal, now) }
            : stored.Document with { Entered = DealEntry.Replace(standing, stored.Document.Entered, deal, caller.PersonId, now) };
        if (stored is not null && DealMemory.AsksForOlder(stored.Document, document))
        {
            document = await rebuild.RebuiltAsync(document, cancel);
        }

        document = document.Evaluate(company.DayOf(now), company);
        if (await deals.SaveDealAsync(document, stored?.ETag, cancel) is not { } etag)
        {
            return new Stale<Deal>();
        }

        Measures.GapsChanged(stored?.Document.Alerts ?? [], document.Alerts);
        return new Done<Deal>(document.Stand().Deal, etag, Created: stored is null);
    }

    /// <summary>The deal as it stands after its notes.</summary>
    public async Task<Outcome<Deal>> FindAsync(Caller caller, string dealId, CancellationToken cancel) =>
        await deals.FindSeenDealAsync(caller, dealId, cancel) is { } stored
            ? new Done<Deal>(stored.Document.Stand().Deal, stored.ETag)
            : new Missing<Deal>("deal");

    /// <summary>A page of the deals that the caller may see.</summary>
    public async Task<Page<Deal>> ListAsync(Caller caller, DealStatus? status, PageRequest page, CancellationToken cancel)
    {
        var filter = new DealFilter
        {
            MemberId = caller.Roles.HasFlag(Roles.Rep) ? caller.PersonId : null,
            CoachId = caller.Roles.HasFlag(Roles.Coach) ? caller.PersonId : null,
            Status = status,
        };
        if (filter is { MemberId: null, CoachId: null })
        {
            return new Page<Deal>([], null);
        }

        var stored = await deals.ListDealsAsync(caller.TenantId, filter, page, cancel);
        return new Page<Deal>([.. stored.Items.Select(d => d.Document.Stand().Deal)], stored.Continuation);
    }

    /// <summary>Erases the deal with all its notes and everything derived. The coach may; where there is none, a member of the team.</summary>
    public async Task<Outcome<bool>> EraseAsync(Caller caller, string dealId, CancellationToken cancel)
    {
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { } stored)
        {
            return new Missing<bool>("deal");
        }

        if (stored.Document.Entered.Deal.CoachId is not null && !caller.Coaches(stored.Document.Entered.Deal))
        {
            return new Forbidden<bool>("Only the deal's coach can erase it.");
        }

        await erasure.EraseAsync(stored, cancel);
        return new Done<bool>(true);
    }

    /// <summary>The deal's gaps today, for its coach only.</summary>
    public async Task<Outcome<DealAlignment>> AlignmentAsync(Caller caller, string dealId, CancellationToken cancel)
    {
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { } stored)
        {
            return new Missing<DealAlignment>("deal");
        }

        if (!caller.Coaches(stored.Document.Entered.Deal))
        {
            return new Forbidden<DealAlignment>("A deal's alignment is for its coach.");
        }

        var company = companies.Find(caller.TenantId);
        var today = company.DayOf(clock.GetUtcNow());
        var deal = stored.Document.Stand();
        var gaps = AlignmentRules.Evaluate(deal, today, company.For(deal.Deal.Stage));
        return new Done<DealAlignment>(DealAlignment.Of(dealId, today, gaps));
    }

    private static Outcome<Deal>? Refuse(StoredDeal? stored, PutPrecondition precondition) => (stored, precondition) switch
    {
        (null, { ETag: not null }) => new Stale<Deal>(),
        (not null, { MustBeNew: true }) => new Stale<Deal>(),
        (not null, { ETag: null }) => new PreconditionMissing<Deal>(),
        (not null, { ETag: { } etag }) when etag != "*" && etag != stored.ETag => new Stale<Deal>(),
        _ => null,
    };
}

/// <summary>Which version a <c>PUT</c> replaces.</summary>
/// <param name="ETag">The version that the caller has seen (<c>If-Match</c>), or <c>*</c> for whichever; null when none was given.</param>
/// <param name="MustBeNew">Whether the deal may not exist yet (<c>If-None-Match: *</c>).</param>
public sealed record PutPrecondition(string? ETag, bool MustBeNew);

/// <summary>Finds deals that somebody may see.</summary>
internal static class SeenDeals
{
    public static async Task<StoredDeal?> FindSeenDealAsync(this IDealStore deals, Caller caller, string dealId, CancellationToken cancel) =>
        DealChecks.IsId(dealId)
        && await deals.FindDealAsync(caller.TenantId, dealId, cancel) is { } stored
        && caller.MaySee(stored.Document.Entered.Deal)
            ? stored
            : null;
}
