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

    /// <summary>Erases lines out of everybody's messages, and messages of which no line is left.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="isErased">Which lines.</param>
    /// <param name="cancel">Gives up waiting; calling again goes on.</param>
    public async Task EraseAsync(string tenantId, Func<MessageLine, bool> isErased, CancellationToken cancel)
    {
        string? continuation = null;
        do
        {
            var boxes = await marks.ListMarksAsync(MarkOf(tenantId, ""), new PageRequest(100, continuation), cancel);
            foreach (var name in boxes.Items.Select(m => m.Name))
            {
                await EraseFromAsync(name, isErased, cancel);
            }

            continuation = boxes.Continuation;
        }
        while (continuation is not null);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static string MarkOf(string tenantId, string personId) => $"mailbox/{tenantId}/{personId}";

    private async Task EraseFromAsync(string name, Func<MessageLine, bool> isErased, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var messages = await LoadAsync(name, cancel);
            if (messages.Any(m => m.Lines.Any(isErased)))
            {
                IReadOnlyList<Message> left = [.. messages.Select(m => m with { Lines = [.. m.Lines.Where(l => !isErased(l))] }).Where(m => m.Lines.Count > 0)];
                await marks.SaveMarkAsync(name, JsonSerializer.Serialize(left, SalesCoachJson.Default.IReadOnlyListMessage), cancel);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<IReadOnlyList<Message>> LoadAsync(string name, CancellationToken cancel) =>
        await marks.FindMarkAsync(name, cancel) is { } json
            ? JsonSerializer.Deserialize(json, SalesCoachJson.Default.IReadOnlyListMessage) ?? []
            : [];

    [LoggerMessage(3001, LogLevel.Information, "A message with {Lines} lines was delivered to a mailbox")]
    private static partial void LogDelivered(ILogger logger, int lines);
}
