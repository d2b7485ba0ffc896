using System.Net;
using System.Text.RegularExpressions;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>Somebody who looks at pages in a browser that runs no script.</summary>
public sealed partial class Browser(Visitor visitor)
{
    public Visitor Visitor => visitor;

    /// <summary>Signs one of the companies' people in by the page.</summary>
    public static async Task<Browser> SignInAsync(CoachHost host, string person, string tenant = "acme")
    {
        var browser = new Browser(host.Stranger());
        var page = await browser.OpenAsync("/sign-in");
        (await browser.SendAsync(page, "/sign-in", ("person", $"{tenant}/{person}"))).ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    public Task<Answer> OpenAsync(string path) => visitor.GetAsync(path, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

    /// <summary>Opens a page that must be there, and reads it as people do.</summary>
    public async Task<string> ReadAsync(string path)
    {
        var page = await OpenAsync(path);
        page.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(page.Text);
    }

    /// <summary>Sends a form that stands on the page; one that does not stand there cannot be sent.</summary>
    public Task<Answer> SendAsync(Answer page, string action, params (string Name, string Value)[] fields)
    {
        Assert.Matches($"action=\"{Regex.Escape(WebUtility.HtmlEncode(action))}\"", page.Text);
        return PostAsync(action, [("__RequestVerificationToken", TokenOf(page)), .. fields]);
    }

    /// <summary>Sends a form and looks at the page to which that leads.</summary>
    public async Task<Answer> SubmitAsync(Answer page, string action, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(page, action, fields);
        answer.ShouldBe(HttpStatusCode.Redirect);
        var next = await OpenAsync(answer.Headers["Location"].Split('#')[0]);
        next.ShouldBe(HttpStatusCode.OK);
        return next;
    }

    public async Task<Answer> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        return await visitor.SendAsync(HttpMethod.Post, action, form, ("Accept", "text/html"));
    }

    private static string TokenOf(Answer page) => WebUtility.HtmlDecode(Token().Match(page.Text).Groups[1].Value);

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
