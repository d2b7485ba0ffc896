using System.Text.Json;
using SalesCoach.Integrations;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Webhooks;

/// <summary>A CRM's dialect: how it proves itself, what it says, and how it wants to be answered. Pure, and asked in this order.</summary>
internal interface IWebhookSource
{
    /// <summary>Its name in the address.</summary>
    string Name { get; }

    /// <summary>
    /// Which of the senders sent this; null where none did. Looks at nothing but bytes and headers, and takes as long for a wrong secret as for
    /// a right one.
    /// </summary>
    WebhookSender? Authenticate(WebhookRequest request, IReadOnlyList<WebhookSender> senders, DateTimeOffset now);

    /// <summary>What an authenticated sender says.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="settings">What the admin has said about the CRM.</param>
    WebhookReading Read(WebhookRequest request, WebhookSender sender, IntegrationSettings settings);

    /// <summary>The answer that the sender expects when all that is good is kept.</summary>
    IResult Acknowledge(WebhookRequest request, IReadOnlyList<Delivery> deliveries) => WebhookAnswers.Default(deliveries);
}

/// <summary>What a sender says: entries, or a problem with the whole.</summary>
internal sealed record WebhookReading
{
    private WebhookReading(IReadOnlyList<WebhookEntry> entries, Problem? refusal) => (Entries, Refusal) = (entries, refusal);

    /// <summary>What it says, one by one.</summary>
    public IReadOnlyList<WebhookEntry> Entries { get; }

    /// <summary>Why nothing of it can be understood.</summary>
    public Problem? Refusal { get; }

    public static WebhookReading Of(params IReadOnlyList<WebhookEntry> entries) => new(entries, null);

    /// <summary>What a body of JSON says; a refusal where it is of another type or cannot be read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="isExpected">Whether the body is of a type that this sender sends; null for plain JSON.</param>
    /// <param name="expected">Which types those are, in words.</param>
    public static WebhookReading OfJson(
        WebhookRequest request, Func<JsonElement, WebhookReading> read, bool? isExpected = null, string expected = "application/json in UTF-8")
    {
        if (!(isExpected ?? request.IsJson))
        {
            return WrongType(expected);
        }

        if (!JsonBodies.TryParse(request.Body, out var json, out var refusal))
        {
            return Refuse(refusal);
        }

        using (json)
        {
            return read(json.RootElement);
        }
    }

    public static WebhookReading Refuse(Problem problem) => new([], problem);

    /// <summary>The body is of a type that this sender does not send.</summary>
    private static WebhookReading WrongType(string expected) =>
        Refuse(ProblemTypes.Of(StatusCodes.Status415UnsupportedMediaType) with { Detail = $"Send {expected}." });
}

/// <summary>One thing that a sender says.</summary>
internal abstract record WebhookEntry
{
    /// <summary>Something about a note.</summary>
    public sealed record About(IncomingNote Note) : WebhookEntry;

    /// <summary>Something else, which is nobody's fault.</summary>
    public sealed record Ignored(string? ExternalId, string Why) : WebhookEntry;

    /// <summary>Something that cannot be understood.</summary>
    public sealed record Refused(string? ExternalId, string Field, string Why) : WebhookEntry;
}
