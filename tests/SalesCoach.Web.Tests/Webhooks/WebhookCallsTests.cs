using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Integrations;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>What senders are answered, and what is kept by then.</summary>
public class WebhookCallsTests
{
    public static TheoryData<string, string, string> Notes => new()
    {
        { "standard", "standard-created.json", "d1" },
        { "salesforce", "salesforce-tasks.xml", "salesforce-0065700000xyzABAAY" },
        { "salesforce", "salesforce-flow.json", "salesforce-0065700000xyzABAAY" },
        { "dynamics", "dynamics-annotation-create.json", "dynamics-0a1b2c3d-0f9f-e711-8122-000d3aa2331c" },
        { "pipedrive", "pipedrive-v2-create.json", "pipedrive-91" },
        { "pipedrive", "pipedrive-v1-added.json", "91" },
        { "cloudevents", "cloudevents-structured.json", "d1" },
        { "cloudevents", "cloudevents-batch.json", "cloudevents-d1" },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task A_note_of_each_source_reaches_its_deal(string source, string file, string dealId)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await WithDealAsync(host, dealId);
        var body = Recorded(file);

        var first = await Crm.At(host).SendAsync(source, body);
        var again = await Crm.At(host).SendAsync(source, body);

        Assert.True((int)first.Status is 200 or 204, first.Text);
        Assert.Equal(first.Status, again.Status);
        var notes = (await dana.GetAsync($"/api/deals/{dealId}/notes")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(source, Assert.Single(notes).GetProperty("source").GetString());
        Assert.NotNull(notes[0].GetProperty("readBy").GetString());
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Nobody_is_believed_without_proof(string source)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await WithDealAsync(host, "d1");
        await using var bare = await CoachHost.StartAsync();
        var body = Recorded($"{source}-{Example(source)}");
        var crm = Crm.At(host);

        Answer[] answers =
        [
            await crm.SendAsync(source, body, change: headers => headers.Clear()),
            await crm.SendAsync(source, body, change: headers => Spoil(headers)),
            await Crm.At(bare).SendAsync(source, body),
        ];

        Assert.All(answers, answer => answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "unverified"));
        Assert.Empty((await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items").EnumerateArray());
        var deliveries = await (await host.AsAsync("alex")).GetAsync($"/api/integrations/{source}/deliveries");
        Assert.Empty(deliveries.Json.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("hubspot")]
    public async Task A_signed_body_that_was_changed_by_one_byte_is_refused(string source)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var body = Recorded($"{source}-{Example(source)}");
        var uri = new Uri(host.Address, $"/api/webhooks/{source}").AbsoluteUri;
        var proof = Crm.Prove(source, uri, body, host.Clock.Now);
        byte[] changed = [.. body];
        changed[^3] ^= 1;

        var answer = await Crm.At(host).SendAsync(source, changed, change: headers => Replace(headers, proof));

        answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "unverified");
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("hubspot")]
    public async Task A_message_that_is_sent_again_after_five_minutes_is_refused(string source)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var body = Recorded($"{source}-{Example(source)}");
        var proof = Crm.Prove(source, new Uri(host.Address, $"/api/webhooks/{source}").AbsoluteUri, body, host.Clock.Now);
        host.Clock.Now = host.Clock.Now.AddSeconds(301);

        var answer = await Crm.At(host).SendAsync(source, body, change: headers => Replace(headers, proof));

        answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "unverified");
    }

    [Fact]
    public async Task The_secret_says_whose_note_it_is()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await WithDealAsync(host, "d1");
        var body = Encoding.UTF8.GetBytes(NoteJson.Standard());

        var answer = await Crm.At(host).SendAsync("standard", body, change: h => h["webhook-signature"] = Crm.SignStandard(Crm.RivalStandardSecret, h["webhook-id"], h["webhook-timestamp"], body));

        answer.ShouldBe(HttpStatusCode.Accepted);
        Assert.Equal("parked", answer.Json.GetProperty("items")[0].GetProperty("outcome").GetString());
        Assert.Empty((await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_body_of_another_type_is_refused_and_an_admin_sees_it(string source)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);

        var answer = await Crm.At(host).SendAsync(source, "text=hello", "application/x-www-form-urlencoded");

        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        var delivery = (await (await host.AsAsync("alex")).GetAsync($"/api/integrations/{source}/deliveries")).Json.GetProperty("items")[0];
        Assert.Equal("refused", delivery.GetProperty("outcome").GetString());
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_body_above_a_megabyte_is_too_large(string source)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);

        var answer = await Crm.At(host).SendAsync(source, new byte[(1024 * 1024) + 1]);

        answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Standard")]
    [InlineData("zoho")]
    public async Task A_source_that_nobody_knows_is_not_found(string source)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);

        (await Crm.At(host).SendAsync(source, "{}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Of_a_batch_with_a_bad_entry_the_good_ones_are_kept()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await WithDealAsync(host, "d1");

        (await Crm.At(host).SendAsync("cloudevents", Recorded("cloudevents-batch.json"))).ShouldBe(HttpStatusCode.NoContent);

        Assert.Equal("n-1", Assert.Single((await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items").EnumerateArray()).GetProperty("externalId").GetString());
        var deliveries = (await (await host.AsAsync("alex")).GetAsync("/api/integrations/cloudevents/deliveries")).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["ignored", "refused", "withdrawn", "kept"], deliveries.Select(d => d.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("""{"type":"note.created","data":{"text":"x","updatedAt":"2026-03-16T08:30:00Z"}}""", "id: ")]
    [InlineData("""{"type":"note.created","data":{"id":"1","text":"x"}}""", "updatedAt: ")]
    [InlineData("""{"type":"note.created","data":{"id":"1","updatedAt":"2026-03-16T08:30:00Z"}}""", "text: ")]
    [InlineData("""{"type":"note.created","data":{"id":"1","text":"x","dealId":"d1","updatedAt":"2031-03-16T08:30:00Z"}}""", "version: ")]
    public async Task What_can_never_be_kept_is_refused_by_the_name_of_its_field(string body, string named)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);

        var answer = await Crm.At(host).SendAsync("standard", body);

        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "body");
        Assert.StartsWith(named, answer.Json.GetProperty("errors").GetProperty("body")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_not_shown_to_anybody()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        await WithDealAsync(host, "d1");

        var answer = await Crm.At(host).SendAsync("standard", NoteJson.Standard(text: string.Concat(Enumerable.Repeat("sesame ", 20_000))));

        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid", "body");
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("sesame", StringComparison.Ordinal));
        Assert.DoesNotContain("sesame", (await (await host.AsAsync("alex")).GetAsync("/api/integrations/standard/deliveries")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task While_the_store_is_away_a_sender_is_asked_to_come_again(string source)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings, services: services =>
        {
            var there = services.Last(s => s.ServiceType == typeof(IIntegrationStore));
            services.AddSingleton<IIntegrationStore>(s => new AbsentStore((IIntegrationStore)(there.ImplementationFactory?.Invoke(s) ?? throw new InvalidOperationException())));
        });

        var answer = await Crm.At(host).SendAsync(source, Recorded($"{source}-{Example(source)}"));

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal("30", answer.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Salesforce_gets_its_acknowledgement()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);

        var answer = await Crm.At(host).SendAsync("salesforce", Recorded("salesforce-tasks.xml"));

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("text/xml; charset=utf-8", answer.ContentType);
        XNamespace outbound = "http://soap.sforce.com/2005/09/outbound";
        Assert.Equal("true", XDocument.Parse(answer.Text).Descendants(outbound + "Ack").Single().Value);
    }

    [Theory]
    [InlineData("salesforce-tasks.xml", "00DD0000000muCU", "00DD0000000muCV")]
    [InlineData("salesforce-flow.json", "00DD0000000muCU", "00DD0000000muCV")]
    public async Task Another_organization_is_not_believed_whatever_its_secret(string file, string organization, string other)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var body = Encoding.UTF8.GetString(Recorded(file)).Replace(organization, other, StringComparison.Ordinal);

        (await Crm.At(host).SendAsync("salesforce", body)).ShouldBeProblem(HttpStatusCode.Unauthorized, "unverified");
    }

    [Theory]
    [InlineData("dynamics", "code", Crm.DynamicsSecret)]
    [InlineData("salesforce", "secret", Crm.SalesforceSecret)]
    [InlineData("cloudevents", "access_token", Crm.CloudEventsSecret)]
    public async Task A_secret_may_stand_in_the_address(string source, string parameter, string secret)
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var visitor = host.Stranger();
        var body = Recorded($"{source}-{Example(source)}");

        Assert.True((await PostAsync(secret)).Status < HttpStatusCode.Ambiguous);
        (await PostAsync($"{secret}x")).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync($"{secret}&{parameter}={secret}")).ShouldBe(HttpStatusCode.Unauthorized);

        Task<Answer> PostAsync(string given)
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", Crm.TypeOf(source, body));
            return visitor.SendAsync(HttpMethod.Post, $"/api/webhooks/{source}?{parameter}={given}", content);
        }
    }

    [Fact]
    public async Task HubSpot_signs_the_address_that_it_calls_and_a_proxy_may_stand_between()
    {
        var settings = Crm.Settings;
        settings["Webhooks:PublicUrl"] = "https://coach.example/sales/";
        await using var host = await CoachHost.StartAsync(settings);
        var body = Recorded("hubspot-contact-v1-vector.json");

        var signed = Crm.Prove("hubspot", "https://coach.example/sales/api/webhooks/hubspot", body, host.Clock.Now);

        (await Crm.At(host).SendAsync("hubspot", body, change: headers => Replace(headers, signed))).ShouldBe(HttpStatusCode.OK);
        (await Crm.At(host).SendAsync("hubspot", body)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task CloudEvents_in_binary_mode_are_kept()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await WithDealAsync(host, "d1");

        var answer = await Crm.At(host).SendAsync("cloudevents", """{"text":"Spoke with Ana.","dealId":"d1"}""", "application/json", headers =>
        {
            headers["ce-specversion"] = "1.0";
            headers["ce-id"] = "1";
            headers["ce-source"] = "/crm";
            headers["ce-type"] = "com.acme.note.created";
            headers["ce-time"] = "2026-03-16T08:30:00Z";
            headers["ce-subject"] = "n%2D%C3%BC";
        });

        answer.ShouldBe(HttpStatusCode.NoContent);
        Assert.Equal("n-ü", (await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items")[0].GetProperty("externalId").GetString());
    }

    [Fact]
    public async Task CloudEvents_may_ask_before_they_send()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);

        var answer = await host.Stranger().SendAsync(
            HttpMethod.Options, "/api/webhooks/cloudevents", null, ("WebHook-Request-Origin", "eventgrid.azure.net"), ("WebHook-Request-Rate", "120"));

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("eventgrid.azure.net", answer.Headers["WebHook-Allowed-Origin"]);
        Assert.Equal("*", answer.Headers["WebHook-Allowed-Rate"]);
        Assert.Equal("POST", answer.Headers["Allow"]);
    }

    public static TheoryData<string> Sources => ["hubspot", "salesforce", "dynamics", "pipedrive", "standard", "cloudevents"];

    internal static byte[] Recorded(string file) => File.ReadAllBytes(RecordedTests.Files().Single(f => Path.GetFileName(f) == file));

    internal static string Example(string source) => source switch
    {
        "hubspot" => "batch.json",
        "salesforce" => "tasks.xml",
        "dynamics" => "annotation-create.json",
        "pipedrive" => "v2-create.json",
        "standard" => "created.json",
        _ => "structured.json",
    };

    internal static async Task<Visitor> WithDealAsync(CoachHost host, string dealId)
    {
        var dana = await host.AsAsync("dana");
        (await dana.PutAsync($"/api/deals/{dealId}", DealJson.Healthy())).ShouldBe(HttpStatusCode.Created);
        return dana;
    }

    private static void Spoil(Dictionary<string, string> headers)
    {
        foreach (var name in headers.Keys.Where(n => n is not ("webhook-id" or "webhook-timestamp" or "X-HubSpot-Request-Timestamp")).ToList())
        {
            headers[name] = headers[name][..^4] + (headers[name].EndsWith("AAA=", StringComparison.Ordinal) ? "BBB=" : "AAA=");
        }
    }

    private static void Replace(Dictionary<string, string> headers, Dictionary<string, string> others)
    {
        headers.Clear();
        foreach (var (name, value) in others)
        {
            headers[name] = value;
        }
    }
}
