namespace SalesCoach.Deals;

/// <summary>
/// Keeps deals. Every statement names its tenant: another tenant's deal answers exactly like one that does not exist. Ids are compared
/// character by character. What an implementation must do is written down as tests in tests/SalesCoach.StoreContract, which every store
/// passes. All calls may be made at the same time.
/// </summary>
/// <remarks>
/// No call spans deals, and no caller may rely on a deal and its notes changing together. A call that was cancelled may have been carried
/// out or not; it never is by half, and every call can be made again.
/// </remarks>
public interface IDealStore
{
    /// <summary>One point read, of what the last finished save left. Null where the tenant has no such deal.</summary>
    Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel);

    /// <summary>
    /// Creates the deal when <paramref name="etag"/> is null, else replaces it if it is unchanged since that etag was given. Of several
    /// who save at once on the same etag, or create the same deal, exactly one is first.
    /// </summary>
    /// <returns>
    /// The new etag. Null, and nothing is changed, when somebody else was first: the deal is there already, has changed, or was erased. An
    /// etag of a deal's life before its erasure never matches again.
    /// </returns>
    Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel);

    /// <summary>
    /// A page of a tenant's deals in the order of their ids' characters. A page may hold fewer deals than asked for, even none, and the
    /// list still go on; it ends where there is no continuation. A deal that is there, in the filter, from the first page to the last is
    /// listed exactly once, whatever is saved meanwhile.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">
    /// The continuation was not given out by this list: for this tenant and filter. The size may differ from page to page.
    /// </exception>
    Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter filter, PageRequest page, CancellationToken cancel);

    /// <summary>
    /// A page of the deals of all tenants, whatever their status, whose <see cref="DealDocument.CheckOn"/> is on or before a day, for the
    /// sweep. They come in an order that lets the sweep move <see cref="DealDocument.CheckOn"/> of those it has been given past the day
    /// while it asks for the next page; pages as in <see cref="ListDealsAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is not 1 to 200.</exception>
    /// <exception cref="UnknownContinuationException">The continuation was not given out for this day.</exception>
    Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel);

    /// <summary>
    /// Erases the deal's notes and then the deal. Erasing what is not there is no error, and notes without a deal are erased too; what was
    /// cut off is finished by calling again. A note that is saved while the erasure runs may stay: the sweep finds it without its deal.
    /// </summary>
    Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel);
}

/// <summary>A deal with the version that the store gave it.</summary>
/// <param name="Document">The deal.</param>
/// <param name="ETag">
/// Opaque; new at every save, never given twice for the same deal. Without quotes, blanks and control characters, so that it stands between
/// quotes in a header as it is (RFC 9110, section 8.8.3).
/// </param>
public sealed record StoredDeal(DealDocument Document, string ETag);

/// <summary>A deal's address.</summary>
public readonly record struct DealKey(string TenantId, string DealId);

/// <summary>
/// Which deals to list: those that the person is a member of, or coaches; both given means either, neither given means all. Null means not
/// given.
/// </summary>
public sealed record DealFilter
{
    /// <summary>Deals whose team holds this person.</summary>
    public string? MemberId { get; init; }

    /// <summary>Deals that this person coaches.</summary>
    public string? CoachId { get; init; }

    /// <summary>Deals of this status only, whichever of the others is given.</summary>
    public DealStatus? Status { get; init; }
}
