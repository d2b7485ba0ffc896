using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Prompts;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Prompts;

/// <summary>What a question costs, and when none is asked.</summary>
public sealed class EconomyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(200)]
    public async Task A_question_stays_within_1500_tokens_whatever_the_deal_holds(int notes)
    {
        var model = new ScriptedModel().AnswersText(_ => "{}");
        await using var office = new Office(model);
        await office.PutAsync(Crowded());
        for (var i = 0; i < notes; i++)
        {
            office.Clock.Now = office.Clock.Now.AddMinutes(1);
            await office.NoteAsync($"Note {i}: Ana Silva's works council asks who answers for the data of shift {i}, and Ben will send the plan by Friday. {LongTail}");
        }

        await ListAsync(office);

        var asked = model.Asked[0];
        var tokens = Tokens.Estimate(asked.Prompt.Yaml) + Tokens.Estimate(asked.Schema.Json) + asked.Variables.Values.Sum(Tokens.Estimate);
        Assert.InRange(tokens, 600, 1_500);
        Assert.Contains($"Note {notes - 1}:", asked.Variables["data"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Claudia will send the signed annex by Friday; legal wants two more days.", 14, 17)]
    [InlineData("""{"id":"m1","name":"Security review passed","due":"2026-04-10"}""", 22, 30)]
    [InlineData("", 0, 0)]
    public void The_estimate_of_tokens_lies_a_little_above_what_services_count(string text, int least, int most) =>
        Assert.InRange(Tokens.Estimate(text), least, most);

    [Fact]
    public async Task A_company_that_has_used_its_tokens_of_the_day_gets_the_playbook_until_tomorrow()
    {
        var model = new ScriptedModel { Cost = 1_500 }.AnswersText(_ => "{}");
        await using var office = new Office(model, o => o.DailyTokens = 2_000);
        await office.PutAsync(new DealBuilder().Build());
        await ListAsync(office);
        await office.NoteAsync("Ana asks for the plan.");

        await ListAsync(office);
        Assert.Equal(2, model.Asked.Count);

        office.Clock.Now = office.Clock.Now.AddDays(1);
        await ListAsync(office);
        Assert.Equal(4, model.Asked.Count);
    }

    [Fact]
    public async Task One_companys_tokens_are_not_anothers()
    {
        var model = new ScriptedModel { Cost = 5_000 }.AnswersText(_ => "{}");
        await using var office = new Office(model, o => o.DailyTokens = 2_000);
        await office.PutAsync(new DealBuilder().Build());
        await office.PutAsync(new DealBuilder().Build(), Office.Rex);
        await ListAsync(office);

        await office.Use<NextActionDesk>().ListAsync(Office.Rex, "d1", Token);

        Assert.Equal(2, model.Asked.Count);
    }

    [Fact]
    public async Task A_save_that_changes_nothing_of_the_deal_asks_nothing_anew_and_another_day_does()
    {
        var model = new ScriptedModel().AnswersText(_ => """{"steps":[]}""");
        await using var office = new Office(model);
        await office.PutAsync(new DealBuilder().Build());
        await ListAsync(office);
        var asked = model.Asked.Count;
        await office.Use<SalesCoach.Timers.Sweep>().RunAsync(Token);

        await ListAsync(office);
        Assert.Equal(asked, model.Asked.Count);

        office.Clock.Now = office.Clock.Now.AddDays(1);
        await ListAsync(office);
        Assert.True(model.Asked.Count > asked);
    }

    private static readonly string LongTail = string.Join(' ', Enumerable.Repeat("and the committee talked about the schedule of the warehouse again", 12));

    /// <summary>A deal with many of everything, each with long words.</summary>
    private static Deal Crowded()
    {
        var builder = new DealBuilder();
        for (var i = 0; i < 30; i++)
        {
            builder = builder.AddMember($"x{i}", $"Maximiliane von Hohenstein-Oldenburg {i}", "b1", "b2")
                .AddBuyer($"y{i}", Influence.User, $"Bartholomäus Überlinger-Weißkirchen {i}")
                .AddMilestone($"z{i}", DealBuilder.Today.AddDays(20 + i), $"The joint acceptance protocol of production hall number {i} is countersigned by both managements")
                .AddCommitment($"k{i}", $"x{i}", $"z{i}")
                .Commitment($"k{i}", c => c with { Text = $"Prepare the complete documentation package of hall {i} including every drawing and send it to the customer's engineers" });
        }

        return builder.Build();
    }

    private static async Task ListAsync(Office office) => await office.Use<NextActionDesk>().ListAsync(Office.Dana, "d1", Token);
}
