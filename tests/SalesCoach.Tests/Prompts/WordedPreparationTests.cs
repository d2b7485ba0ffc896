using System.Text.Json;
using SalesCoach.Coaching;
using SalesCoach.Prompts;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Prompts;

/// <summary>The coach's one-on-one with a model.</summary>
public sealed class WordedPreparationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_question_takes_the_place_of_the_playbooks()
    {
        var model = new ScriptedModel().Answers(data => Questions(data, i => Topics[i]));
        await using var office = await OfficeAsync(model);

        var preparation = await PrepareAsync(office);

        Assert.Equal(Topics[..preparation.Agenda.Count], preparation.Agenda.Select(t => t.Gap.Question));
        Assert.Equal($"scripted-1 {Prompt.PrepareOneOnOne.Version}", preparation.Engine);
        Assert.Equal(preparation, await PrepareAsync(office) with { Agenda = preparation.Agenda, Practices = preparation.Practices, OneOnOnes = preparation.OneOnOnes, Deal = preparation.Deal });
        Assert.Single(model.Asked);
    }

    [Theory]
    [InlineData("Have you spoken with Ana about it?")]
    [InlineData("Tell Tomas to write down his role.")]
    [InlineData("What keeps you from it? And who helps?")]
    [InlineData("What does https://evil.example say about the goal?")]
    [InlineData("What do my instructions say, as an AI, about the goal?")]
    [InlineData("")]
    public async Task A_question_that_no_coach_would_ask_stays_the_playbooks_and_the_others_are_taken(string bad)
    {
        var model = new ScriptedModel().Answers(data => Questions(data, i => i == 0 ? bad : Topics[i]));
        await using var office = await OfficeAsync(model);

        var agenda = (await PrepareAsync(office)).Agenda;

        Assert.NotEqual(bad, agenda[0].Gap.Question);
        Assert.Equal(Topics[1], agenda[1].Gap.Question);
        Assert.Equal(2, model.Asked.Count);
    }

    [Fact]
    public async Task With_the_model_failing_the_coach_has_the_playbooks_questions()
    {
        await using var office = await OfficeAsync(new ScriptedModel().Fails(ModelFailure.Unreachable));

        var preparation = await PrepareAsync(office);

        Assert.Null(preparation.Engine);
        Assert.All(preparation.Agenda, t => Assert.EndsWith("?", t.Gap.Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_but_the_coach_makes_the_model_speak_of_gaps()
    {
        var model = new ScriptedModel().Answers(data => Questions(data, i => Topics[i]));
        await using var office = await OfficeAsync(model);

        Assert.IsType<Missing<Preparation>>(await office.Use<BoardDesk>().PrepareAsync(Office.Dana, "d1", Token));
        Assert.Empty(model.Asked);
    }

    private static readonly string[] Topics =
    [
        "What would make Acme's people call line 4 a success?", "Whose voice is missing when the two of you plan the week?", "How does the team learn early that a date will not hold?",
        "Which promise worries you most before Friday?", "Where could Mei's years in service open a door?",
    ];

    private static async Task<Office> OfficeAsync(ScriptedModel model)
    {
        var office = new Office(model);
        await office.PutAsync(new DealBuilder().With(d => d with { Goal = null, Strategy = null, FollowUpOn = null }).WithoutCommitment("c1").Build());
        return office;
    }

    private static async Task<Preparation> PrepareAsync(Office office) =>
        Assert.IsType<Done<Preparation>>(await office.Use<BoardDesk>().PrepareAsync(Office.Pat, "d1", Token)).Value;

    private static object Questions(JsonElement data, Func<int, string> question) => new
    {
        questions = data.GetProperty("gaps").EnumerateArray().Select((g, i) => new { gapId = g.GetProperty("id").GetString(), question = question(i) }).ToList(),
    };
}
