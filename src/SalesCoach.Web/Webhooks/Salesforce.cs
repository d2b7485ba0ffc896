using System.Text;
using SalesCoach.Integrations;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// Salesforce: outbound messages (SOAP) and Flow HTTP callouts (our own form of a note). Neither is signed: a secret in the header or the
/// address, and the organization's id.
/// </summary>
internal sealed class Salesforce : IWebhookSource
{
    private const string Secret = "secret";

    private const string Acknowledgement =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>
        """;

    /// <inheritdoc/>
    public string Name => WebhookSources.Salesforce;

    /// <inheritdoc/>
    public WebhookSender? Authenticate(WebhookRequest request, IReadOnlyList<WebhookSender> senders, DateTimeOffset now) =>
        SharedSecret.FindSender(request, [.. senders.Where(s => s.OrganizationId is not null)], Secret);

    /// <inheritdoc/>
    public WebhookReading Read(WebhookRequest request, WebhookSender sender, IntegrationSettings settings)
    {
        if (IsSoap(request))
        {
            return SalesforceMessage.TryRead(request.Body, out var message)
                ? SalesforceIds.AreSame(message.OrganizationId, sender.OrganizationId)
                    ? WebhookReading.Of([.. message.Objects.Select(o => SalesforceObject.Read(o, settings.DealField))])
                    : WebhookReading.Refuse(WebhookAnswers.Unverified)
                : WebhookReading.Refuse(ProblemTypes.Of(StatusCodes.Status400BadRequest) with { Detail = "The body is no outbound message." });
        }

        return WebhookReading.OfJson(
            request,
            sent => !SalesforceIds.AreSame(sent.Member("organizationId").Text(), sender.OrganizationId) ? WebhookReading.Refuse(WebhookAnswers.Unverified)
                : sent.Member("notes") is { } notes ? WebhookReading.Of([.. ((System.Text.Json.JsonElement?)notes).Items().Select(n => NoteEvent.Read(n, null, null, settings.DealField))])
                : WebhookReading.Of(NoteEvent.Read(sent, null, null, settings.DealField)),
            expected: "text/xml (an outbound message) or application/json in UTF-8 (a Flow callout)");
    }

    /// <inheritdoc/>
    public IResult Acknowledge(WebhookRequest request, IReadOnlyList<Delivery> deliveries) =>
        IsSoap(request) ? TypedResults.Content(Acknowledgement, "text/xml", Encoding.UTF8) : WebhookAnswers.Default(deliveries);

    private static bool IsSoap(WebhookRequest request) => request.MediaType is "text/xml" or "application/soap+xml";
}
