using System.Net;
using System.Text.RegularExpressions;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Pages;

public partial class BoardPageTests
{
    [Fact]
    public async Task A_coach_sees_an_alert_with_its_question_and_acknowledges_it()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal => deal["goal"] = null);
        var (id, statement, question) = Assert.Single(await AlertsAsync(host), a => a.Id.Contains("goal-missing", StringComparison.Ordinal));
        var casey = await Browser.SignInAsync(host, "casey");
        var board = await casey.OpenAsync("/");
        Assert.Contains(statement, WebUtility.HtmlDecode(board.Text), StringComparison.Ordinal);
        Assert.Contains(question, WebUtility.HtmlDecode(board.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("Acknowledged", board.Text, StringComparison.Ordinal);

        var after = await casey.SubmitAsync(board, $"/alerts/{id}/acknowledge", ("back", "board"));

        Assert.Contains(">Acknowledged<", after.Text, StringComparison.Ordinal);
        Assert.Contains(statement, WebUtility.HtmlDecode(after.Text), StringComparison.Ordinal);
        Assert.DoesNotContain($"/alerts/{id}/acknowledge", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snoozed_alert_is_off_the_board_until_its_day()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal => deal["goal"] = null);
        var (id, statement, _) = Assert.Single(await AlertsAsync(host), a => a.Id.Contains("goal-missing", StringComparison.Ordinal));
        var casey = await Browser.SignInAsync(host, "casey");
        var board = await casey.OpenAsync("/");
        Assert.Contains("""name="until" value="2026-03-23" """.Trim(), board.Text, StringComparison.Ordinal);

        var after = await casey.SubmitAsync(board, $"/alerts/{id}/snooze", ("back", "board"), ("until", "2026-03-23"));

        Assert.DoesNotContain(statement, WebUtility.HtmlDecode(after.Text), StringComparison.Ordinal);
        Assert.Contains("1 snoozed", after.Text, StringComparison.Ordinal);
        Assert.Contains("Snoozed until <time datetime=\"2026-03-23\">Mon 23 Mar</time>", (await casey.OpenAsync("/deals/d1/coaching")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_dismissed_with_a_reason_and_what_was_typed_is_kept_where_it_does_not_do()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal => deal["goal"] = null);
        var (id, statement, _) = Assert.Single(await AlertsAsync(host), a => a.Id.Contains("goal-missing", StringComparison.Ordinal));
        var casey = await Browser.SignInAsync(host, "casey");
        var tooLong = $"It is <b>in</b> the contract {new string('x', 500)}";

        var refused = await casey.SendAsync(await casey.OpenAsync("/"), $"/alerts/{id}/dismiss", ("back", "board"), ("reason", tooLong));
        refused.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Contains($"value=\"{WebUtility.HtmlEncode(tooLong)}\"", refused.Text, StringComparison.Ordinal);
        Assert.Matches("<p class=\"fault\" id=\"dismiss-[^\"]+-reason-fault\">[^<]*500 characters", refused.Text);
        Assert.Contains("aria-invalid=\"true\"", refused.Text, StringComparison.Ordinal);

        var after = await casey.SubmitAsync(refused, $"/alerts/{id}/dismiss", ("back", "deal"), ("reason", "It is in the contract"));
        Assert.Contains("Dismissed: It is in the contract", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(statement, await casey.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2026-03-16")]
    [InlineData("2027-01-01")]
    public async Task A_day_that_does_not_do_is_told_beside_its_field(string until)
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal => deal["goal"] = null);
        var casey = await Browser.SignInAsync(host, "casey");
        var id = (await AlertsAsync(host))[0].Id;

        var refused = await casey.SendAsync(await casey.OpenAsync("/"), $"/alerts/{id}/snooze", ("until", until));

        refused.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Contains($"id=\"snooze-{id}-until-fault\"", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_finds_no_alert_anywhere_and_cannot_act_on_one()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", PageScene.Troubled);
        var alerts = await AlertsAsync(host);
        Assert.True(alerts.Count >= 10, $"{alerts.Count} alerts");
        var dana = await Browser.SignInAsync(host, "dana");

        foreach (var path in (string[])["/", "/deals/d1", "/messages"])
        {
            var text = await dana.ReadAsync(path);
            Assert.All(alerts, alert => Assert.DoesNotContain(alert.Statement, text, StringComparison.Ordinal));
            Assert.All(alerts, alert => Assert.DoesNotContain(alert.Question, text, StringComparison.Ordinal));
            Assert.DoesNotMatch("(?i)alert|severity|at risk|one-on-one|coaching", text);
        }

        (await dana.OpenAsync("/deals/d1/coaching")).ShouldBe(HttpStatusCode.NotFound);
        var token = Token().Match((await dana.OpenAsync("/deals/d1")).Text).Groups[1].Value;
        (await dana.PostAsync($"/alerts/{alerts[0].Id}/acknowledge", ("__RequestVerificationToken", token))).ShouldBe(HttpStatusCode.NotFound);
        (await dana.PostAsync($"/alerts/{alerts[0].Id}/dismiss", ("__RequestVerificationToken", token))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_coach_sees_neither_the_deal_nor_its_alerts()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", PageScene.Troubled);
        var cleo = await Browser.SignInAsync(host, "cleo");

        Assert.Contains("You coach no deals yet", await cleo.ReadAsync("/"), StringComparison.Ordinal);
        (await cleo.OpenAsync("/deals/d1")).ShouldBe(HttpStatusCode.NotFound);
        (await cleo.OpenAsync("/deals/d1/coaching")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Thirty_deals_in_trouble_show_three_alerts_each_and_only_five_deals_unfolded()
    {
        await using var host = await CoachHost.StartAsync();
        for (var i = 0; i < 30; i++)
        {
            await PageScene.PutAsync(host, $"d{i}", PageScene.Troubled);
        }

        var casey = await Browser.SignInAsync(host, "casey");
        var board = await casey.OpenAsync("/");

        var deals = board.Text.Split("<details class=\"deal\"")[1..];
        Assert.Equal(30, deals.Length);
        Assert.Equal(5, deals.Count(d => OpenDeal().IsMatch(d)));
        Assert.All(deals, deal =>
        {
            var parts = deal.Split("<details class=\"rest\">");
            Assert.Equal(2, parts.Length);
            Assert.Equal(3, Count(parts[0], "<article"));
            Assert.True(Count(parts[1], "<article") >= 7);
        });
        Assert.Equal(5, Count(board.Text[board.Text.IndexOf("<ol class=\"five\"", StringComparison.Ordinal)..board.Text.IndexOf("</ol>", StringComparison.Ordinal)], "<li>"));
    }

    [Fact]
    public async Task Somebody_who_sells_and_coaches_sees_both()
    {
        await using var host = await CoachHost.StartAsync(new Dictionary<string, string?> { ["Companies:0:People:2:Roles:1"] = "rep" });
        await PageScene.PutAsync(host, "d1");
        var casey = await Browser.SignInAsync(host, "casey");

        var page = await casey.ReadAsync("/");

        Assert.Contains(">Deals you coach<", page, StringComparison.Ordinal);
        Assert.Contains(">Your deals<", page, StringComparison.Ordinal);
        Assert.Contains("You are in no deal’s team yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_sees_the_nearest_milestone_and_the_own_promises_of_each_deal()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var ben = await Browser.SignInAsync(host, "ben");

        var page = await ben.ReadAsync("/");

        Assert.Contains("Security review passed", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-04-10\">Fri 10 Apr</time>", page, StringComparison.Ordinal);
        Assert.Contains("Draw the network plan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Send the SOC 2 report", page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<(string Id, string Statement, string Question)>> AlertsAsync(CoachHost host)
    {
        var casey = await host.AsAsync("casey");
        var answer = await casey.GetAsync("/api/alerts");
        answer.ShouldBe(HttpStatusCode.OK);
        return
        [
            .. answer.Json.GetProperty("items").EnumerateArray().Select(a => (
                a.GetProperty("id").GetString() ?? "",
                a.GetProperty("gap").GetProperty("statement").GetString() ?? "",
                a.GetProperty("gap").GetProperty("question").GetString() ?? "")),
        ];
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("""^[^>]* open[ >]""")]
    private static partial Regex OpenDeal();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
