using SalesCoach.Integrations;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>What CRMs sent last.</summary>
public abstract class DeliveryContract : StoreContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public async Task The_latest_delivery_stands_first(int size)
    {
        await AddAsync("1", "2");
        await AddAsync("3");
        await Integrations.AddDeliveriesAsync(Tenant, "other", [Delivery("x")], Cancel);
        await Integrations.AddDeliveriesAsync(OtherTenant, "crm", [Delivery("y")], Cancel);

        var listed = await ReadAllAsync(size, page => Integrations.ListDeliveriesAsync(Tenant, "crm", page, Cancel));

        Assert.Equal(["3", "2", "1"], listed.Select(d => d.ExternalId));
        AssertSame(Delivery("3"), listed[0], SalesCoachJson.Default.Delivery);
    }

    [Fact]
    public async Task Only_the_latest_are_kept()
    {
        await Integrations.AddDeliveriesAsync(Tenant, "other", [Delivery("x")], Cancel);
        for (var i = 0; i < IIntegrationStore.MostDeliveries + 50; i += 50)
        {
            await AddAsync([.. Enumerable.Range(i, 50).Select(k => $"{k}")]);
        }

        await AddAsync("last");

        var listed = await ReadAllAsync(200, page => Integrations.ListDeliveriesAsync(Tenant, "crm", page, Cancel));
        Assert.Equal(IIntegrationStore.MostDeliveries, listed.Count);
        Assert.Equal("last", listed[0].ExternalId);
        Assert.Equal("51", listed[^1].ExternalId);
        Assert.Single((await Integrations.ListDeliveriesAsync(Tenant, "other", new PageRequest(10), Cancel)).Items);
    }

    [Fact]
    public async Task A_continuation_belongs_to_the_list_that_gave_it_out()
    {
        await AddAsync("1", "2");
        var continuation = (await Integrations.ListDeliveriesAsync(Tenant, "crm", new PageRequest(1), Cancel)).Continuation;

        await Assert.ThrowsAsync<UnknownContinuationException>(() => Integrations.ListDeliveriesAsync(Tenant, "other", new PageRequest(1, continuation), Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Integrations.ListDeliveriesAsync(Tenant, "crm", new PageRequest(201), Cancel));
    }

    private static Delivery Delivery(string externalId) => new()
    {
        At = TrackedNotes.At(1),
        Outcome = DeliveryOutcome.Parked,
        ExternalId = externalId,
        DealId = "d1",
        Why = "Its deal is not here.",
    };

    private Task AddAsync(params string[] externalIds) => Integrations.AddDeliveriesAsync(Tenant, "crm", [.. externalIds.Select(Delivery)], Cancel);
}
