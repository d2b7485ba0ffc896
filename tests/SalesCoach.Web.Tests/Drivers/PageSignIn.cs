using System.Net;
using System.Text.RegularExpressions;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>Somebody whose browser goes to the authority and comes back, step by step.</summary>
public sealed partial class PageSignIn(CoachHost host, TestAuthority authority)
{
    public Browser Browser { get; } = new(host.Stranger());

    /// <summary>Signs in by opening a page.</summary>
    public static async Task<Browser> CompleteAsync(CoachHost host, TestAuthority authority, string path = "/")
    {
        var somebody = new PageSignIn(host, authority);
        (await somebody.ReturnAsync(await somebody.LeaveAsync(path))).ShouldBe(HttpStatusCode.OK);
        return somebody.Browser;
    }

    /// <summary>Opens a page without being signed in, and follows to the authority.</summary>
    /// <returns>The authority's address with its question.</returns>
    public async Task<string> LeaveAsync(string path = "/")
    {
        var sent = await Browser.OpenAsync(path);
        sent.ShouldBe(HttpStatusCode.Redirect);
        return await FollowAsync(sent.Headers["Location"]);
    }

    /// <summary>Opens the sign-in, which leads to the authority.</summary>
    public async Task<string> FollowAsync(string signIn)
    {
        Assert.StartsWith("/sign-in?", signIn, StringComparison.Ordinal);
        var leaves = await Browser.OpenAsync(signIn);
        leaves.ShouldBe(HttpStatusCode.Redirect);
        Assert.StartsWith($"{authority.Issuer}/authorize?", leaves.Headers["Location"], StringComparison.Ordinal);
        return leaves.Headers["Location"];
    }

    /// <summary>Lets the authority answer.</summary>
    /// <returns>Our address to which it sends the browser back.</returns>
    public static async Task<string> AskAsync(string question)
    {
        using var there = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await there.GetAsync(new Uri(question), TestContext.Current.CancellationToken);
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException("It sends nobody back.");
    }

    /// <summary>Lets the authority answer, and comes back.</summary>
    public async Task<Answer> ReturnAsync(string question) => await Browser.OpenAsync(await AskAsync(question));

    /// <summary>Where a page leads on to by itself.</summary>
    public static string Onward(Answer page) => WebUtility.HtmlDecode(Refresh().Match(page.Text).Groups[1].Value);

    [GeneratedRegex("""<meta http-equiv="refresh" content="0;url=([^"]*)" ?/?>""")]
    private static partial Regex Refresh();
}
