namespace SalesCoach.Web.Webhooks;

/// <summary>Senders that sign nothing send the secret itself.</summary>
internal static class SharedSecret
{
    /// <summary>The header in which it stands where the sender can set headers.</summary>
    public const string Header = "X-SalesCoach-Secret";

    /// <summary>The sender whose secret stands in the header or, where there is none, in the address.</summary>
    public static WebhookSender? FindSender(WebhookRequest request, IReadOnlyList<WebhookSender> senders, string parameter) =>
        (request.Header(Header) ?? request.Parameter(parameter)) is { } given
            ? Proof.FindSender(senders, (_, secret) => Proof.AreSame(given, secret))
            : null;
}
