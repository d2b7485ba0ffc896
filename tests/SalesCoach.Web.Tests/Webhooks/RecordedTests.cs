using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using SalesCoach.Integrations;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>What vendors send, as they send it, and what it means.</summary>
public class RecordedTests
{
    private const string DynamicsNote = "6d81597f-0f9f-e711-8122-000d3aa2331c";
    private const string DynamicsDeal = "0a1b2c3d-0f9f-e711-8122-000d3aa2331c";
    private const string DynamicsUser = "75c2dd85-e89e-e711-8122-000d3aa2331c";

    [Theory]
    [InlineData("standard-created.json", "n-1 08:30:00 deal d1 by dana,dana@acme.example at 08:15:00: Spoke with Ana.|She signs on Friday.")]
    [InlineData("standard-html.json", "4711 07:30:00 deal 12: Call with Ana & Tomas:||- price < 120\u2009k|- pilot in May")]
    [InlineData("standard-deleted.json", "n-1 09:00:00 deleted")]
    [InlineData("standard-contact.json", "ignored 1f81eb52-5198-4599-803e-771906343485")]
    [InlineData("hubspot-contact-v1-vector.json", "ignored 123")]
    [InlineData("hubspot-note-creation.json", "555001 08:30:00 thin")]
    [InlineData(
        "hubspot-batch.json",
        "555001 08:31:00 same deal: Tomas sends the firewall rules by Friday.",
        "555002 08:32:00 thin",
        "555003 08:33:00 deleted",
        "ignored 91",
        "refused objectId")]
    [InlineData("salesforce-custom-object.xml", "refused Body")]
    [InlineData(
        "salesforce-tasks.xml",
        "00T5700000OPgOjEAL 08:30:00 deal 0065700000xyzABAAY by 0055700000abcDEAAY at 08:15:00: Call with Tomas|Tomas sends the firewall rules by Friday.|Price < 120 k & no pilot.",
        "0025700000OPgOkAAL 08:31:00 no deal",
        "00T5700000OPgOlEAL 08:32:00 deleted")]
    [InlineData(
        "salesforce-flow.json",
        "069570000012345AAA 08:30:00 deal 0065700000xyzABAAY by 0055700000abcDEAAY,dana@acme.example at 08:15:00: Tomas sends the firewall rules by Friday.||Grüße",
        "069570000012346AAA 08:31:00 deleted")]
    [InlineData("dynamics-annotation-create.json", $"{DynamicsNote} 08:30:00 deal {DynamicsDeal} by {DynamicsUser} at 08:15:00: Call with Tomas|Tomas sends the firewall rules by Friday.")]
    [InlineData("dynamics-annotation-update-image.json", $"{DynamicsNote} 08:31:00 deal {DynamicsDeal} by {DynamicsUser}: Plain: price < 120 k and a > b.")]
    [InlineData("dynamics-annotation-update-owner.json", $"{DynamicsNote} 08:30:00 thin")]
    [InlineData("dynamics-annotation-delete.json", $"{DynamicsNote} 08:30:00 deleted")]
    [InlineData("dynamics-annotation-of-account.json", $"{DynamicsNote} 08:30:00 no deal")]
    [InlineData("dynamics-annotation-cut.json", $"{DynamicsNote} 08:30:00 thin")]
    [InlineData("dynamics-contact-update.json", $"ignored {DynamicsNote}")]
    [InlineData("pipedrive-v2-create.json", "37 08:30:00 deal 91 by 25455458 at 08:15:00: Tomas sends the firewall rules by Friday.||Ana agrees.")]
    [InlineData("pipedrive-v2-change.json", "37 08:31:00 deal 91 by 25455458 at 08:15:00: Edited.")]
    [InlineData("pipedrive-v2-delete.json", "37 08:32:00 deleted")]
    [InlineData("pipedrive-v2-on-person.json", "37 08:30:00 no deal")]
    [InlineData("pipedrive-v2-deal.json", "ignored 91")]
    [InlineData("pipedrive-v1-added.json", "37 08:30:00 deal 91 by 25455458,dana@acme.example at 08:15:00: Tomas sends the firewall rules by Friday.")]
    [InlineData("pipedrive-v1-deleted.json", "37 08:31:40 deleted")]
    [InlineData("cloudevents-structured.json", "n-1 08:30:00 deal d1 by dana@acme.example: Spoke with Ana.")]
    [InlineData("cloudevents-batch.json", "n-1 08:30:00 deal d1 by dana@acme.example: Spoke with Ana.", "n-2 08:30:00 deleted", "refused specversion", "ignored i-4")]
    public void A_recorded_payload_means_what_its_vendor_says(string file, params string[] meaning)
    {
        Assert.Equal(meaning, Read(file).Select(Write));
    }

