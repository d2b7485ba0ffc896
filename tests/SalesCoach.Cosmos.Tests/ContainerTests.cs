using System.Text.RegularExpressions;
using Microsoft.Azure.Cosmos;
using SalesCoach.Cosmos.Tests.Drivers;
using SalesCoach.Deals;

namespace SalesCoach.Cosmos.Tests;

/// <summary>The indexing policy by hand: what is asked for is indexed, and nothing else.</summary>
public sealed partial class ContainerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_queries_ask_for_is_indexed_and_nothing_else()
    {
        await using var product = await Product.StartAsync();
        var store = product.Store;
        var everything = new DealFilter { MemberId = "a", CoachId = "b", Status = DealStatus.Open };
        await store.ListDealsAsync("ours", everything, new PageRequest(1), Cancel);
        await store.ListDueDealsAsync(new DateOnly(2026, 1, 1), new PageRequest(1), Cancel);
        await store.ListNotesAsync("ours", "d1", new PageRequest(1), Cancel);
        await store.ListNotesSavedSinceAsync(DateTimeOffset.UnixEpoch, new PageRequest(1), Cancel);
        await store.ListNotesWithWordsAsync("ours", new Notes.WordsFilter { AuthorId = "a" }, new PageRequest(1), Cancel);
        await store.ListMarksAsync("mailbox/", new PageRequest(1), Cancel);
        await store.ListIntegrationsAsync("ours", new PageRequest(1), Cancel);
        await store.ListTrackedNotesAsync("ours", new PageRequest(1), Cancel);
        await store.ListWaitingAsync("ours", "hubspot", new PageRequest(1), Cancel);
        await store.ListDueNotesAsync(DateTimeOffset.UnixEpoch, new PageRequest(1), Cancel);
        await store.ListDeliveriesAsync("ours", "hubspot", new PageRequest(1), Cancel);
        await store.EraseDealAsync("ours", "d1", Cancel);

        // The service indexes ids by itself.
        var asked = product.Wire.Seen
            .SelectMany(r => Property().Matches(r.Query ?? "").Select(m => (r.Container, Property: m.Groups[1].Value)))
            .Where(p => p.Property != "id")
            .Distinct();
        var indexed = Containers.All
            .SelectMany(c => c.IndexingPolicy.IncludedPaths.Select(p => (Container: c.Id, Property: p.Path.Split('/')[1])));
        Assert.Equal(indexed.Order(), asked.Order());
        Assert.All(
            Containers.All.Where(c => c.IndexingPolicy.IndexingMode == IndexingMode.Consistent),
            c => Assert.Equal("/*", Assert.Single(c.IndexingPolicy.ExcludedPaths).Path));
    }

    [Theory]
    [InlineData("deals", "/tenantId", IndexingMode.Consistent)]
    [InlineData("notes", "/dealKey", IndexingMode.Consistent)]
    [InlineData("integrations", "/tenantId", IndexingMode.Consistent)]
    [InlineData("marks", "/id", IndexingMode.Consistent)]
    public void A_container_has_its_partition_key(string id, string path, IndexingMode mode)
    {
        var container = Containers.All.Single(c => c.Id == id);

        Assert.Equal(path, container.PartitionKeyPath);
        Assert.Equal(mode, container.IndexingPolicy.IndexingMode);
        Assert.Equal(PartitionKeyDefinitionVersion.V2, container.PartitionKeyDefinitionVersion);
    }

    [GeneratedRegex(@"\bc\.(\w+)")]
    private static partial Regex Property();
}
