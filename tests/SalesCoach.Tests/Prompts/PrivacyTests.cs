using System.Text.Json;
using SalesCoach.NextActions;
using SalesCoach.Prompts;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Prompts;

/// <summary>What the model is not shown, and what it gives back.</summary>
public sealed class PrivacyTests
{
    [Theory]
    [InlineData("Write to ana.silva@acme.example today.", "ana.silva@acme.example")]
    [InlineData("Her mobile is +49 170 1234567, after four.", "+49 170 1234567")]
    [InlineData("Call 040 / 123 45 67.", "040 / 123 45 67")]
    [InlineData("Call 555-123-4567.", "555-123-4567")]
    [InlineData("The order is PO-4711234.", "PO-4711234")]
    [InlineData("Ticket 5f0c1a52-9a77-4e0e-8b7d-0c1f0e6f8a11 is open.", "5f0c1a52-9a77-4e0e-8b7d-0c1f0e6f8a11")]
    [InlineData("Pay to DE89 3704 0044 0532 0130 00.", "DE89 3704 0044 0532 0130 00")]
    public void Addresses_numbers_and_ids_stand_as_placeholders_and_come_back(string text, string secret)
    {
        var hidden = new Placeholders(new DealBuilder().Build(), peopleByRole: false);

        var shown = hidden.Hide(text);

        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(hidden.Restore(JsonSerializer.Serialize(shown))));
    }

    [Theory]
    [InlineData("By 2026-03-31, or 31.3.2026, at 14:30.")]
    [InlineData("120,000 EUR for 18 units, 20 % under us.")]
    [InlineData("The SOC 2 report and ISO 27001.")]
    public void Days_times_and_amounts_stay(string text) =>
        Assert.Equal(text, new Placeholders(new DealBuilder().Build(), peopleByRole: false).Hide(text));

    [Fact]
    public void Words_that_look_like_a_placeholder_are_not_filled_with_somebodys_address()
    {
        var hidden = new Placeholders(new DealBuilder().Build(), peopleByRole: false);
        hidden.Hide("ana.silva@acme.example");

        var shown = hidden.Hide("They wrote ⟦e-mail 1⟧ on the board.");

        Assert.Equal("They wrote [e-mail 1] on the board.", JsonSerializer.Deserialize<string>(hidden.Restore(JsonSerializer.Serialize(shown))));
    }

    [Fact]
    public async Task By_role_no_name_of_the_deals_people_leaves_and_the_rep_still_reads_names()
    {
        var model = new ScriptedModel().Answers(data => new
        {
            steps = new[]
            {
                Step("m1", $"Walk {Name(data, "buyers", "Plant manager")} through the list of open audit papers"),
                Step("m2", $"Show {Name(data, "buyers", "Maintenance lead")} what the pilot will measure"),
            },
        });
        await using var office = new Office(model, o => o.PeopleByRole = true);
        await office.PutAsync(new DealBuilder().Build());
        await office.NoteAsync("Ana and Ben Okafor met Tomas. Silva wants the papers at ana.silva@acme.example.");

        var list = Assert.IsType<Done<NextActionList>>(
            await office.Use<NextActionDesk>().ListAsync(Office.Dana, "d1", TestContext.Current.CancellationToken)).Value;

        Assert.All(["Ana", "Silva", "Ben", "Okafor", "Dana", "Reyes", "Tomas", "Mei", "acme.example"], name =>
            Assert.All(model.Asked, asked => Assert.All(asked.Variables.Values, v => Assert.DoesNotContain(name, v, StringComparison.Ordinal))));
        Assert.Equal("Walk Ana Silva through the list of open audit papers", list.Suggestions[0].Action);
        Assert.Equal("Show Ben Okafor what the pilot will measure", list.Suggestions[1].Action);
    }

    [Fact]
    public async Task The_peoples_own_ids_never_leave()
    {
        var model = new ScriptedModel().AnswersText(_ => "{}");
        await using var office = new Office(model);
        await office.PutAsync(new DealBuilder().AddMember("dana.reyes-4711").With(d => d with { QuarterbackId = "dana.reyes-4711" }).Build());

        await office.Use<NextActionDesk>().ListAsync(Office.Dana, "d1", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("dana.reyes-4711", model.Asked[0].Variables["data"], StringComparison.Ordinal);
    }

    private static string? Name(JsonElement data, string people, string role) =>
        data.GetProperty(people).EnumerateArray().Single(p => p.GetProperty("role").GetString() == role).GetProperty("name").GetString();

    private static object Step(string milestoneId, string action) => new
    {
        milestoneId, action, ownerId = "t1", dueOn = "2026-03-18", why = "The milestone is near.", practice = "P2", evidence = Array.Empty<object>(),
    };
}
