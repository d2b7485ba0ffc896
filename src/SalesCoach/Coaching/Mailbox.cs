using System.Text.Json;
using Microsoft.Extensions.Logging;
using SalesCoach.Companies;
using SalesCoach.Timers;

namespace SalesCoach.Coaching;

/// <summary>
/// Delivers to a page: each person's latest messages, kept beside the timers' marks. The default where no mail or chat is connected; the log
/// gets a count and no text.
/// </summary>
public sealed partial class Mailbox(IMarkStore marks, ILogger<Mailbox> logger) : IDelivery, IDisposable
{
    private const int Kept = 30;

    private readonly SemaphoreSlim _gate = new(1);

    /// <inheritdoc/>
    public async Task DeliverAsync(Message message, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var name = MarkOf(message.TenantId, message.ToPersonId);
            var messages = await LoadAsync(name, cancel);
            if (messages.Any(m => m.Key == message.Key))
            {
                return;
            }

            IReadOnlyList<Message> kept = [message, .. messages.Take(Kept - 1)];
            await marks.SaveMarkAsync(name, JsonSerializer.Serialize(kept, SalesCoachJson.Default.IReadOnlyListMessage), cancel);
            LogDelivered(logger, message.Lines.Count);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The caller's own messages, the latest first.</summary>
    public async Task<IReadOnlyList<Message>> ListAsync(Caller caller, CancellationToken cancel) =>
        [.. (await LoadAsync(MarkOf(caller.TenantId, caller.PersonId), cancel)).Where(m => !m.CoachOnly || caller.Roles.HasFlag(Roles.Coach))];

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static string MarkOf(string tenantId, string personId) => $"mailbox/{tenantId}/{personId}";

    private async Task<IReadOnlyList<Message>> LoadAsync(string name, CancellationToken cancel) =>
        await marks.FindMarkAsync(name, cancel) is { } json
            ? JsonSerializer.Deserialize(json, SalesCoachJson.Default.IReadOnlyListMessage) ?? []
            : [];

    [LoggerMessage(3001, LogLevel.Information, "A message with {Lines} lines was delivered to a mailbox")]
    private static partial void LogDelivered(ILogger logger, int lines);
}
