using System.Net;
using System.Text.RegularExpressions;
using SalesCoach.Reading;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Pages;

public partial class DealPageTests
{
    [Fact]
    public async Task A_note_that_is_sent_shows_what_was_read_in_it()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var dana = await Browser.SignInAsync(host, "dana");
        var page = await dana.OpenAsync("/deals/d1");

        var after = await dana.SubmitAsync(page, "/deals/d1/notes", ("text", "Good call with Ana.\r\nBen will send the firewall rules by Friday."), ("form", FormOf(page)));

        Assert.Contains("What was read in your note", after.Text, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"ahead\">Ben will send the firewall rules by Friday<span class=\"kind\">", after.Text, StringComparison.Ordinal);
        Assert.Contains("by <time datetime=\"2026-03-20\">Fri 20 Mar</time>", after.Text, StringComparison.Ordinal);
        Assert.Contains("10:00</time>", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_on_one_form_are_one_note()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var dana = await Browser.SignInAsync(host, "dana");
        var page = await dana.OpenAsync("/deals/d1");
        (string, string)[] fields = [("text", "A note of mine."), ("form", FormOf(page))];

        await dana.SubmitAsync(page, "/deals/d1/notes", fields);
        var after = await dana.SubmitAsync(page, "/deals/d1/notes", fields);

        Assert.Single(Entry().Matches(after.Text));

        var changed = await dana.SendAsync(page, "/deals/d1/notes", ("text", "Another thought."), ("form", FormOf(page)));
        changed.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Contains("&#xA;Another thought.</textarea>", changed.Text, StringComparison.Ordinal);
        Assert.NotEqual(FormOf(page), FormOf(changed));
        after = await dana.SubmitAsync(changed, "/deals/d1/notes", ("text", "Another thought."), ("form", FormOf(changed)));
        Assert.Equal(2, Entry().Count(after.Text));
    }

    [Fact]
    public async Task What_was_typed_is_kept_beside_what_is_wrong_with_it()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var dana = await Browser.SignInAsync(host, "dana");
        var page = await dana.OpenAsync("/deals/d1");

        // In this night the clocks in Berlin go from two to three.
        var refused = await dana.SendAsync(page, "/deals/d1/notes", ("text", "\nAna said </textarea> \"yes\""), ("writtenAt", "2025-03-30T02:30"), ("form", FormOf(page)));

        refused.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Contains(">&#xA;&#xA;Ana said &lt;/textarea&gt; &quot;yes&quot;</textarea>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"2025-03-30T02:30\"", refused.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"note-writtenAt-fault\"", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"note-text-fault\"", refused.Text, StringComparison.Ordinal);
        Assert.Empty(Entry().Matches((await dana.OpenAsync("/deals/d1")).Text));

        (await dana.SendAsync(page, "/deals/d1/notes", ("text", "  "), ("form", FormOf(page)))).ShouldBe(HttpStatusCode.BadRequest);
        (await dana.SendAsync(page, "/deals/d1/notes", ("text", "Of tomorrow"), ("writtenAt", "2026-03-19T08:00"), ("form", FormOf(page)))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_text_of_a_note_is_only_text()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal => deal["name"] = "<i>Line 4</i>");
        await PageScene.NoteAsync(
            host,
            "d1",
            "n1",
            "<script>alert(1)</script> & <img src=x onerror=alert(2)> she <b>will not</b> sign",
            new ObstacleReading { NoteId = "n1", Quote = "she <b>will not</b> sign" });
        var dana = await Browser.SignInAsync(host, "dana");

