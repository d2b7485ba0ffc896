using SalesCoach.Integrations;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>What admins say about CRMs.</summary>
public abstract class IntegrationStoreContract : StoreContract
{
    [Fact]
    public async Task An_integration_of_which_nothing_was_said_is_null() => Assert.Null(await Integrations.FindIntegrationAsync(Tenant, "crm", Cancel));

    [Fact]
    public async Task An_integration_is_found_as_it_was_saved()
    {
        var said = Said();

        var etag = await Integrations.SaveIntegrationAsync(said, null, Cancel);

        var found = await Integrations.FindIntegrationAsync(Tenant, "crm", Cancel);
        Assert.Equal(etag, found?.ETag);
        AssertSame(said, found?.Integration, SalesCoachJson.Default.Integration);
        Assert.Null(await Integrations.FindIntegrationAsync(OtherTenant, "crm", Cancel));
        Assert.Null(await Integrations.FindIntegrationAsync(Tenant, "CRM", Cancel));
    }

    [Fact]
    public async Task It_is_replaced_only_by_whoever_has_seen_it()
    {
        var first = await Integrations.SaveIntegrationAsync(Said(), null, Cancel);
        var second = await Integrations.SaveIntegrationAsync(Said() with { Settings = new IntegrationSettings { DealField = "second" } }, first, Cancel);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Integrations.SaveIntegrationAsync(Said(), first, Cancel));
        Assert.Null(await Integrations.SaveIntegrationAsync(Said(), null, Cancel));
        Assert.Null(await Integrations.SaveIntegrationAsync(Said() with { Source = "other" }, second, Cancel));
        Assert.Equal("second", (await Integrations.FindIntegrationAsync(Tenant, "crm", Cancel))?.Integration.Settings.DealField);
    }

    [Fact]
    public async Task Of_many_who_say_something_at_once_one_is_first()
    {
        var etags = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Integrations.SaveIntegrationAsync(Said(), null, Cancel), Cancel)));

        Assert.Single(etags, etag => etag is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task All_that_a_tenants_admins_have_said_is_listed_by_source(int size)
    {
        foreach (var source in (string[])["pipedrive", "Crm/a", "hubspot"])
        {
            await Integrations.SaveIntegrationAsync(Said() with { Source = source }, null, Cancel);
        }

        await Integrations.SaveIntegrationAsync(Said() with { TenantId = OtherTenant }, null, Cancel);
        await Integrations.SaveTrackedNoteAsync(TrackedNotes.Kept(Tenant, "n1"), null, Cancel);

        var listed = await ReadAllAsync(size, page => Integrations.ListIntegrationsAsync(Tenant, page, Cancel));

        Assert.Equal(["Crm/a", "hubspot", "pipedrive"], listed.Select(i => i.Source));
        AssertSame(Said() with { Source = "hubspot" }, listed[1], SalesCoachJson.Default.Integration);
    }

    private Integration Said() => new()
    {
        TenantId = Tenant,
        Source = "crm",
        Settings = new IntegrationSettings
        {
            UnknownDeals = UnknownDeal.Create,
            CoachId = "pat",
            DealField = "Deal__c",
            Deals = [new DealMapping { Key = "Größe 91", DealId = "d1" }],
            People = [new PersonMapping { Key = "dana@acme.example", PersonId = "dana" }],
        },
    };
}
