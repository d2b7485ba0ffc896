using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Coaching;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Pages;

public class DigestTests
{
    [Fact]
    public async Task A_coach_finds_the_boards_five_things_in_the_messages_once_a_day_from_eight_on()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", PageScene.Troubled);
        await PageScene.PutAsync(host, "d2");
        var digest = host.Services.GetRequiredService<CoachDigest>();

        // In Berlin it is half past seven, then half past eight.
        host.Clock.Now = new DateTimeOffset(2026, 3, 17, 6, 30, 0, TimeSpan.Zero);
        await digest.RunAsync(TestContext.Current.CancellationToken);
        var casey = await Browser.SignInAsync(host, "casey");
        Assert.Contains("No messages yet", await casey.ReadAsync("/messages"), StringComparison.Ordinal);

        host.Clock.Now += TimeSpan.FromHours(1);
        await digest.RunAsync(TestContext.Current.CancellationToken);
        await digest.RunAsync(TestContext.Current.CancellationToken);

        var messages = await casey.ReadAsync("/messages");
        var message = Assert.Single(messages.Split("<article")[1..]);
        Assert.Contains("Five things that matter today", message, StringComparison.Ordinal);
        Assert.Contains("Tue 17 Mar, 08:30", message, StringComparison.Ordinal);
        Assert.Equal(5, message.Split("<li>").Length - 1);
        Assert.Contains("No messages yet", await (await Browser.SignInAsync(host, "dana")).ReadAsync("/messages"), StringComparison.Ordinal);
        Assert.Contains("No messages yet", await (await Browser.SignInAsync(host, "cleo")).ReadAsync("/messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_who_is_named_as_a_deals_coach_learns_nothing_from_the_digest()
    {
        await using var host = await CoachHost.StartAsync();
        await PageScene.PutAsync(host, "d1", deal =>
        {
            PageScene.Troubled(deal);
            deal["coachId"] = "ben";
        });
        host.Clock.Now = new DateTimeOffset(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);

        await host.Services.GetRequiredService<CoachDigest>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains("No messages yet", await (await Browser.SignInAsync(host, "ben")).ReadAsync("/messages"), StringComparison.Ordinal);
    }
}
