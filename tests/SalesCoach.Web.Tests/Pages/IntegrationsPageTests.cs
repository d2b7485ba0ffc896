using System.Net;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;
using SalesCoach.Web.Tests.Webhooks;

namespace SalesCoach.Web.Tests.Pages;

public class IntegrationsPageTests
{
    [Fact]
    public async Task An_admin_sees_what_came_and_what_waits_and_no_word_of_a_note()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        await WebhookCallsTests.WithDealAsync(host, "d1");
        var crm = Crm.At(host);
        await crm.SendAsync("standard", NoteJson.Standard(text: "Open sesame."));
        await crm.SendAsync("pipedrive", WebhookCallsTests.Recorded("pipedrive-v2-create.json"));
        await crm.SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"));
        await crm.SendAsync("dynamics", "<x/>", "text/xml");
        host.Clock.Now = host.Clock.Now.AddMinutes(31);
        var alex = await Browser.SignInAsync(host, "alex");

        var page = await alex.ReadAsync("/integrations");

        Assert.Contains($"{host.Address.GetLeftPart(UriPartial.Authority)}/api/webhooks/hubspot", page, StringComparison.Ordinal);
        Assert.Contains("waits for its deal (91)", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"late\">Note 555001</span>", page, StringComparison.Ordinal);
        Assert.Contains("The settings have no token for its API (tried once).", page, StringComparison.Ordinal);
        Assert.Contains("note n-1", page, StringComparison.Ordinal);
        Assert.Contains("<strong class=\"late\">refused</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", page, StringComparison.Ordinal);
        Assert.DoesNotContain("firewall", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Crm.StandardSecret, page, StringComparison.Ordinal);
        Assert.Contains("href=\"/integrations\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_led_there()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await Browser.SignInAsync(host, "dana");

        Assert.DoesNotContain("/integrations", await dana.ReadAsync("/"), StringComparison.Ordinal);
        (await dana.OpenAsync("/integrations")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
