using SalesCoach.Coaching;
using SalesCoach.Companies;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Coaching;

public sealed class OneOnOneDeskTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private OneOnOneDesk Desk => _office.Use<OneOnOneDesk>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coachs_latest_one_on_one_with_each_person_is_kept()
    {
        await _office.PutAsync(new DealBuilder().Build());
        Assert.Null(await Desk.ListAsync(Office.Pat, Token));

        await RecordAsync("p1", Today.AddDays(-20));
        await RecordAsync("p2", Today.AddDays(-5));
        await RecordAsync("p1", Today);

        Assert.Equal([new("p1", Today), new("p2", Today.AddDays(-5))], await Desk.ListAsync(Office.Pat, Token));
    }

    [Fact]
    public async Task An_earlier_day_does_not_put_back_a_later_one()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await RecordAsync("p1", Today.AddDays(-2));

        var outcome = await RecordAsync("p1", Today.AddDays(-40));

        Assert.Equal(new OneOnOne("p1", Today.AddDays(-2)), Assert.IsType<Done<OneOnOne>>(outcome).Value);
        Assert.Equal([new("p1", Today.AddDays(-2))], await Desk.ListAsync(Office.Pat, Token));
    }

    [Theory]
    [InlineData(1, "on")]
    [InlineData(0, null)]
    [InlineData(-90, null)]
    [InlineData(-91, "on")]
    [InlineData(null, "on")]
    public async Task The_day_is_today_or_one_of_the_last_ninety(int? daysFromToday, string? fault)
    {
        await _office.PutAsync(new DealBuilder().Build());

        var outcome = await RecordAsync("p1", daysFromToday is { } days ? Today.AddDays(days) : null);

        Assert.Equal(fault, (outcome as Faulty<OneOnOne>)?.Faults.Single().Field);
        Assert.Equal(fault is null, await Desk.ListAsync(Office.Pat, Token) is not null);
    }

    [Fact]
    public async Task Today_is_the_companys_own_day()
    {
        await using var office = new Office { All = [new Company { Id = "ours", Name = "Ours", TimeZone = "Pacific/Auckland" }] };
        await office.PutAsync(new DealBuilder().Build());

        // Noon in Greenwich is one o'clock of the next morning in Auckland.
        var outcome = await office.Use<OneOnOneDesk>().RecordAsync(Office.Pat, "d1", "p1", Today.AddDays(1), Token);

        Assert.IsType<Done<OneOnOne>>(outcome);
    }

    [Theory]
    [InlineData("p4")]
    [InlineData("b1")]
    [InlineData("p9")]
    [InlineData("")]
    public async Task It_is_with_somebody_of_the_team_and_not_with_the_coach(string personId)
    {
        await _office.PutAsync(new DealBuilder().AddMember("p9", "Pat Coach").Build());

        Assert.Equal("personId", Assert.Single(Assert.IsType<Faulty<OneOnOne>>(await RecordAsync(personId, Today)).Faults).Field);
    }

    [Fact]
    public async Task Only_the_deals_coach_records_one_and_each_coach_sees_only_the_own_ones()
    {
        await _office.PutAsync(new DealBuilder().AddMember("p9", "Pat Coach").Build());
        var another = Office.Pat with { PersonId = "p8" };
        foreach (var caller in (Caller[])[Office.Dana, Office.Rex, another, Office.Pat with { Roles = Roles.Rep }, Office.Pat with { TenantId = "theirs" }])
        {
            Assert.IsType<Missing<OneOnOne>>(await RecordAsync("p2", Today, caller));
        }

        await RecordAsync("p1", Today);

        Assert.Null(await Desk.ListAsync(another, Token));
        Assert.Null(await Desk.ListAsync(Office.Pat with { TenantId = "theirs" }, Token));
        Assert.Null(await Desk.ListAsync(Office.Pat with { Roles = Roles.Rep }, Token));
    }

    [Fact]
    public async Task Many_at_once_are_all_kept()
    {
        await _office.PutAsync(new DealBuilder().Build());

        await Task.WhenAll(from day in Enumerable.Range(0, 10) from person in (string[])["p1", "p2", "p3"] select RecordAsync(person, Today.AddDays(-day)));

        var kept = await Desk.ListAsync(Office.Pat, Token) ?? [];
        Assert.Equal(["p1", "p2", "p3"], kept.Select(o => o.PersonId).Order());
        Assert.All(kept, o => Assert.Equal(Today, o.On));
    }

    [Fact]
    public async Task The_preparation_names_the_team_with_the_quarterback_first_and_without_the_coach()
    {
        await _office.PutAsync(new DealBuilder().AddMember("p9", "Pat Coach").With(d => d with { QuarterbackId = "p2" }).Build());
        await RecordAsync("p1", Today);

        var preparation = Assert.IsType<Done<Preparation>>(await _office.Use<BoardDesk>().PrepareAsync(Office.Pat, "d1", Token)).Value;

        Assert.Equal(["p2", "p1", "p3"], preparation.Partners.Select(m => m.Id));
        Assert.Equal([new("p1", Today)], preparation.OneOnOnes);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private Task<Outcome<OneOnOne>> RecordAsync(string personId, DateOnly? on, Caller? caller = null) =>
        Desk.RecordAsync(caller ?? Office.Pat, "d1", personId, on, Token);
}
