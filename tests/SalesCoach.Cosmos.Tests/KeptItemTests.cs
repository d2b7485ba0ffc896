using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;
using SalesCoach.Cosmos.Tests.Drivers;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.Cosmos.Tests;

/// <summary>What lies in the containers: items that this program has once written are read for ever, and names and numbers keep their every digit.</summary>
public sealed class KeptItemTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_of_the_first_version_are_read_as_they_were_written()
    {
        var database = await TestDatabase.SharedAsync();
        var tenant = NewTenant();
        await WriteKeptAsync(database, Containers.Deals, "deal.1.json", tenant, new PartitionKey(tenant));
        await WriteKeptAsync(database, Containers.Notes, "note.1.json", tenant, new PartitionKey($"{tenant}/d1"));

        var deal = await database.Store.FindDealAsync(tenant, "d1", Cancel);
        var note = await database.Store.FindNoteAsync(tenant, "d1", "n1", Cancel);

        Assert.Equal(
            JsonSerializer.Serialize(OfTheFirstVersion(Documents.Full(tenant, "d1")), SalesCoachJson.Default.DealDocument),
            JsonSerializer.Serialize(deal?.Document, SalesCoachJson.Default.DealDocument));
        Assert.Equal(
            JsonSerializer.Serialize(SomeNotes.Full(tenant, "d1", "n1"), SalesCoachJson.Default.DealNote),
            JsonSerializer.Serialize(note, SalesCoachJson.Default.DealNote));
    }

    [Theory]
    [InlineData(Containers.Deals)]
    [InlineData(Containers.Notes)]
    public async Task An_item_says_which_version_it_is_and_one_that_does_not_is_of_the_first(string container)
    {
        var database = await TestDatabase.SharedAsync();
        var tenant = NewTenant();
        await database.Store.SaveDealAsync(Documents.Full(tenant, "d1"), null, Cancel);
        await database.Store.SaveNoteAsync(SomeNotes.Full(tenant, "d1", "d1"), Cancel);
        var partition = new PartitionKey(container == Containers.Deals ? tenant : $"{tenant}/d1");
        var item = await database.ReadAsync(container, "d1", partition);
        Assert.Equal(1, item["schemaVersion"]?.GetValue<int>());
        Assert.Equal(
            container == Containers.Deals ? Deals.DealDocument.CurrentSchemaVersion : 1,
            item["document"]?["schemaVersion"]?.GetValue<int>());

        item.Remove("schemaVersion");
        item.Remove("writeId");
        item.Remove("amount");
        await database.WriteAsync(container, item, partition);

        Assert.NotNull(await database.Store.FindDealAsync(tenant, "d1", Cancel));
        Assert.NotNull(await database.Store.FindNoteAsync(tenant, "d1", "d1", Cancel));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("12345678901234567.89")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1.0000000000000000000000000001")]
    public async Task An_amount_keeps_its_every_digit(string written)
    {
        var database = await TestDatabase.SharedAsync();
        var tenant = NewTenant();
        var amount = decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
        var deal = Documents.Deal(tenant, "d1");
        await database.Store.SaveDealAsync(deal with { Entered = deal.Entered with { Deal = deal.Entered.Deal with { Amount = amount } } }, null, Cancel);

        Assert.Equal(amount, (await database.Store.FindDealAsync(tenant, "d1", Cancel))?.Document.Entered.Deal.Amount);
        var listed = await database.Store.ListDealsAsync(tenant, new Deals.DealFilter(), new PageRequest(1), Cancel);
        Assert.Equal(amount, listed.Items[0].Document.Entered.Deal.Amount);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a?b#c%2F\\")]
    [InlineData("Łódź 🐢")]
    public async Task Names_of_any_characters_are_kept_apart(string name)
    {
        var store = (await TestDatabase.SharedAsync()).Store;
        var tenant = $"{NewTenant()}/{name}";
        var day = new DateOnly(700, 1, 1);
        var savedAt = new DateTimeOffset(700, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await store.SaveDealAsync(Documents.Deal(tenant, name, checkOn: day), null, Cancel);
        await store.SaveNoteAsync(SomeNotes.Note(tenant, name, name, savedAt: savedAt), Cancel);

        Assert.Equal(name, (await store.FindDealAsync(tenant, name, Cancel))?.Document.Id);
        Assert.Equal(name, (await store.FindNoteAsync(tenant, name, name, Cancel))?.Id);
        Assert.Contains(new Deals.DealKey(tenant, name), (await store.ListDueDealsAsync(day, new PageRequest(200), Cancel)).Items);
        var saved = await store.ListNotesSavedSinceAsync(savedAt, new PageRequest(200), Cancel);
        Assert.Contains(new Notes.NoteKey(tenant, name, name, savedAt), saved.Items);

        await store.EraseDealAsync(tenant, name, Cancel);
        Assert.Null(await store.FindNoteAsync(tenant, name, name, Cancel));
    }

    /// <summary>It kept every note whole, and nothing beside the notes.</summary>
    private static Deals.DealDocument OfTheFirstVersion(Deals.DealDocument deal) => deal with
    {
        SchemaVersion = 1,
        Notes = [.. deal.Notes.Where(n => n.CommitmentNumbers is null)],
        Settled = null,
        Farewells = "",
        EarlierDecisions = [],
    };

    private static string NewTenant() => $"tenant-{Guid.NewGuid():N}";

    private static async Task WriteKeptAsync(TestDatabase database, string container, string file, string tenant, PartitionKey partition)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Kept", file), Cancel);
        await database.WriteAsync(container, Assert.IsType<JsonObject>(JsonNode.Parse(text.Replace("TENANT", tenant, StringComparison.Ordinal))), partition);
    }
}
