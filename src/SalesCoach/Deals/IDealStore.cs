namespace SalesCoach.Deals;

/// <summary>
/// Keeps deals. Every statement names its tenant. What an implementation must do is written down as tests in
/// tests/SalesCoach.StoreContract, which every store passes.
/// </summary>
public interface IDealStore
{
    /// <summary>One point read. Null where the tenant has no such deal.</summary>
    Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel);

    /// <summary>Creates the deal when <paramref name="etag"/> is null, else replaces it if it is unchanged.</summary>
    /// <returns>The new etag; null when somebody else was first.</returns>
    Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel);

    /// <summary>A page of a tenant's deals by id.</summary>
    Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter filter, PageRequest page, CancellationToken cancel);

    /// <summary>A page of the deals of all tenants whose <see cref="DealDocument.CheckOn"/> is on or before a day, for the sweep.</summary>
    Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel);

    /// <summary>Erases the deal's notes and then the deal. Erasing what is not there is no error; what was cut off is finished by calling again.</summary>
    Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel);
}

/// <summary>A deal with the version that the store gave it.</summary>
/// <param name="Document">The deal.</param>
/// <param name="ETag">Opaque; changes with every save.</param>
public sealed record StoredDeal(DealDocument Document, string ETag);

/// <summary>A deal's address.</summary>
public readonly record struct DealKey(string TenantId, string DealId);

/// <summary>Which deals to list: those that the person is a member of, or coaches; both given means either.</summary>
public sealed record DealFilter
{
    /// <summary>Deals whose team holds this person.</summary>
    public string? MemberId { get; init; }

    /// <summary>Deals that this person coaches.</summary>
    public string? CoachId { get; init; }

    /// <summary>Deals of this status only.</summary>
    public DealStatus? Status { get; init; }
}
