using SalesCoach.Reading;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Pages;

public class AcrossDealsTests
{
    private const string Heading = ">Across your deals<";

    [Fact]
    public async Task Somebody_without_help_across_teams_is_a_question_for_a_one_on_one()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        await PageScene.PutAsync(host, "d2");
        var casey = await Browser.SignInAsync(host, "casey");

        var section = Section(await casey.ReadAsync("/"));

        Assert.Contains("A question for a one-on-one with Dana Reyes", section, StringComparison.Ordinal);
        Assert.Contains("Dana Reyes is in 2 open deals, and no help across teams has been read", section, StringComparison.Ordinal);
        Assert.Contains("Who outside your teams could you ask about Line 4 rollout, Dana Reyes", section, StringComparison.Ordinal);
        Assert.Contains("href=\"/deals/d1/coaching\"", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_kind_of_obstacle_in_three_deals_is_a_topic_for_the_team_with_the_notes_words()
    {
        await using var host = await CoachHost.StartAsync();
        foreach (var id in (string[])["d1", "d2", "d3"])
        {
            await PageScene.PutAsync(host, id, deal => deal["name"] = $"Deal {id}");
            await PageScene.NoteAsync(
                host,
                id,
                $"n-{id}",
                "Their lawyers want <b>everything</b>",
                new ObstacleReading { NoteId = $"n-{id}", Quote = "lawyers want <b>everything</b>", About = ObstacleKind.Legal });
        }

        var casey = await Browser.SignInAsync(host, "casey");
        var page = (await casey.OpenAsync("/")).Text;
        var topic = Assert.Single(Section(page).Split("<li>"), item => item.Contains("A topic for the next team meeting", StringComparison.Ordinal));

        Assert.Contains("Obstacles about legal matters stand in 3 open deals: Deal d1; Deal d2; Deal d3.", topic, StringComparison.Ordinal);
        Assert.Contains("in these 3 deals that the next team meeting could turn into one answer", topic, StringComparison.Ordinal);
        Assert.Equal(3, topic.Split("lawyers want &lt;b&gt;everything&lt;/b&gt;").Length - 1);
        Assert.Contains("href=\"/deals/d2?note=n-d2#asked\">Deal d2</a>", topic, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_stand_open_and_the_rest_are_folded()
    {
        await using var host = await CoachHost.StartAsync();
        foreach (var id in (string[])["d1", "d2"])
        {
            await PageScene.PutAsync(host, id, deal =>
            {
                for (var i = 0; i < 6; i++)
                {
                    deal["team"]?.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["id"] = $"p{i}", ["name"] = $"Person {i}" });
                }
            });
        }

        var casey = await Browser.SignInAsync(host, "casey");
        var page = await casey.ReadAsync("/");
        var parts = Section(page).Split("<details class=\"settled\">");

        Assert.Equal(2, parts.Length);
        Assert.Equal(5, parts[0].Split("<li>").Length - 1);
        Assert.Equal(3, parts[1].Split("<li>").Length - 1);
        Assert.Contains("3 more", parts[1], StringComparison.Ordinal);
        Assert.Contains("<a href=\"#across\"><strong>8</strong>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_shows_there_is_no_section()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var casey = await Browser.SignInAsync(host, "casey");

        Assert.DoesNotContain("across", await casey.ReadAsync("/"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_but_the_coach_reads_it()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        await PageScene.PutAsync(host, "d2");
        Assert.Contains(Heading, await (await Browser.SignInAsync(host, "casey")).ReadAsync("/"), StringComparison.Ordinal);

        foreach (var (person, tenant) in ((string, string)[])[("dana", "acme"), ("ben", "acme"), ("cleo", "acme"), ("alex", "acme"), ("casey", "rival")])
        {
            var page = await (await Browser.SignInAsync(host, person, tenant)).ReadAsync("/");
            Assert.DoesNotContain(Heading, page, StringComparison.Ordinal);
            Assert.DoesNotContain("help across teams", page, StringComparison.Ordinal);
        }
    }

    private static string Section(string page)
    {
        Assert.Contains(Heading, page, StringComparison.Ordinal);
        var from = page.IndexOf(Heading, StringComparison.Ordinal);
        return page[from..page.IndexOf("</section>", from, StringComparison.Ordinal)];
    }
}
