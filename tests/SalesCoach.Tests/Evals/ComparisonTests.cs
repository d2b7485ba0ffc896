using SalesCoach.Evals;
using SalesCoach.Notes;
using SalesCoach.Prompts;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Evals;

/// <summary>Engines side by side on the same cases.</summary>
public sealed class ComparisonTests
{
    private const string Quote = "Legal worries about the data.";

    private static readonly Case _case = new()
    {
        Id = "case-1",
        AsOf = DealBuilder.Today,
        Deal = new DealBuilder().Build(),
        Notes = [new CaseNote { Id = "n1", AuthorId = "p1", OccurredAt = new DateTimeOffset(2026, 3, 13, 9, 0, 0, TimeSpan.Zero), Text = Quote }],
        Expected = new Expected { Readings = [new ObstacleReading { NoteId = "n1", Quote = Quote, About = ObstacleKind.Legal }] },
    };

    [Fact]
    public async Task A_model_predicts_as_the_product_does_and_says_which_prompts_it_used()
    {
        var model = new ScriptedModel().AnswersText(request => request.Prompt == Prompt.ReadNote
            ? $$"""{"facts":[{"kind":"obstacle","quote":"{{Quote}}","personId":null,"personName":null,"milestoneId":"m1","commitmentId":null,"on":null,"about":"legal","state":null}]}"""
            : "no JSON");
        await using var engine = new ModelEngine(model);

        var prediction = await engine.PredictAsync(_case, TestContext.Current.CancellationToken);

        Assert.Equal(new ObstacleReading { NoteId = "n1", Quote = Quote, About = ObstacleKind.Legal, MilestoneId = "m1" }, prediction.Readings.Single());
        Assert.Equal($"scripted-1 {Prompt.ReadNote.Version} {Prompt.SuggestNextActions.Version}", prediction.Engine);
        Assert.Equal(2, prediction.Suggestions.Count);
    }

    [Fact]
    public void Each_engine_has_a_column_with_its_name_below()
    {
        var right = Prediction.Of(_case, [Read(new ObstacleReading { NoteId = "n1", Quote = Quote, About = ObstacleKind.Legal })], []);
        var nothing = Prediction.Of(_case, [], []);
        using var output = new StringWriter();

        Comparison.Print([_case], [("good", One(right)), ("poor", One(nothing)), ("absent", new Dictionary<string, Prediction>())], output);

        var all = output.ToString().ReplaceLineEndings("\n").Split('\n').Single(l => l.StartsWith("all kinds", StringComparison.Ordinal));
        Assert.Equal(["1.000", "(1.00/1.00)", "0.000", "(0.00/0.00)", "0.000", "(0.00/0.00)"], all.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2..]);
        Assert.Contains("[2] poor", output.ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, Prediction> One(Prediction prediction) => new() { [prediction.Id] = prediction };

    private static ReadNote Read(NoteReading reading) => new() { Id = "n1", OccurredAt = _case.Notes[0].OccurredAt, Readings = [reading] };
}
