using System.Text.Json.Nodes;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.StoreContract;

/// <summary>
/// A store as the contract meets it. It may be new for each test or shared with others that run at the same time: the tests keep to
/// tenants of their own.
/// </summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    public abstract IDealStore Deals { get; }

    public abstract INoteStore Notes { get; }

    public abstract IMarkStore Marks { get; }

    /// <summary>What the store keeps of CRMs; its suites are for stores that do.</summary>
    public virtual IIntegrationStore Integrations => throw new NotSupportedException("This store keeps nothing of CRMs.");

    /// <summary>Changes the JSON that is kept of a deal, past the store: what a newer version of the product could have written there.</summary>
    public abstract Task RewriteDealAsync(string tenantId, string dealId, Action<JsonObject> rewrite);

    /// <summary>Changes the JSON that is kept of a note, past the store.</summary>
    public abstract Task RewriteNoteAsync(string tenantId, string dealId, string noteId, Action<JsonObject> rewrite);

    public abstract ValueTask DisposeAsync();
}