        var page = await dana.OpenAsync("/deals/d1");

        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<i>", page.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img", page.Text, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"trouble\">she &lt;b&gt;will not&lt;/b&gt; sign<span", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal => deal["goal"] = null);
        var dana = await Browser.SignInAsync(host, "dana");
        var casey = await Browser.SignInAsync(host, "casey");
        var alert = Alert().Match((await casey.OpenAsync("/")).Text).Value;

        (await dana.PostAsync("/deals/d1/notes", ("text", "Forged"))).ShouldBe(HttpStatusCode.BadRequest);
        (await dana.PostAsync("/deals/d1/commitments", ("commitment", "c1"), ("change", "done"))).ShouldBe(HttpStatusCode.BadRequest);
        (await casey.PostAsync(alert, ("back", "board"))).ShouldBe(HttpStatusCode.BadRequest);
        (await casey.PostAsync("/sign-out")).ShouldBe(HttpStatusCode.BadRequest);
        foreach (var action in Accept().Matches((await dana.OpenAsync("/deals/d1")).Text).Select(m => m.Groups[1].Value))
        {
            (await dana.PostAsync(action)).ShouldBe(HttpStatusCode.BadRequest);
        }

        var page = await dana.ReadAsync("/deals/d1");
        Assert.DoesNotContain("Forged", page, StringComparison.Ordinal);
        Assert.DoesNotContain("commitment done", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Acknowledged<", await casey.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_of_another_company_is_not_there()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var rival = await Browser.SignInAsync(host, "dana", "rival");

        var foreign = await rival.OpenAsync("/deals/d1");
        var none = await rival.OpenAsync("/deals/d2");

        foreign.ShouldBe(HttpStatusCode.NotFound);
        Assert.StartsWith("text/html", foreign.ContentType, StringComparison.Ordinal);
        Assert.DoesNotContain("Orla", foreign.Text, StringComparison.Ordinal);
        Assert.Equal(WithoutToken(none.Text), WithoutToken(foreign.Text));
        (await (await Browser.SignInAsync(host, "casey", "rival")).OpenAsync("/deals/d1/coaching")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_date_that_a_note_has_moved_stands_beside_the_old_one_and_names_the_note()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        await PageScene.NoteAsync(
            host,
            "d1",
            "n1",
            "The review slips to 24 April.",
            new MilestoneReading { NoteId = "n1", Quote = "The review slips to 24 April", MilestoneId = "m1", State = MilestoneState.Slipped, DueOn = new DateOnly(2026, 4, 24) });
        var dana = await Browser.SignInAsync(host, "dana");

        var page = (await dana.OpenAsync("/deals/d1")).Text;

        Assert.Matches("<del><time datetime=\"2026-04-10\">Fri 10 Apr</time></del>\\s*<span class=\"due\">due <time datetime=\"2026-04-24\">Fri 24 Apr</time>", page);
        Assert.Matches("""href="/deals/d1\?note=n1#asked">Dana Reyes’s note of <time datetime="2026-03-16">Mon 16 Mar</time>""", page);
    }

    [Fact]
    public async Task A_next_small_action_becomes_a_commitment_or_gives_way_to_another()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        var dana = await Browser.SignInAsync(host, "dana");
        var page = await dana.OpenAsync("/deals/d1");
        var first = Accept().Match(page.Text).Groups[1].Value;
        var action = Action().Match(page.Text).Groups[1].Value;

        var refused = await dana.SendAsync(page, first.Replace("/accept", "/dismiss", StringComparison.Ordinal), ("reason", " "));
        refused.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Matches("id=\"dismiss-[^\"]+-reason-fault\"", refused.Text);

        page = await dana.SubmitAsync(page, first.Replace("/accept", "/dismiss", StringComparison.Ordinal), ("reason", "She is on holiday"));
        var second = Accept().Match(page.Text).Groups[1].Value;
        Assert.NotEqual(first, second);
        Assert.DoesNotContain(action, page.Text, StringComparison.Ordinal);

        action = Action().Match(page.Text).Groups[1].Value;
        page = await dana.SubmitAsync(page, second);
        Assert.Matches($"id=\"commitment-[^\"]+\">\\s*(<div>\\s*)?<p class=\"do\">{Regex.Escape(action)}</p>", page.Text);
    }

    [Fact]
    public async Task A_commitment_is_confirmed_by_its_owner_only_moved_finished_and_declined()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal =>
        {
            var commitment = deal["commitments"]?[1] ?? throw new InvalidOperationException("The deal has no second commitment.");
            commitment["assignedById"] = "dana";
        });
        var dana = await Browser.SignInAsync(host, "dana");
        var ben = await Browser.SignInAsync(host, "ben");
        const string Commitments = "/deals/d1/commitments";

        var page = await dana.OpenAsync("/deals/d1");
        Assert.Contains("not confirmed yet", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"confirm\"", page.Text, StringComparison.Ordinal);
        var forbidden = await dana.SendAsync(page, Commitments, ("commitment", "c2"), ("change", "confirm"));
        forbidden.ShouldBe(HttpStatusCode.Forbidden);
        Assert.Contains("Only its owner can confirm", forbidden.Text, StringComparison.Ordinal);

        page = await ben.OpenAsync("/deals/d1");
        Assert.Contains("value=\"confirm\"", page.Text, StringComparison.Ordinal);
        page = await ben.SubmitAsync(page, Commitments, ("commitment", "c2"), ("change", "confirm"));
        Assert.DoesNotContain("not confirmed yet", page.Text, StringComparison.Ordinal);

        page = await ben.SubmitAsync(page, Commitments, ("commitment", "c2"), ("change", "move"), ("dueOn", "2026-03-27"));
        Assert.Contains("<time datetime=\"2026-03-27\">Fri 27 Mar</time>", page.Text, StringComparison.Ordinal);
        (await ben.SendAsync(page, Commitments, ("commitment", "c2"), ("change", "move"), ("dueOn", "soon"))).ShouldBe(HttpStatusCode.BadRequest);

        page = await ben.SubmitAsync(page, Commitments, ("commitment", "c2"), ("change", "done"));
        Assert.Contains("1 commitment done in the last 30 days", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"commitment-c2\"", page.Text, StringComparison.Ordinal);

        (await ben.SendAsync(page, Commitments, ("commitment", "none"), ("change", "done"))).ShouldBe(HttpStatusCode.NotFound);
        page = await ben.SubmitAsync(page, Commitments, ("commitment", "c1"), ("change", "decline"));
        Assert.DoesNotContain("Send the SOC 2 report", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_commitment_says_so_in_words()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", PageScene.Troubled);
        var dana = await Browser.SignInAsync(host, "dana");

        Assert.Contains("due <time datetime=\"2026-03-02\">Mon 2 Mar</time> <strong class=\"late\">14 days late</strong>", await dana.ReadAsync("/deals/d1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_come_ten_at_a_time_the_latest_first_and_one_can_be_asked_for()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1");
        for (var i = 10; i < 22; i++)
        {
            await PageScene.NoteAsync(host, "d1", $"n{i}", $"Note number {i}.");
            host.Clock.Now += TimeSpan.FromMinutes(1);
        }

        var dana = await Browser.SignInAsync(host, "dana");
        var page = await dana.ReadAsync("/deals/d1");
        Assert.Equal(Enumerable.Range(12, 10).Reverse(), Numbers(page));

        var older = Older().Match(page).Groups[1].Value;
        Assert.Equal([11, 10], Numbers(await dana.ReadAsync(older)));
        Assert.Equal(10, Numbers(await dana.ReadAsync("/deals/d1?note=n10"))[0]);
        Assert.Equal(10, Numbers(await dana.ReadAsync("/deals/d1?note=none")).Count);
        (await dana.OpenAsync("/deals/d1?after=nonsense")).ShouldBe(HttpStatusCode.BadRequest);

        static List<int> Numbers(string page) => [.. Number().Matches(page).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static string FormOf(Answer page) => Form().Match(page.Text).Groups[1].Value;

    private static string WithoutToken(string page) => Token().Replace(page, "");

    [GeneratedRegex("""name="form" value="([^"]+)""")]
    private static partial Regex Form();

    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]+""")]
    private static partial Regex Token();

    [GeneratedRegex("""<article class="note" """)]
    private static partial Regex Entry();

    [GeneratedRegex("""/alerts/[^/"]+/acknowledge""")]
    private static partial Regex Alert();

    [GeneratedRegex("""action="(/deals/d1/next-actions/[^"]+/accept)""")]
    private static partial Regex Accept();

    [GeneratedRegex("""Next small action</p>\s*<p class="do">([^<]+)</p>""")]
    private static partial Regex Action();

    [GeneratedRegex("""href="([^"]+)">Older notes""")]
    private static partial Regex Older();

    [GeneratedRegex("""Note number (\d+)""")]
    private static partial Regex Number();
}
