namespace SalesCoach.Integrations;

/// <summary>Fetches notes from the CRMs whose events carry no text.</summary>
public interface INoteSource
{
    /// <summary>Fetches a note as it stands now.</summary>
    /// <param name="tenantId">The tenant, whose token is used.</param>
    /// <param name="source">The CRM.</param>
    /// <param name="thin">What the CRM has sent of it.</param>
    /// <param name="dealField">The field that names the deal, where the admin has said so.</param>
    /// <param name="cancel">Gives up waiting.</param>
    Task<FetchedNote> FetchAsync(string tenantId, string source, IncomingNote thin, string? dealField, CancellationToken cancel);
}

/// <summary>What came of fetching a note.</summary>
public abstract record FetchedNote
{
    /// <summary>The note.</summary>
    /// <param name="Note">With its text, or about no deal.</param>
    public sealed record Found(IncomingNote Note) : FetchedNote;

    /// <summary>The CRM has no such note.</summary>
    public sealed record Gone : FetchedNote;

    /// <summary>It cannot be fetched now.</summary>
    /// <param name="Why">A word for machines and admins: <c>no-token</c>, <c>unauthorized</c>, <c>unavailable</c>, <c>unreadable</c>.</param>
    /// <param name="Source">Whether it is the CRM's trouble and so every other note's too.</param>
    public sealed record Unavailable(string Why, bool Source) : FetchedNote;
}
