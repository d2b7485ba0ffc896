using System.Globalization;
using Microsoft.Extensions.Logging;
using SalesCoach.Companies;
using SalesCoach.Timers;

namespace SalesCoach.Erasure;

/// <summary>
/// The timer that erases: what was ordered and cut off, and the words of notes that are older than their company keeps them. Each run does a
/// bounded share and goes on where the last one stopped. It can be cut off at any point and run by several hosts at once.
/// </summary>
public sealed partial class ErasureRound(
    ErasureOrders orders,
    DealErasure deals,
    WordErasure words,
    IMarkStore marks,
    ICompanies companies,
    TimeProvider clock,
    ILogger<ErasureRound> logger)
{
    /// <summary>The most notes of one company, or of one person, that a run erases.</summary>
    public const int MostNotes = 500;

    /// <summary>Runs once.</summary>
    public async Task<ErasureReport> RunAsync(CancellationToken cancel)
    {
        var carriedOut = await CarryOutOrdersAsync(cancel);
        var erased = 0;
        foreach (var company in companies.All.Where(c => c.KeepNotesDays is not null))
        {
            erased += await EraseOldAsync(company, cancel);
        }

        LogErased(logger, carriedOut, erased);
        return new ErasureReport(carriedOut, erased);
    }

    private async Task<int> CarryOutOrdersAsync(CancellationToken cancel)
    {
        var carriedOut = 0;
        string? continuation = null;
        do
        {
            var page = await orders.ListAsync(new PageRequest(100, continuation), cancel);
            foreach (var order in page.Items)
            {
                carriedOut += await CarryOutAsync(order, cancel) ? 1 : 0;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        return carriedOut;
    }

    private async Task<bool> CarryOutAsync(ErasureOrder order, CancellationToken cancel)
    {
        try
        {
            if (order.Kind == ErasureKind.Deal)
            {
                await deals.CarryOutAsync(order, cancel);
                return true;
            }

            if (!await words.ErasePersonAsync(order.TenantId, order.Id, order.AsOf, MostNotes, cancel))
            {
                return false;
            }

            await orders.CloseAsync(order, cancel);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // One order that fails must not keep the others waiting.
            LogOrderLeft(logger, failure, order.Kind, order.Id);
            return false;
        }
    }

    private async Task<int> EraseOldAsync(Company company, CancellationToken cancel)
    {
        var today = company.DayOf(clock.GetUtcNow());
        var day = today.AddDays(-company.KeepNotesDays.GetValueOrDefault()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = $"retention/{company.Id}";

        // The mark says for which day the list was begun and how far it has come; at its end nothing is left to do until the next day.
        var mark = await marks.FindMarkAsync(name, cancel);
        var continuation = mark is not null && mark.StartsWith($"{day} ", StringComparison.Ordinal) ? mark[(day.Length + 1)..] : null;
        if (mark == day)
        {
            return 0;
        }

        try
        {
            var (erased, next) = await words.EraseOlderAsync(company.Id, BeginningOf(day, company), MostNotes, continuation, cancel);
            await marks.SaveMarkAsync(name, next is null ? day : $"{day} {next}", cancel);
            return erased;
        }
        catch (UnknownContinuationException)
        {
            // Another version of the store gave it out: begin the day anew, what is erased already is not met again.
            await marks.SaveMarkAsync(name, "", cancel);
            return 0;
        }
    }

    private static DateTimeOffset BeginningOf(string day, Company company)
    {
        var midnight = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, company.Zone().GetUtcOffset(midnight));
    }

    [LoggerMessage(5002, LogLevel.Information, "Erasure: {Orders} orders carried out, {Notes} notes older than their company keeps them erased")]
    private static partial void LogErased(ILogger logger, int orders, int notes);

    [LoggerMessage(5003, LogLevel.Error, "Erasure: the order {Kind} {Id} is tried again next time")]
    private static partial void LogOrderLeft(ILogger logger, Exception failure, ErasureKind kind, string id);
}

/// <summary>What a run erased.</summary>
/// <param name="Orders">Orders that are carried out to their end.</param>
/// <param name="Notes">Notes that were too old.</param>
public sealed record ErasureReport(int Orders, int Notes);
