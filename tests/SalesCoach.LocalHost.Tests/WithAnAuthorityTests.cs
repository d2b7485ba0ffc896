using System.Net;
using System.Text.RegularExpressions;
using SalesCoach.LocalHost.Tests.Drivers;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.LocalHost.Tests;

public class WithAnAuthorityTests
{
    [Fact]
    public async Task In_production_people_open_the_board_by_signing_in_at_the_authority_and_still_can_after_a_restart()
    {
        using var folder = new TempFolder();
        await using var authority = await TestAuthority.StartAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        authority.ChangeIdToken = t => (t.IssuedAt, t.NotBefore, t.Expires) = (now, now, now.AddHours(1));
        (string, string)[] environment =
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            .. authority.PageSettings.Select(s => (s.Key.Replace(":", "__", StringComparison.Ordinal), s.Value ?? "")),
        ];
        using var browser = new HttpClient();
        string session;

        await using (var program = await BuiltProgram.StartAsync(["--data", folder.File("people.db")], environment))
        {
            Assert.Contains("authority", program.Printed[^1], StringComparison.Ordinal);
            using var page = await OpenAsync(program, "/", "");

            // Through the sign-in, the authority and the way back; the cookies are kept by the client.
            Assert.Equal((HttpStatusCode.OK, "/sign-in/callback"), (page.StatusCode, page.RequestMessage?.RequestUri?.AbsolutePath));
            session = Regex.Match(string.Join(' ', page.Headers.GetValues("Set-Cookie")), "salescoach=[^;]+").Value;
            await program.StopAsync();
        }

        await using var again = await BuiltProgram.StartAsync(["--data", folder.File("people.db")], environment);
        using var board = await OpenAsync(again, "/", session);
        Assert.Equal((HttpStatusCode.OK, "/"), (board.StatusCode, board.RequestMessage?.RequestUri?.AbsolutePath));
        Assert.Contains("Casey &lt;Coach&gt;", await board.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        async Task<HttpResponseMessage> OpenAsync(BuiltProgram program, string path, string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Client.BaseAddress ?? new Uri("http://nowhere"), path));
            request.Headers.Add("Accept", "text/html");
            if (cookie.Length > 0)
            {
                request.Headers.Add("Cookie", cookie);
            }

            return await browser.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
