using System.Net;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class RunnableTests
{
    [Fact]
    public async Task A_note_goes_the_whole_way()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        var casey = await host.AsAsync("casey");

        var put = await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        put.ShouldBe(HttpStatusCode.Created);
        Assert.Equal("/api/deals/d1", put.Headers["Location"]);

        var note = await dana.PostAsync("/api/deals/d1/notes", new { text = "I will send the contract by Friday.", occurredAt = "2026-03-16T08:00:00Z" });
        note.ShouldBe(HttpStatusCode.Created);
        var actions = await dana.GetAsync("/api/deals/d1/next-actions");
        actions.ShouldBe(HttpStatusCode.OK);
        var alerts = await casey.GetAsync("/api/alerts");
        alerts.ShouldBe(HttpStatusCode.OK);
        (await host.Stranger().GetAsync("/health")).ShouldBe(HttpStatusCode.OK);
        TestContext.Current.TestOutputHelper?.WriteLine(put.Text + "\n" + note.Text + "\n" + actions.Text + "\n" + alerts.Text);
    }
}
