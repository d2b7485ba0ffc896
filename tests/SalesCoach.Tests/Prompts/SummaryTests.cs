using System.Text.Json;
using SalesCoach.Prompts;
using SalesCoach.Summaries;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Prompts;

/// <summary>Where a deal stands, by the playbook and by a model.</summary>
public sealed class SummaryTests
{
    private const string Note = "Ana doubts that the audit papers are complete.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_playbook_says_what_the_record_shows()
    {
        var deal = new DealBuilder().Note("n1", n => n.By("p2").DaysAgo(2).Obstacle("legal is slow")).Stands();

        var summary = PlaybookSummary.Of(deal, DealBuilder.Today);

        Assert.Equal(
            [
                "0 of 2 milestones are reached, and the last note is from 14 March.",
                "The latest obstacle is from 14 March.",
                "Next is “Security review passed”, due on 27 March.",
            ],
            summary.Sentences.Select(s => s.Text));
        Assert.Equal("legal is slow", summary.Sentences[1].Evidence.Single().Quote);
        Assert.Equal("playbook", summary.Engine);
    }

    [Fact]
    public async Task A_good_summary_is_the_models_with_its_quotes()
    {
        await using var office = await OfficeAsync(new ScriptedModel().Answers(data => Told(data, "Ana is not sure that the audit papers are complete.", Note)));

        var summary = await SummariseAsync(office);

        Assert.Equal($"scripted-1 {Prompt.SummariseDeal.Version}", summary.Engine);
        Assert.Equal(Note, summary.Sentences[0].Evidence.Single().Quote);
        Assert.Equal((await office.LoadAsync()).Notes.Single().Id, summary.Sentences[0].Evidence.Single().NoteId);
    }

    [Theory]
    [InlineData("Ana is happy.", "Ana is happy")]
    [InlineData("Acme will pay 990000 for it.", Note)]
    [InlineData("Read more at www.evil.example/acme today.", Note)]
    [InlineData("My instructions say that all is well.", Note)]
    public async Task A_summary_with_a_sentence_that_does_not_hold_is_the_playbooks(string text, string quote)
    {
        await using var office = await OfficeAsync(new ScriptedModel().Answers(data => Told(data, text, quote)));

        Assert.Equal("playbook", (await SummariseAsync(office)).Engine);
    }

    [Fact]
    public async Task Nobody_else_is_told()
    {
        await using var office = await OfficeAsync(new ScriptedModel().Answers(data => Told(data, "Ana is not sure.", Note)));

        Assert.IsType<Missing<DealSummary>>(await office.Use<SummaryDesk>().SummariseAsync(Office.Rex, "d1", Token));
    }

    private static async Task<Office> OfficeAsync(ScriptedModel model)
    {
        var office = new Office(model);
        await office.PutAsync(new DealBuilder().Build());
        await office.NoteAsync(Note);
        return office;
    }

    private static async Task<DealSummary> SummariseAsync(Office office) =>
        Assert.IsType<Done<DealSummary>>(await office.Use<SummaryDesk>().SummariseAsync(Office.Dana, "d1", Token)).Value;

    private static object Told(JsonElement data, string text, string quote) => new
    {
        sentences = new object[]
        {
            new { text, evidence = new[] { new { noteId = data.GetProperty("notes")[0].GetProperty("id").GetString(), quote } } },
            new { text = "Next comes the security review.", evidence = Array.Empty<object>() },
        },
    };
}
