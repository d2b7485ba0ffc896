using Microsoft.Extensions.Options;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// Takes a CRM's delivery in: verified before anything is parsed, answered only when what is good of it is kept. One bad entry spoils no other.
/// </summary>
internal sealed partial class WebhookDesk(
    IEnumerable<IWebhookSource> sources,
    IOptions<WebhookOptions> options,
    IIntegrationStore store,
    IncomingNotes incoming,
    PendingNotes pending,
    TimeProvider clock,
    ILogger<WebhookDesk> logger)
{
    // No sender that we know sends more than 100 at once.
    private const int MostEntries = 500;

    // HubSpot waits five seconds for its answer; what is not fetched by then the timer fetches.
    private static readonly TimeSpan FetchingTime = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, IWebhookSource> _sources = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The source of this name; null where there is none.</summary>
    public IWebhookSource? FindSource(string name) => _sources.GetValueOrDefault(name);

    /// <summary>Takes a delivery in.</summary>
    public async Task<IResult> ReceiveAsync(IWebhookSource source, WebhookRequest request, CancellationToken cancel)
    {
        var senders = options.Value.Senders.Where(s => s.Source == source.Name).ToList();
        if (source.Authenticate(request, senders, clock.GetUtcNow()) is not { } sender)
        {
            LogUnverified(logger, source.Name);
            return new ProblemAnswer(WebhookAnswers.Unverified);
        }

        try
        {
            var integration = await store.FindOrDefaultAsync(sender.Tenant, source.Name, cancel);
            var reading = source.Read(request, sender, integration.Settings);
            if (reading.Refusal is { } refusal)
            {
                await LogAsync(integration, [Refused(null, refusal.Detail ?? refusal.Title)], cancel);
                return new ProblemAnswer(refusal);
            }

            if (reading.Entries.Count > MostEntries)
            {
                return WebhookAnswers.Refused([new Fault("", $"At most {MostEntries} entries are taken at once.")]);
            }

            return await KeepAsync(source, request, integration, reading.Entries, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && failure is not OutOfMemoryException)
        {
            LogFailed(logger, failure, source.Name);
            return WebhookAnswers.NotNow(failure);
        }
    }

    private async Task<IResult> KeepAsync(
        IWebhookSource source, WebhookRequest request, Integration integration, IReadOnlyList<WebhookEntry> entries, CancellationToken cancel)
    {
        var deliveries = new List<Delivery>(entries.Count);
        foreach (var entry in entries)
        {
            deliveries.Add(entry switch
            {
                WebhookEntry.About about => await incoming.ReceiveAsync(integration, about.Note, cancel),
                WebhookEntry.Ignored ignored => Say(DeliveryOutcome.Ignored, ignored.ExternalId, ignored.Why),
                WebhookEntry.Refused refused => Refused(refused.ExternalId, $"{refused.Field}: {refused.Why}"),
                _ => throw new InvalidOperationException($"Nothing is known of {entry.GetType().Name}."),
            });
        }

        await FetchAsync(integration, deliveries, cancel);
        await LogAsync(integration, deliveries, cancel);
        return deliveries.Count > 0 && deliveries.All(d => d.Outcome == DeliveryOutcome.Refused)
            ? WebhookAnswers.Refused([.. deliveries.Select((d, i) => new Fault(deliveries.Count == 1 ? "" : $"[{i}]", d.Why ?? ""))])
            : source.Acknowledge(request, deliveries);
    }

    /// <summary>Fetches at once what can be fetched in the time that the sender gives.</summary>
    private async Task FetchAsync(Integration integration, List<Delivery> deliveries, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(FetchingTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        for (var i = 0; i < deliveries.Count; i++)
        {
            if (deliveries[i] is not { Outcome: DeliveryOutcome.Pending, ExternalId: { } externalId })
            {
                continue;
            }

            try
            {
                var id = NoteIds.Derive(integration.TenantId, integration.Source, externalId);
                if (await pending.FetchNowAsync(integration, id, either.Token) is not { } finished)
                {
                    // What keeps one from being fetched mostly keeps them all; the timer goes on.
                    return;
                }

                deliveries[i] = finished;
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested && failure is not OutOfMemoryException)
            {
                // It is kept as pending, which is what its sender will hear.
                LogFetchFailed(logger, failure, integration.Source);
                return;
            }
        }
    }

    private Task LogAsync(Integration integration, List<Delivery> deliveries, CancellationToken cancel) =>
        deliveries.Count == 0 ? Task.CompletedTask : store.AddDeliveriesAsync(integration.TenantId, integration.Source, deliveries, cancel);

    private Delivery Refused(string? externalId, string why) => Say(DeliveryOutcome.Refused, externalId, why);

    private Delivery Say(DeliveryOutcome outcome, string? externalId, string why) =>
        new() { At = clock.GetUtcNow(), Outcome = outcome, ExternalId = Short(externalId), Why = why };

    private static string? Short(string? id) => id?.Length > NewNote.LongestExternalId ? id[..NewNote.LongestExternalId] : id;

    [LoggerMessage(1301, LogLevel.Warning, "A delivery for {Source} was refused: no sender's secret or signature fits it, or it is too old")]
    private static partial void LogUnverified(ILogger logger, string source);

    [LoggerMessage(1302, LogLevel.Error, "A delivery for {Source} could not be kept; its sender is asked to send it again")]
    private static partial void LogFailed(ILogger logger, Exception failure, string source);

    [LoggerMessage(1303, LogLevel.Warning, "A note of {Source} could not be fetched at once; the timer fetches it")]
    private static partial void LogFetchFailed(ILogger logger, Exception failure, string source);
}
