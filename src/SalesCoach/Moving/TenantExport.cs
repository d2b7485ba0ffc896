using System.Text.Json;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Moving;

/// <summary>
/// Writes all that a tenant owns as JSON Lines, page by page, so that it can move to another store. Each deal is written before its notes: a
/// note that arrives in between is in the file, and the import takes it in. What is known of CRMs' notes is written before both: what is said
/// of one in between is then said again, which changes nothing.
/// </summary>
public sealed class TenantExport(IDealStore deals, INoteStore notes, IIntegrationStore integrations, IMarkStore marks, TimeProvider clock)
{
    private const int PageSize = 100;

    private static readonly ReadOnlyMemory<byte> EndOfLine = "\n"u8.ToArray();

    /// <summary>Exports a tenant.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="output">Where to write, UTF-8.</param>
    /// <param name="cancel">Gives up; the file then has no last line and cannot be imported to its end.</param>
    /// <returns>How much was written.</returns>
    public async Task<Moved> WriteAsync(string tenantId, Stream output, CancellationToken cancel)
    {
        var moved = new Moved(0, 0, 0);
        await WriteAsync(new ExportHead { Version = ExportHead.CurrentVersion, TenantId = tenantId, ExportedAt = clock.GetUtcNow() });
        await foreach (var integration in AllAsync(page => integrations.ListIntegrationsAsync(tenantId, page, cancel)))
        {
            await WriteAsync(new ExportedIntegration { Integration = integration });
            moved = moved with { Integrations = moved.Integrations + 1 };
        }

        await foreach (var tracked in AllAsync(page => integrations.ListTrackedNotesAsync(tenantId, page, cancel)))
        {
            await WriteAsync(new ExportedTrackedNote { Tracked = tracked });
            moved = moved with { TrackedNotes = moved.TrackedNotes + 1 };
        }

        await foreach (var deal in deals.AllDealsAsync(tenantId, new DealFilter(), cancel))
        {
            await WriteAsync(new ExportedDeal { Deal = deal.Document });
            moved = moved with { Deals = moved.Deals + 1 };
            await foreach (var note in AllAsync(page => notes.ListNotesAsync(tenantId, deal.Document.Id, page, cancel)))
            {
                await WriteAsync(new ExportedNote { Note = note });
                moved = moved with { Notes = moved.Notes + 1 };
            }
        }

        foreach (var beginning in TenantMarks.BeginningsOf(tenantId))
        {
            await foreach (var mark in AllAsync(page => marks.ListMarksAsync(beginning, page, cancel)))
            {
                await WriteMarkAsync(mark.Name, mark.Value);
            }
        }

        foreach (var name in TenantMarks.NamesOf(tenantId))
        {
            if (await marks.FindMarkAsync(name, cancel) is { } value)
            {
                await WriteMarkAsync(name, value);
            }
        }

        await WriteAsync(new ExportEnd { Moved = moved });
        await output.FlushAsync(cancel);
        return moved;

        async Task WriteMarkAsync(string name, string value)
        {
            await WriteAsync(new ExportedMark { Name = name, Value = value });
            moved = moved with { Marks = moved.Marks + 1 };
        }

        async Task WriteAsync(ExportLine line)
        {
            await JsonSerializer.SerializeAsync(output, line, StoreJson.Line, cancel);
            await output.WriteAsync(EndOfLine, cancel);
        }
    }

    private static async IAsyncEnumerable<T> AllAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        string? continuation = null;
        do
        {
            var page = await list(new PageRequest(PageSize, continuation));
            foreach (var item in page.Items)
            {
                yield return item;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
