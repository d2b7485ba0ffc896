using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Timers;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Pages;

public partial class EveryPageTests
{
    [Theory]
    [InlineData("casey", "/", 200)]
    [InlineData("casey", "/messages", 200)]
    [InlineData("casey", "/deals/d1", 200)]
    [InlineData("casey", "/deals/d1/coaching", 200)]
    [InlineData("casey", "/deals/none", 404)]
    [InlineData("casey", "/no-such-page", 404)]
    [InlineData("dana", "/", 200)]
    [InlineData("alex", "/", 200)]
    [InlineData("alex", "/integrations", 200)]
    [InlineData("casey", "/integrations", 403)]
    [InlineData(null, "/sign-in", 200)]
    [InlineData(null, "/signed-out", 200)]
    [InlineData(null, "/no-such-page", 404)]
    public async Task A_page_has_its_language_a_title_one_heading_and_a_label_for_every_field(string? person, string path, int status)
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", PageScene.Troubled);
        await PageScene.NoteAsync(host, "d1", "n1", "A note.");
        var browser = person is null ? new Browser(host.Stranger()) : await Browser.SignInAsync(host, person);

        var page = await browser.OpenAsync(path);

        page.ShouldBe((HttpStatusCode)status);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.StartsWith("<!DOCTYPE html>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page.Text, StringComparison.Ordinal);
        Assert.Matches("<title>[^<]+ – SalesCoach</title>", page.Text);
        Assert.Single(Heading().Matches(page.Text));
        var ids = Id().Matches(page.Text).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (Match field in Field().Matches(page.Text))
        {
            var id = Id().Match(field.Value).Groups[1].Value;
            Assert.Contains($"<label for=\"{id}\">", page.Text, StringComparison.Ordinal);
        }

        Assert.All(References().Matches(page.Text).SelectMany(m => m.Groups[1].Value.Split(' ')), id => Assert.Contains(id, ids));
        Assert.All(Shared().Matches(page.Text).Select(m => m.Groups[1].Value), id => Assert.Contains(id, ids));
        Assert.DoesNotMatch("<script|<style|style=|onclick=|javascript:", page.Text);
        Assert.Equal("no-store", page.Headers["Cache-Control"].Split(',')[0]);
    }

    [Fact]
    public async Task The_style_sheet_is_kept_for_good_under_the_address_of_its_content()
    {
        await using var host = await CoachHost.StartAsync();
        var stranger = new Browser(host.Stranger());
        var address = Sheet().Match((await stranger.OpenAsync("/sign-in")).Text).Groups[1].Value;

        var sheet = await stranger.Visitor.GetAsync(address);

        sheet.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("text/css; charset=utf-8", sheet.ContentType);
        Assert.Equal("public, max-age=31536000, immutable", sheet.Headers["Cache-Control"]);
        Assert.Contains("prefers-color-scheme: dark", sheet.Text, StringComparison.Ordinal);
        (await stranger.OpenAsync("/assets/salescoach.0000000000000000.css")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/deals/none")]
    public async Task Machines_get_a_problem_document_where_people_get_a_page(string path)
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await Browser.SignInAsync(host, "dana");

        (await dana.Visitor.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        Assert.Contains("There is nothing here", (await dana.OpenAsync(path)).Text, StringComparison.Ordinal);
        (await dana.Visitor.GetAsync("/api/nothing", ("Accept", "text/html"))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_page_that_fails_says_so_without_details_and_in_the_log_with_them()
    {
        await using var host = await CoachHost.StartAsync();
        await host.Services.GetRequiredService<IMarkStore>().SaveMarkAsync("mailbox/acme/casey", "no JSON", TestContext.Current.CancellationToken);
        var casey = await Browser.SignInAsync(host, "casey");

        var page = await casey.OpenAsync("/messages");

        page.ShouldBe(HttpStatusCode.InternalServerError);
        Assert.Contains("<h1>Something went wrong here</h1>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Json", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(host.Log.Lines, line => line.Text.Contains("JsonException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_that_is_far_too_long_is_refused()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var dana = await Browser.SignInAsync(host, "dana");
        var page = await dana.OpenAsync("/deals/d1");

        (await dana.SendAsync(page, "/deals/d1/notes", ("text", new string('x', 100_001)))).ShouldBe(HttpStatusCode.BadRequest);
        (await dana.SendAsync(page, "/deals/d1/notes", ("text", new string('x', 5_000_000)))).ShouldBe(HttpStatusCode.BadRequest);
        (await dana.SubmitAsync(page, "/deals/d1/notes", ("text", new string('x', 100_000)))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var stranger = new Browser(host.Stranger());

        var sent = await stranger.OpenAsync("/deals/d1");
        sent.ShouldBe(HttpStatusCode.Redirect);
        var signIn = await stranger.OpenAsync(sent.Headers["Location"]);
        var page = await stranger.SubmitAsync(signIn, "/sign-in", ("person", "acme/dana"), ("returnUrl", ReturnUrl().Match(signIn.Text).Groups[1].Value));

        Assert.Contains("<h1>Line 4 rollout</h1>", page.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex(""" id="([^"]+)""")]
    private static partial Regex Id();

    [GeneratedRegex("""<(input(?![^>]*type="hidden")|textarea|select)[^>]*>""")]
    private static partial Regex Field();

    [GeneratedRegex(""" aria-(?:describedby|labelledby)="([^"]+)""")]
    private static partial Regex References();

    [GeneratedRegex(""" form="([^"]+)""")]
    private static partial Regex Shared();

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Sheet();

    [GeneratedRegex("""name="returnUrl" value="([^"]*)""")]
    private static partial Regex ReturnUrl();
}
