using System.Net;
using System.Text.RegularExpressions;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Pages;

public partial class OneOnOneFormTests
{
    private const string Form = "/deals/d1/one-on-ones";

    [Fact]
    public async Task The_form_offers_the_team_with_the_quarterback_first_and_today()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal => deal["quarterbackId"] = "ben");
        var casey = await Browser.SignInAsync(host, "casey");

        var page = await casey.OpenAsync("/deals/d1/coaching");

        Assert.Equal(["ben Ben Okoro, quarterback", "dana Dana Reyes"], Option().Matches(page.Text).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}"));
        Assert.Contains("name=\"on\" type=\"date\" value=\"2026-03-16\" min=\"2025-12-16\" max=\"2026-03-16\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("Once you have recorded a first one, your board says with whom you have not spoken for 30 days", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_one_on_one_is_recorded_and_from_the_first_one_on_the_board_says_who_had_none()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var casey = await Browser.SignInAsync(host, "casey");
        Assert.DoesNotContain("No one-on-one with", await casey.ReadAsync("/"), StringComparison.Ordinal);

        var after = await casey.SubmitAsync(await casey.OpenAsync("/deals/d1/coaching"), Form, ("personId", "dana"), ("on", "2026-03-12"));

        Assert.Contains("role=\"status\">Recorded.", after.Text, StringComparison.Ordinal);
        Assert.Matches("Dana Reyes <span class=\"muted\">last on <time datetime=\"2026-03-12\">Thu 12 Mar</time>", after.Text);
        Assert.DoesNotContain("a first one", after.Text, StringComparison.Ordinal);
        var board = await casey.ReadAsync("/");
        Assert.Contains("No one-on-one with Ben Okoro has been recorded yet.", board, StringComparison.Ordinal);
        Assert.Contains("A question for a one-on-one with Ben Okoro", board, StringComparison.Ordinal);
        Assert.DoesNotContain("No one-on-one with Dana Reyes", board, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana", "2026-03-17", "on")]
    [InlineData("dana", "2025-12-15", "on")]
    [InlineData("dana", "last week", "on")]
    [InlineData("dana", "", "on")]
    [InlineData("casey", "2026-03-16", "personId")]
    [InlineData("", "2026-03-16", "personId")]
    public async Task What_does_not_do_is_told_beside_its_field_and_nothing_is_recorded(string person, string on, string field)
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var casey = await Browser.SignInAsync(host, "casey");

        var refused = await casey.SendAsync(await casey.OpenAsync("/deals/d1/coaching"), Form, ("personId", person), ("on", on));

        refused.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Equal($"spoken-with-{field}-fault", Assert.Single(Fault().Matches(refused.Text)).Groups[1].Value);
        Assert.Contains($"name=\"on\" type=\"date\" value=\"{on}\"", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("last on", await casey.ReadAsync("/deals/d1/coaching"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_coach_had_chosen_stays_chosen_beside_a_fault()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var casey = await Browser.SignInAsync(host, "casey");

        var refused = await casey.SendAsync(await casey.OpenAsync("/deals/d1/coaching"), Form, ("personId", "ben"), ("on", ""));

        Assert.Contains("<option value=\"ben\" selected>", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_deals_coach_records_one_and_only_from_the_own_page()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        await PageScene.PutAsync(host, "d2", deal => deal["coachId"] = "cleo");
        var dana = await Browser.SignInAsync(host, "dana");
        var cleo = await Browser.SignInAsync(host, "cleo");
        var casey = await Browser.SignInAsync(host, "casey");

        (await casey.PostAsync(Form, ("personId", "dana"), ("on", "2026-03-16"))).ShouldBe(HttpStatusCode.BadRequest);
        foreach (var (browser, page) in ((Browser, string)[])[(dana, "/deals/d1"), (cleo, "/deals/d2/coaching")])
        {
            var token = Token().Match((await browser.OpenAsync(page)).Text).Groups[1].Value;
            (await browser.PostAsync(Form, ("__RequestVerificationToken", token), ("personId", "ben"), ("on", "2026-03-16"))).ShouldBe(HttpStatusCode.NotFound);
        }

        Assert.DoesNotContain("last on", await casey.ReadAsync("/deals/d1/coaching"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_rule_is_switched_off_nothing_is_promised_of_it()
    {
        await using var host = await CoachHost.StartAsync(new Dictionary<string, string?> { ["Companies:0:AcrossDeals:Off:0"] = "coaching-gap" });
        await PageScene.PutAsync(host, "d1");
        var casey = await Browser.SignInAsync(host, "casey");

        var after = await casey.SubmitAsync(await casey.OpenAsync("/deals/d1/coaching"), Form, ("personId", "dana"), ("on", "2026-03-12"));

        Assert.DoesNotContain("have not spoken", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No one-on-one with", await casey.ReadAsync("/"), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<option value="([^"]+)"[^>]*>([^<]+)</option>""")]
    private static partial Regex Option();

    [GeneratedRegex("""<p class="fault" id="([^"]+)">""")]
    private static partial Regex Fault();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
