using System.Text.Json.Nodes;
using SalesCoach.Deals;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>One deal: created, found, replaced when unchanged.</summary>
public abstract class DealStoreContract : StoreContract
{
    [Fact]
    public async Task A_deal_that_nobody_saved_is_not_found() => Assert.Null(await Deals.FindDealAsync(Tenant, "d1", Cancel));

    [Fact]
    public async Task A_deal_is_found_as_it_was_saved()
    {
        var deal = Documents.Full(Tenant, "d1");

        var etag = await SaveNewAsync(deal);

        var found = await FindSavedAsync(Tenant, "d1");
        AssertSame(deal, found.Document);
        Assert.Equal(etag, found.ETag);
    }

    [Fact]
    public async Task A_deal_that_was_replaced_is_found_as_it_is_now()
    {
        var etag = await SaveNewAsync(Documents.Full(Tenant, "d1"));
        var smaller = Documents.Deal(Tenant, "d1", name: "Line 5");

        var newETag = await Deals.SaveDealAsync(smaller, etag, Cancel);

        var found = await FindSavedAsync(Tenant, "d1");
        AssertSame(smaller, found.Document);
        Assert.Equal(newETag, found.ETag);
    }

    [Fact]
    public async Task Creating_a_deal_that_is_there_changes_nothing()
    {
        var first = Documents.Deal(Tenant, "d1", name: "First");
        var etag = await SaveNewAsync(first);

        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", name: "Second"), null, Cancel));

        var found = await FindSavedAsync(Tenant, "d1");
        AssertSame(first, found.Document);
        Assert.Equal(etag, found.ETag);
    }

    [Fact]
    public async Task Replacing_a_deal_that_has_changed_changes_nothing()
    {
        var old = await SaveNewAsync(Documents.Deal(Tenant, "d1", name: "First"));
        var second = Documents.Deal(Tenant, "d1", name: "Second");
        var current = await Deals.SaveDealAsync(second, old, Cancel);

        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", name: "Third"), old, Cancel));

        var found = await FindSavedAsync(Tenant, "d1");
        AssertSame(second, found.Document);
        Assert.Equal(current, found.ETag);
    }

    [Fact]
    public async Task Replacing_a_deal_that_is_not_there_creates_none()
    {
        var etag = await SaveNewAsync(Documents.Deal(Tenant, "d1"));

        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d2"), etag, Cancel));
        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d2"), "no-etag", Cancel));
        Assert.Null(await Deals.FindDealAsync(Tenant, "d2", Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("no-etag")]
    [InlineData("' OR 1=1 --")]
    [InlineData("ünbekannt")]
    public async Task An_etag_that_nobody_was_given_replaces_nothing(string etag)
    {
        var deal = Documents.Deal(Tenant, "d1");
        await SaveNewAsync(deal);

        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d1", name: "Other"), etag, Cancel));

        AssertSame(deal, (await FindSavedAsync(Tenant, "d1")).Document);
    }

    [Fact]
    public async Task The_etag_of_one_deal_is_none_of_another()
    {
        var ofFirst = await SaveNewAsync(Documents.Deal(Tenant, "d1"));
        var second = Documents.Deal(Tenant, "d2");
        await SaveNewAsync(second);

        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(Tenant, "d2", name: "Other"), ofFirst, Cancel));

        AssertSame(second, (await FindSavedAsync(Tenant, "d2")).Document);
    }

    [Fact]
    public async Task Every_save_gives_a_new_etag_even_of_the_same_content_and_after_an_erasure()
    {
        var deal = Documents.Deal(Tenant, "d1");
        var given = new List<string?>();
        for (var life = 0; life < 3; life++)
        {
            string? etag = null;
            for (var save = 0; save < 4; save++)
            {
                etag = await Deals.SaveDealAsync(deal, etag, Cancel);
                given.Add(etag);
            }

            await Deals.EraseDealAsync(Tenant, "d1", Cancel);
        }

        Assert.DoesNotContain(null, given);
        Assert.Distinct(given);
    }

    [Fact]
    public async Task An_etag_stands_between_quotes_in_a_header_as_it_is()
    {
        var etag = await SaveNewAsync(Documents.Deal(Tenant, "d1"));

        Assert.NotEmpty(etag);
        Assert.All(etag, c => Assert.True(c is '!' or (>= '#' and <= '~'), "RFC 9110, section 8.8.3: no quotes, blanks or control characters"));
    }

    [Fact]
    public async Task Of_many_who_create_the_same_deal_exactly_one_is_first()
    {
        var deals = Enumerable.Range(0, 20).Select(i => Documents.Deal(Tenant, "d1", name: $"By {i}")).ToList();

        var etags = await Task.WhenAll(deals.Select(deal => Task.Run(() => Deals.SaveDealAsync(deal, null, Cancel), Cancel)));

        await AssertOnlyOneSavedAsync(deals, etags);
    }