    [Fact]
    public void Every_recorded_payload_is_a_row()
    {
        var rows = typeof(RecordedTests).GetMethod(nameof(A_recorded_payload_means_what_its_vendor_says))?.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>?)a.ConstructorArguments[0].Value)?[0].Value as string);

        Assert.Equal(Files().Select(Path.GetFileName).Order(StringComparer.Ordinal), rows?.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_field_that_names_the_deal_can_be_another_one()
    {
        var settings = new IntegrationSettings { DealField = "org_id" };

        Assert.StartsWith("37 08:30:00 deal 4 ", Write(Assert.Single(Read("pipedrive-v2-create.json", settings))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_says_that_a_context_was_cut()
    {
        var entry = Assert.Single(Read("dynamics-annotation-create.json", headers: new HeaderDictionary { ["x-ms-dynamics-msg-size-exceeded"] = "true" }));

        Assert.Equal($"{DynamicsNote} 08:30:00 thin", Write(entry));
    }

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "b">]><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"/>""")]
    [InlineData("""<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>""")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><x/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><x/>")]
    [InlineData("<x/>")]
    [InlineData("<x")]
    [InlineData("")]
    public void What_is_no_outbound_message_is_refused(string body)
    {
        Assert.False(SalesforceMessage.TryRead(System.Text.Encoding.UTF8.GetBytes(body), out _));
    }

    [Fact]
    public void A_megabyte_of_nested_elements_is_refused_at_once()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var depth = 1_000_000 / 7;
        var body = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.False(SalesforceMessage.TryRead(System.Text.Encoding.UTF8.GetBytes(body), out _));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    internal static IEnumerable<string> Files([CallerFilePath] string here = "") => Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here) ?? "", "Recorded"));

    internal static IWebhookSource SourceOf(string file) => Path.GetFileName(file).Split('-')[0] switch
    {
        "standard" => new Standard(),
        "hubspot" => new HubSpot(),
        "salesforce" => new Salesforce(),
        "dynamics" => new Dynamics(),
        "pipedrive" => new Pipedrive(),
        _ => new CloudEvents(),
    };

    private static IReadOnlyList<WebhookEntry> Read(string file, IntegrationSettings? settings = null, HeaderDictionary? headers = null)
    {
        var source = SourceOf(file);
        var body = File.ReadAllBytes(Files().Single(f => Path.GetFileName(f) == file));
        var request = new WebhookRequest("https://coach.example/", Drivers.Crm.TypeOf(source.Name, body), headers ?? [], new QueryCollection(), body);
        var reading = source.Read(request, new WebhookSender { OrganizationId = Drivers.Crm.Organization }, settings ?? new IntegrationSettings());
        Assert.Null(reading.Refusal);
        return reading.Entries;
    }

    private static string Write(WebhookEntry entry) => entry switch
    {
        WebhookEntry.About { Note: { } note } => $"{note.ExternalId} {Time(note.Version)} {Write(note)}",
        WebhookEntry.Ignored ignored => $"ignored {ignored.ExternalId}",
        WebhookEntry.Refused refused => $"refused {refused.Field}",
        _ => "unknown",
    };

    private static string Write(IncomingNote note) => note switch
    {
        { Deleted: true } => "deleted",
        { AboutNoDeal: true } => "no deal",
        { IsThin: true } => "thin",
        _ => (note.DealKey is null ? "same deal" : $"deal {note.DealKey}")
            + (note.AuthorKeys.Count == 0 ? "" : $" by {string.Join(',', note.AuthorKeys)}")
            + (note.OccurredAt is { } at ? $" at {Time(at)}" : "")
            + $": {note.Text?.Replace('\n', '|')}",
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
