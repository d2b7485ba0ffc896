using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Notes;
using SalesCoach.Timers;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class HealthTests
{
    [Fact]
    public async Task A_program_lives_whatever_its_store_does()
    {
        await using var ill = await CoachHost.StartAsync(services: s => s.AddSingleton<IMarkStore, BrokenMarks>());

        var live = await ill.Stranger().GetAsync("/health/live");
        var ready = await ill.Stranger().GetAsync("/health/ready");

        Assert.Equal((HttpStatusCode.OK, """{"status":"healthy"}"""), (live.Status, live.Text));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"unhealthy"}"""), (ready.Status, ready.Text));
    }

    [Fact]
    public async Task Readiness_tells_how_long_the_oldest_note_has_waited_and_nothing_of_whose_it_is()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        (await dana.PutAsync("/api/deals/d1", DealJson.Healthy())).ShouldBe(HttpStatusCode.Created);
        Assert.Equal("""{"status":"healthy","oldestNoteSeconds":0}""", (await host.Stranger().GetAsync("/health/ready")).Text);

        await host.Services.GetRequiredService<INoteStore>().SaveNoteAsync(
            new DealNote
            {
                TenantId = "acme",
                DealId = "d1",
                Id = "n1",
                Source = "api",
                OccurredAt = host.Clock.Now,
                SavedAt = host.Clock.Now,
                Text = "I will send the plan.",
            },
            TestContext.Current.CancellationToken);
        host.Clock.Now = host.Clock.Now.AddMinutes(31);
        Assert.Equal("""{"status":"degraded","oldestNoteSeconds":1860}""", (await host.Stranger().GetAsync("/health/ready")).Text);

        await host.Services.GetRequiredService<Sweep>().RunAsync(TestContext.Current.CancellationToken);
        host.Clock.Now = host.Clock.Now.AddMinutes(1);
        Assert.Equal("""{"status":"healthy","oldestNoteSeconds":0,"sweepSeconds":60}""", (await host.Stranger().GetAsync("/health/ready")).Text);
    }
}
