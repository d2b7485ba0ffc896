using SalesCoach.Coaching;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Coaching;

public sealed class CrossDealDeskTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_a_coachs_first_one_on_one_nobody_is_a_coaching_gap_and_afterwards_the_others_are()
    {
        await PutAsync("d1");
        Assert.DoesNotContain(await LookAsync(), g => g.Rule == "coaching-gap");

        await _office.Use<OneOnOneDesk>().RecordAsync(Office.Pat, "d1", "p1", Today, Token);

        Assert.Equal(["p2", "p3"], (await LookAsync()).Where(g => g.Rule == "coaching-gap").Select(g => g.Subject));

        _office.Clock.Now += TimeSpan.FromDays(31);
        Assert.Equal(["p1", "p2", "p3"], (await LookAsync()).Where(g => g.Rule == "coaching-gap").Select(g => g.Subject).Order());
    }

    [Fact]
    public async Task One_coachs_one_on_ones_say_nothing_to_another()
    {
        await PutAsync("d1");
        await PutAsync("d2", d => d with { CoachId = "p8" });
        await _office.Use<OneOnOneDesk>().RecordAsync(Office.Pat, "d1", "p1", Today, Token);

        Assert.DoesNotContain(await LookAsync(Office.Pat with { PersonId = "p8" }), g => g.Rule == "coaching-gap");
    }

    [Fact]
    public async Task What_somebody_does_for_another_coachs_deal_counts()
    {
        await PutAsync("d1");
        await PutAsync("d2");
        Assert.Contains(await LookAsync(), g => g is { Rule: "rep-isolated", Subject: "p1" });

        await _office.PutAsync(
            new DealBuilder().With(d => d with
            {
                Id = "d3",
                CoachId = "p8",
                Team = [new TeamMember { Id = "p7", Name = "Ida Holm" }],
                Commitments = [new Commitment { Id = "c1", Text = "Review it", OwnerName = "Dana Reyes", CreatedOn = Today.AddDays(-2) }],
            }).Build(),
            new Caller("ours", "p7", Roles.Rep));

        Assert.DoesNotContain(await LookAsync(), g => g is { Rule: "rep-isolated", Subject: "p1" });
    }

    [Fact]
    public async Task An_obstacle_in_three_deals_is_told_with_the_notes_words()
    {
        foreach (var id in (string[])["d1", "d2", "d3"])
        {
            await PutAsync(id);
            var note = new DealNote
            {
                TenantId = "ours",
                DealId = id,
                Id = "n1",
                Source = "test",
                AuthorId = "p1",
                OccurredAt = _office.Clock.Now,
                SavedAt = _office.Clock.Now,
                Text = "Their lawyers are slow",
                ReadBy = "test",
                Readings = [new ObstacleReading { NoteId = "n1", Quote = "lawyers are slow", About = ObstacleKind.Legal, MilestoneId = "m1" }],
            };
            await _office.Store.SaveNoteAsync(note, Token);
            await _office.Use<NoteIntake>().TakeInAsync(new DealKey("ours", id), [note], Token);
        }

        var pattern = Assert.Single(await LookAsync(), g => g.Rule == "pattern-repeated");

        Assert.Equal(["d1", "d2", "d3"], pattern.Evidence.Select(e => e.DealId).Order());
        Assert.All(pattern.Evidence, e => Assert.Equal("lawyers are slow", e.Evidence.Quote));
    }

    [Fact]
    public async Task The_rules_take_turns_and_what_bears_on_the_most_deals_comes_first()
    {
        await PutAsync("d1");
        await PutAsync("d2", d => d with { Team = [.. d.Team.Where(m => m.Id != "p1")], Commitments = [] }, Office.Tomas);
        await PutAsync("d3", d => d with { Team = [.. d.Team.Where(m => m.Id == "p2")], Commitments = [] }, Office.Tomas);
        await _office.Use<OneOnOneDesk>().RecordAsync(Office.Pat, "d1", "p1", Today, Token);

        var gaps = await LookAsync();

        Assert.Equal(
            ["rep-isolated p2 3", "coaching-gap p2 3", "rep-isolated p3 2", "coaching-gap p3 2"],
            gaps.Where(g => g.Rule != "relationship-time-shelved").Select(g => $"{g.Rule} {g.Subject} {g.DealIds.Count}"));
    }

    [Fact]
    public async Task The_companys_own_numbers_apply()
    {
        await using var office = new Office { All = [new Company { Id = "ours", Name = "Ours", AcrossDeals = { IsolatedDeals = 1, Off = { "relationship-time-shelved" } } }] };
        await office.PutAsync(new DealBuilder().Build());

        Assert.All(await office.Use<CrossDealDesk>().LookAsync(Office.Pat, Token), g => Assert.Equal("rep-isolated", g.Rule));
        Assert.Equal(3, (await office.Use<CrossDealDesk>().LookAsync(Office.Pat, Token)).Count);
    }

    [Fact]
    public async Task Nobody_but_the_coach_is_told_anything()
    {
        await PutAsync("d1");
        await PutAsync("d2");
        Assert.NotEmpty(await LookAsync());

        foreach (var caller in (Caller[])[Office.Dana, Office.Rex, Office.Pat with { PersonId = "p8" }, Office.Pat with { Roles = Roles.Rep | Roles.Admin }])
        {
            Assert.Empty(await LookAsync(caller));
        }
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private Task<Deal> PutAsync(string id, Func<Deal, Deal>? change = null, Caller? caller = null) =>
        _office.PutAsync(new DealBuilder().With(d => d with { Id = id, Name = $"Deal {id}" }).With(change ?? (d => d)).Build(), caller);

    private Task<IReadOnlyList<CrossDealGap>> LookAsync(Caller? caller = null) => _office.Use<CrossDealDesk>().LookAsync(caller ?? Office.Pat, Token);
}