    [Fact]
    public async Task Of_many_who_replace_the_same_version_exactly_one_wins()
    {
        var etag = await SaveNewAsync(Documents.Deal(Tenant, "d1"));
        var deals = Enumerable.Range(0, 20).Select(i => Documents.Deal(Tenant, "d1", name: $"By {i}")).ToList();

        var etags = await Task.WhenAll(deals.Select(deal => Task.Run(() => Deals.SaveDealAsync(deal, etag, Cancel), Cancel)));

        await AssertOnlyOneSavedAsync(deals, etags);
    }

    [Fact]
    public async Task Writers_who_begin_again_after_each_collision_lose_nothing()
    {
        await SaveNewAsync(Documents.Deal(Tenant, "d1"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => JoinTeamAsync($"p{i}"), Cancel)));

        var team = (await FindSavedAsync(Tenant, "d1")).Document.Entered.Deal.Team.Select(m => m.Id);
        Assert.Equal(["p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"], team.Order());
    }

    [Fact]
    public async Task The_same_id_in_two_tenants_is_two_deals()
    {
        var ours = Documents.Deal(Tenant, "d1", name: "Ours");
        var theirs = Documents.Deal(OtherTenant, "d1", name: "Theirs");

        await SaveNewAsync(ours);
        await SaveNewAsync(theirs);

        AssertSame(ours, (await FindSavedAsync(Tenant, "d1")).Document);
        AssertSame(theirs, (await FindSavedAsync(OtherTenant, "d1")).Document);
    }

    [Fact]
    public async Task Another_tenant_neither_finds_a_deal_nor_replaces_it_with_its_etag()
    {
        var ours = Documents.Deal(Tenant, "d1", name: "Ours");
        var etag = await SaveNewAsync(ours);

        Assert.Null(await Deals.FindDealAsync(OtherTenant, "d1", Cancel));
        Assert.Null(await Deals.SaveDealAsync(Documents.Deal(OtherTenant, "d1"), etag, Cancel));

        Assert.Null(await Deals.FindDealAsync(OtherTenant, "d1", Cancel));
        AssertSame(ours, (await FindSavedAsync(Tenant, "d1")).Document);
    }

    [Fact]
    public async Task Ids_that_differ_in_case_are_different_deals()
    {
        var small = Documents.Deal(Tenant, "line-4", name: "Small");
        var big = Documents.Deal(Tenant, "Line-4", name: "Big");

        await SaveNewAsync(small);
        await SaveNewAsync(big);

        AssertSame(small, (await FindSavedAsync(Tenant, "line-4")).Document);
        AssertSame(big, (await FindSavedAsync(Tenant, "Line-4")).Document);
        Assert.Null(await Deals.FindDealAsync(Tenant.ToUpperInvariant(), "line-4", Cancel));
    }

    [Fact]
    public async Task A_deal_is_read_although_a_newer_version_wrote_fields_that_this_one_does_not_know()
    {
        var deal = Documents.Full(Tenant, "d1");
        await SaveNewAsync(deal);

        await Store.RewriteDealAsync(Tenant, "d1", document =>
        {
            document["mood"] = "sunny";
            document["entered"]?["deal"]?.AsObject().Add("region", new JsonObject { ["name"] = "North", ["codes"] = new JsonArray(1, null) });
        });

        AssertSame(deal, (await FindSavedAsync(Tenant, "d1")).Document);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_saves_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Deals.SaveDealAsync(Documents.Deal(Tenant, "d1"), null, cancelled));

        Assert.Null(await Deals.FindDealAsync(Tenant, "d1", Cancel));
    }

    private async Task AssertOnlyOneSavedAsync(List<DealDocument> deals, string?[] etags)
    {
        var won = Assert.Single(etags, etag => etag is not null);
        var found = await FindSavedAsync(Tenant, "d1");
        Assert.Equal(won, found.ETag);
        AssertSame(deals[Array.IndexOf(etags, won)], found.Document);
    }

    private async Task JoinTeamAsync(string personId)
    {
        string? saved;
        do
        {
            var (document, etag) = await FindSavedAsync(Tenant, "d1");
            var deal = document.Entered.Deal;
            var joined = deal with { Team = [.. deal.Team, new TeamMember { Id = personId, Name = personId }] };
            saved = await Deals.SaveDealAsync(document with { Entered = document.Entered with { Deal = joined } }, etag, Cancel);
        }
        while (saved is null);
    }
}
