using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Integrations;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>How the CRM's names become ours.</summary>
public class IntegrationCallsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task A_note_about_a_deal_that_is_not_here_waits_until_the_admin_says_which_it_is()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await WebhookCallsTests.WithDealAsync(host, "d1");
        var alex = await host.AsAsync("alex");
        (await Crm.At(host).SendAsync("pipedrive", WebhookCallsTests.Recorded("pipedrive-v2-create.json"))).ShouldBe(HttpStatusCode.Accepted);
        var waiting = await alex.GetAsync("/api/integrations/pipedrive/waiting");
        Assert.Equal("91", waiting.Json.GetProperty("items")[0].GetProperty("dealKey").GetString());
        Assert.DoesNotContain("firewall", waiting.Text, StringComparison.Ordinal);

        var put = await alex.PutAsync("/api/integrations/pipedrive", new
        {
            deals = new[] { new { key = "91", dealId = "d1" } },
            people = new[] { new { key = "25455458", personId = "ben" } },
        });

        put.ShouldBe(HttpStatusCode.Created);
        var note = Assert.Single((await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("ben", note.GetProperty("authorId").GetString());
        Assert.Empty((await alex.GetAsync("/api/integrations/pipedrive/waiting")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_parked_note_finds_its_deal_when_the_deal_comes()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        await Crm.At(host).SendAsync("pipedrive", WebhookCallsTests.Recorded("pipedrive-v2-create.json"));
        var dana = await WebhookCallsTests.WithDealAsync(host, "pipedrive-91");
        host.Clock.Now = host.Clock.Now.AddMinutes(5);

        Assert.Equal(1, await host.Services.GetRequiredService<PendingNotes>().RunAsync(TestContext.Current.CancellationToken));

        Assert.Single((await dana.GetAsync("/api/deals/pipedrive-91/notes")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_note_waits_no_longer_than_its_company_keeps_notes()
    {
        var settings = Crm.Settings;
        settings["Companies:0:KeepNotesDays"] = "30";
        await using var host = await CoachHost.StartAsync(settings);
        await Crm.At(host).SendAsync("pipedrive", WebhookCallsTests.Recorded("pipedrive-v2-create.json"));
        host.Clock.Now = host.Clock.Now.AddDays(31);

        await host.Services.GetRequiredService<PendingNotes>().RunAsync(TestContext.Current.CancellationToken);

        var alex = await host.AsAsync("alex");
        Assert.Empty((await alex.GetAsync("/api/integrations/pipedrive/waiting")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("withdrawn", (await alex.GetAsync("/api/integrations/pipedrive/deliveries")).Json.GetProperty("items")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Where_the_admin_says_so_a_deal_is_made_for_its_coach_to_assign()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var alex = await host.AsAsync("alex");
        (await alex.PutAsync("/api/integrations/pipedrive", new { unknownDeals = "create" })).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "coachId");
        await alex.PutAsync("/api/integrations/pipedrive", new { unknownDeals = "create", coachId = "casey" });

        (await Crm.At(host).SendAsync("pipedrive", WebhookCallsTests.Recorded("pipedrive-v1-added.json"))).ShouldBe(HttpStatusCode.OK);

        var casey = await host.AsAsync("casey");
        var deal = await casey.GetAsync("/api/deals/pipedrive-91");
        Assert.Equal("Line 4 rollout", deal.Json.GetProperty("name").GetString());
        Assert.Single((await casey.GetAsync("/api/deals/pipedrive-91/notes")).Json.GetProperty("items").EnumerateArray());
        Assert.NotEmpty((await casey.GetAsync("/api/alerts?dealId=pipedrive-91")).Json.GetProperty("items").EnumerateArray());
        (await casey.PutAsync("/api/deals/pipedrive-91", DealJson.Healthy(), ("If-Match", deal.ETag))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_said_is_replaced_only_by_who_has_read_it()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var alex = await host.AsAsync("alex");
        var before = await alex.GetAsync("/api/integrations/hubspot");
        Assert.Equal("park", before.Json.GetProperty("unknownDeals").GetString());
        Assert.False(before.Headers.ContainsKey("ETag"));

        var first = await alex.PutAsync("/api/integrations/hubspot", new { dealField = "a" });

        (await alex.PutAsync("/api/integrations/hubspot", new { dealField = "b" })).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "precondition-required");
        (await alex.PutAsync("/api/integrations/hubspot", new { dealField = "b" }, ("If-Match", first.ETag))).ShouldBe(HttpStatusCode.OK);
        (await alex.PutAsync("/api/integrations/hubspot", new { dealField = "c" }, ("If-Match", first.ETag))).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale");
        (await alex.PutAsync("/api/integrations/hubspot", new { dealField = "d" }, ("If-Match", "*"))).ShouldBe(HttpStatusCode.OK);
        var now = await alex.GetAsync("/api/integrations/hubspot");
        Assert.Equal("d", now.Json.GetProperty("dealField").GetString());
    }

    [Theory]
    [InlineData("""{"deals":[{"key":"1","dealId":"a b"}]}""", "deals[0].dealId")]
    [InlineData("""{"deals":[{"key":"1","dealId":"a"},{"key":"1","dealId":"b"}]}""", "deals[1].key")]
    [InlineData("""{"people":[{"key":"","personId":"a"}]}""", "people[0].key")]
    [InlineData("""{"people":[{"key":"DANA","personId":"a"},{"key":"dana","personId":"b"}]}""", "people[1].key")]
    [InlineData("""{"secrets":["x"]}""", "secrets")]
    [InlineData("""{"unknownDeals":"drop"}""", "unknownDeals")]
    public async Task What_is_wrong_is_named(string body, string field)
    {
        var alex = await shared.Host.AsAsync("alex");

        (await alex.PutAsync("/api/integrations/dynamics", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", field);
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("casey")]
    public async Task Only_an_admin_may_look_or_say(string person)
    {
        var visitor = await shared.Host.AsAsync(person);

        foreach (var path in (string[])["", "/deliveries", "/waiting"])
        {
            (await visitor.GetAsync($"/api/integrations/hubspot{path}")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        }

        (await visitor.PutAsync("/api/integrations/hubspot", new { })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await (await shared.Host.AsAsync("alex")).GetAsync("/api/integrations/zoho")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_delivery_is_listed_without_its_text()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        await WebhookCallsTests.WithDealAsync(host, "d1");
        await Crm.At(host).SendAsync("standard", NoteJson.Standard(text: "Open sesame."));
        await Crm.At(host).SendAsync("standard", NoteJson.Standard(text: "Open sesame."));

        var deliveries = await (await host.AsAsync("alex")).GetAsync("/api/integrations/standard/deliveries?pageSize=1");

        Assert.Equal("repeated", deliveries.Json.GetProperty("items")[0].GetProperty("outcome").GetString());
        Assert.Equal("d1", deliveries.Json.GetProperty("items")[0].GetProperty("dealId").GetString());
        Assert.NotEqual(JsonValueKind.Null, deliveries.Json.GetProperty("continuation").ValueKind);
        Assert.DoesNotContain("sesame", deliveries.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("sesame", StringComparison.Ordinal) || line.Text.Contains("whsec", StringComparison.Ordinal));
    }
}
