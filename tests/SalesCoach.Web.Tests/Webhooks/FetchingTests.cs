using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Integrations;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>Notes whose CRM sends no text.</summary>
public sealed class FetchingTests : IDisposable
{
    private const string HubSpotNote = "/crm/v3/objects/notes/555001";
    private const string DynamicsNote = "/api/data/v9.2/annotations(6d81597f-0f9f-e711-8122-000d3aa2331c)";

    private readonly CrmServer _crm = new();

    [Fact]
    public async Task A_HubSpot_note_is_fetched_while_its_sender_waits()
    {
        await using var host = await StartAsync();
        var dana = await WebhookCallsTests.WithDealAsync(host, "hubspot-91");
        _crm.Put(HubSpotNote, HubSpotAnswer("<p>Tomas sends the firewall rules by <b>Friday</b>.</p>"));

        var answer = await Crm.At(host).SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"));

        answer.ShouldBe(HttpStatusCode.OK);
        var note = (await dana.GetAsync("/api/deals/hubspot-91/notes")).Json.GetProperty("items")[0];
        Assert.Equal("Tomas sends the firewall rules by Friday.", note.GetProperty("text").GetString());
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 8, 20, 0, TimeSpan.Zero), note.GetProperty("occurredAt").GetDateTimeOffset());
        var asked = Assert.Single(_crm.Asked);
        Assert.Equal("Bearer token-of-acme", asked.Headers.Authorization?.ToString());
        Assert.Equal("https://api.hubapi.com", asked.RequestUri?.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task A_Dynamics_note_above_256_KB_is_fetched()
    {
        await using var host = await StartAsync();
        var dana = await WebhookCallsTests.WithDealAsync(host, "dynamics-0a1b2c3d-0f9f-e711-8122-000d3aa2331c");
        _crm.Put(DynamicsNote, """
            {"subject":"Call","notetext":"A long note.","createdon":"2026-03-16T08:00:00Z","modifiedon":"2026-03-16T08:30:00Z",
             "_objectid_value":"0A1B2C3D-0f9f-e711-8122-000d3aa2331c","_objectid_value@Microsoft.Dynamics.CRM.lookuplogicalname":"opportunity","_ownerid_value":"u"}
            """);

        var answer = await Crm.At(host).SendAsync(
            "dynamics", WebhookCallsTests.Recorded("dynamics-annotation-cut.json"), change: headers => headers["x-ms-dynamics-msg-size-exceeded"] = "true");

        answer.ShouldBe(HttpStatusCode.OK);
        var notes = await dana.GetAsync("/api/deals/dynamics-0a1b2c3d-0f9f-e711-8122-000d3aa2331c/notes");
        Assert.Equal("Call\nA long note.", notes.Json.GetProperty("items")[0].GetProperty("text").GetString());
        Assert.Contains("lookuplogicalname", Assert.Single(_crm.Asked).Headers.GetValues("Prefer").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "unavailable", 3)]
    [InlineData(HttpStatusCode.TooManyRequests, "unavailable", 3)]
    [InlineData(HttpStatusCode.Unauthorized, "unauthorized", 1)]
    public async Task A_note_that_cannot_be_fetched_yet_waits_and_comes_later(HttpStatusCode status, string trouble, int asked)
    {
        await using var host = await StartAsync();
        var dana = await WebhookCallsTests.WithDealAsync(host, "hubspot-91");
        var alex = await host.AsAsync("alex");
        _crm.Put(HubSpotNote, status);

        (await Crm.At(host).SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"))).ShouldBe(HttpStatusCode.Accepted);

        Assert.Equal(asked, _crm.Asked.Count);
        var waiting = (await alex.GetAsync("/api/integrations/hubspot/waiting")).Json.GetProperty("items")[0];
        Assert.Equal(("555001", "pending", trouble, 1), (
            waiting.GetProperty("externalId").GetString(), waiting.GetProperty("state").GetString(), waiting.GetProperty("trouble").GetString(), waiting.GetProperty("attempts").GetInt32()));
        Assert.Equal(host.Clock.Now.AddMinutes(1), waiting.GetProperty("nextTryAt").GetDateTimeOffset());

        _crm.Put(HubSpotNote, HubSpotAnswer("Here at last."));
        Assert.Equal(0, await RunTimerAsync(host));
        host.Clock.Now = host.Clock.Now.AddMinutes(1);
        Assert.Equal(1, await RunTimerAsync(host));

        Assert.Equal("Here at last.", (await dana.GetAsync("/api/deals/hubspot-91/notes")).Json.GetProperty("items")[0].GetProperty("text").GetString());
        Assert.Empty((await alex.GetAsync("/api/integrations/hubspot/waiting")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(["kept", "pending"], (await alex.GetAsync("/api/integrations/hubspot/deliveries")).Json.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Waits_grow_and_health_says_when_a_note_has_waited_too_long()
    {
        await using var host = await StartAsync();
        _crm.Put(HubSpotNote, HttpStatusCode.Forbidden);
        await Crm.At(host).SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"));
        var waits = new List<double>();
        Assert.Equal("""{"status":"healthy"}""", (await host.Stranger().GetAsync("/health")).Text);

        for (var i = 0; i < 12; i++)
        {
            var next = (await (await host.AsAsync("alex")).GetAsync("/api/integrations/hubspot/waiting")).Json.GetProperty("items")[0].GetProperty("nextTryAt").GetDateTimeOffset();
            waits.Add((next - host.Clock.Now).TotalMinutes);
            host.Clock.Now = next;
            await RunTimerAsync(host);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360], waits);
        Assert.Equal("""{"status":"degraded","notesWaiting":1}""", (await host.Stranger().GetAsync("/health")).Text);
    }

    [Fact]
    public async Task However_often_health_is_asked_it_looks_for_late_notes_once_in_half_a_minute()
    {
        await using var host = await StartAsync();
        await WebhookCallsTests.WithDealAsync(host, "hubspot-91");
        _crm.Put(HubSpotNote, HttpStatusCode.Forbidden);
        await Crm.At(host).SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"));
        host.Clock.Now = host.Clock.Now.AddMinutes(30);
        var late = (await host.Stranger().GetAsync("/health")).Text;

        _crm.Put(HubSpotNote, HubSpotAnswer("Here at last."));
        Assert.Equal(1, await RunTimerAsync(host));
        host.Clock.Now = host.Clock.Now.AddSeconds(29);
        var soon = (await host.Stranger().GetAsync("/health")).Text;
        host.Clock.Now = host.Clock.Now.AddSeconds(1);
        var then = (await host.Stranger().GetAsync("/health")).Text;

        Assert.Equal("""{"status":"degraded","notesWaiting":1}""", late);
        Assert.Equal(late, soon);
        Assert.Equal("""{"status":"healthy"}""", then);
    }

    [Fact]
    public async Task Where_a_CRM_does_not_answer_it_is_asked_once_a_round_and_all_others_keep_their_place()
    {
        await using var host = await StartAsync();
        await WebhookCallsTests.WithDealAsync(host, "hubspot-91");
        for (var i = 1; i <= 3; i++)
        {
            _crm.Put($"/crm/v3/objects/notes/{i}", HttpStatusCode.Unauthorized);
            await Crm.At(host).SendAsync("hubspot", $$"""[{"subscriptionType":"object.creation","objectTypeId":"0-46","objectId":{{i}},"occurredAt":1773649800000}]""");
            host.Clock.Now = host.Clock.Now.AddSeconds(1);
        }

        _crm.Asked.Clear();
        host.Clock.Now = host.Clock.Now.AddMinutes(2);

        await RunTimerAsync(host);

        Assert.Equal(["/crm/v3/objects/notes/1"], _crm.Asked.Select(a => a.RequestUri?.AbsolutePath));
        Enumerable.Range(1, 3).ToList().ForEach(i => _crm.Put($"/crm/v3/objects/notes/{i}", HubSpotAnswer($"Note {i}.")));
        _crm.Asked.Clear();
        host.Clock.Now = host.Clock.Now.AddMinutes(2);
        Assert.Equal(3, await RunTimerAsync(host));
    }

    [Fact]
    public async Task A_note_that_its_CRM_does_not_have_is_gone_after_three_looks()
    {
        await using var host = await StartAsync();
        _crm.Put(HubSpotNote, HttpStatusCode.NotFound);
        await Crm.At(host).SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"));
        for (var i = 0; i < 2; i++)
        {
            host.Clock.Now = host.Clock.Now.AddMinutes(10);
            await RunTimerAsync(host);
        }

        var alex = await host.AsAsync("alex");
        Assert.Empty((await alex.GetAsync("/api/integrations/hubspot/waiting")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("withdrawn", (await alex.GetAsync("/api/integrations/hubspot/deliveries")).Json.GetProperty("items")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Without_a_token_nobody_is_asked()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings, services: _crm.Join);

        (await Crm.At(host).SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"))).ShouldBe(HttpStatusCode.Accepted);

        Assert.Empty(_crm.Asked);
        var waiting = (await (await host.AsAsync("alex")).GetAsync("/api/integrations/hubspot/waiting")).Json.GetProperty("items")[0];
        Assert.Equal("no-token", waiting.GetProperty("trouble").GetString());
    }

    [Fact]
    public async Task A_change_of_the_text_of_a_known_note_needs_no_fetching()
    {
        await using var host = await StartAsync();
        var dana = await WebhookCallsTests.WithDealAsync(host, "hubspot-91");
        _crm.Put(HubSpotNote, HubSpotAnswer("First."));
        await Crm.At(host).SendAsync("hubspot", WebhookCallsTests.Recorded("hubspot-note-creation.json"));
        _crm.Asked.Clear();

        var answer = await Crm.At(host).SendAsync("hubspot", """
            [{"subscriptionType":"object.propertyChange","objectTypeId":"0-46","objectId":555001,"occurredAt":1773650400000,"propertyName":"hs_note_body","propertyValue":"<p>Second.</p>"}]
            """);

        Assert.Equal("revised", answer.Json.GetProperty("items")[0].GetProperty("outcome").GetString());
        Assert.Empty(_crm.Asked);
        var note = (await dana.GetAsync("/api/deals/hubspot-91/notes")).Json.GetProperty("items")[0];
        Assert.Equal("Second.", note.GetProperty("text").GetString());
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 8, 20, 0, TimeSpan.Zero), note.GetProperty("occurredAt").GetDateTimeOffset());
    }

    public void Dispose() => _crm.Dispose();

    private static object HubSpotAnswer(string html) => new
    {
        id = "555001",
        properties = new { hs_note_body = html, hs_timestamp = "2026-03-16T08:20:00Z", hubspot_owner_id = "11349275", hs_lastmodifieddate = "2026-03-16T08:30:01.500Z" },
        associations = new { deals = new { results = new[] { new { id = "91", type = "note_to_deal" } } } },
        archived = false,
    };

    private static Task<int> RunTimerAsync(CoachHost host) => host.Services.GetRequiredService<PendingNotes>().RunAsync(TestContext.Current.CancellationToken);

    private Task<CoachHost> StartAsync()
    {
        var settings = Crm.Settings;
        settings["Webhooks:Senders:2:ApiToken"] = "token-of-acme";
        settings["Webhooks:Senders:4:ApiToken"] = "token-of-acme";
        settings["Webhooks:Senders:4:ApiUrl"] = "https://acme.crm4.dynamics.com";
        return CoachHost.StartAsync(settings, services: _crm.Join);
    }
}
