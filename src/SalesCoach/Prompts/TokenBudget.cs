using System.Globalization;
using SalesCoach.Timers;

namespace SalesCoach.Prompts;

/// <summary>
/// A tenant's tokens of a UTC day, over all hosts. Two hosts that count at the same moment may lose one question's count: the budget bounds
/// what a day costs, it is no account.
/// </summary>
internal sealed class TokenBudget(IMarkStore marks, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>The tokens that a tenant has used today.</summary>
    public async Task<long> UsedAsync(string tenantId, CancellationToken cancel)
    {
        var parts = (await marks.FindMarkAsync(MarkOf(tenantId), cancel))?.Split(' ');
        return parts is [var day, var used] && day == Today ? long.Parse(used, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Counts what a question cost.</summary>
    public async Task CountAsync(string tenantId, long tokens, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var used = await UsedAsync(tenantId, cancel) + tokens;
            await marks.SaveMarkAsync(MarkOf(tenantId), string.Create(CultureInfo.InvariantCulture, $"{Today} {used}"), cancel);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private string Today => clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string MarkOf(string tenantId) => $"model-tokens/{tenantId}";
}
