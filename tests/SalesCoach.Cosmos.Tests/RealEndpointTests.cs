using SalesCoach.Cosmos.Tests.Drivers;
using SalesCoach.Cosmos.Tests.Server;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.Cosmos.Tests;

/// <summary>
/// What the Cosmos-compatible server cannot do. On a real endpoint every test of this project runs there, and these besides.
/// </summary>
public sealed class RealEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_cost_no_more_than_docs_cosmos_md_says()
    {
        SkipWithoutRealEndpoint("the test server charges 1 RU for everything");
        var database = await TestDatabase.SharedAsync();
        var tenant = $"tenant-{Guid.NewGuid():N}";
        var etag = await database.Store.SaveDealAsync(Documents.Full(tenant, "d1"), null, Cancel);
        await database.Store.SaveDealAsync(Documents.Full(tenant, "d1"), etag, Cancel);
        await database.Store.SaveNoteAsync(SomeNotes.Full(tenant, "d1", "n1"), Cancel);
        await database.Store.FindDealAsync(tenant, "d1", Cancel);

        var charges = database.Wire.Seen.ToLookup(r => r.ToString(), r => r.Charge);
        Assert.All(charges["read deals"], charge => Assert.InRange(charge, 0, 3));
        Assert.All(charges["create deals"].Concat(charges["create notes"]), charge => Assert.InRange(charge, 0, 25));
        Assert.All(charges["replace deals"], charge => Assert.InRange(charge, 0, 40));
    }

    [Fact]
    public async Task The_service_takes_the_indexing_policy_as_it_is_written()
    {
        SkipWithoutRealEndpoint("the test server keeps a policy without looking at it");
        var database = await TestDatabase.SharedAsync();

        foreach (var written in Containers.All)
        {
            var kept = await database.PolicyOfAsync(written.Id);
            Assert.Equal(written.IndexingPolicy.IncludedPaths.Select(p => p.Path).Order(), kept.IncludedPaths.Select(p => p.Path).Order());
            Assert.Equal(written.IndexingPolicy.IndexingMode, kept.IndexingMode);
        }
    }

    [Fact]
    public async Task A_page_beyond_four_megabytes_comes_in_pieces_and_whole()
    {
        SkipWithoutRealEndpoint("the test server's answers have no limit");
        var store = (await TestDatabase.SharedAsync()).Store;
        var tenant = $"tenant-{Guid.NewGuid():N}";
        var text = new string('x', NewNoteLength);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => store.SaveNoteAsync(SomeNotes.Note(tenant, "d1", $"n{i:d2}", text), Cancel)));

        var (ids, continuation) = (new List<string>(), default(string));
        do
        {
            var page = await store.ListNotesAsync(tenant, "d1", new PageRequest(200, continuation), Cancel);
            ids.AddRange(page.Items.Select(n => n.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"n{i:d2}").Reverse(), ids);
    }

    private const int NewNoteLength = Notes.NewNote.LongestText;

    private static void SkipWithoutRealEndpoint(string why) => Assert.SkipUnless(
        CosmosServer.IsReal,
        $"Needs a real endpoint in {CosmosServer.Variable}: {why}.");
}
