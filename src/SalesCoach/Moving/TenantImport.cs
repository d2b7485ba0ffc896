using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Moving;

/// <summary>
/// Reads a tenant's export into this store, line by line. Nothing that is there is ever overwritten: a line whose deal, note or mark is there
/// already and the same is passed over, so that an import that was cut off is finished by running it again; one that is there and differs
/// stops the import.
/// </summary>
public sealed class TenantImport(IDealStore deals, INoteStore notes, IIntegrationStore integrations, IMarkStore marks, DealRebuild rebuild)
{
    /// <summary>Imports a tenant.</summary>
    /// <param name="input">The export, UTF-8.</param>
    /// <param name="tenantId">The tenant whose export it has to be; null for whichever the file names.</param>
    /// <param name="cancel">Gives up; running it again goes on.</param>
    /// <returns>The tenant, and how much the file holds.</returns>
    /// <exception cref="UnusableExportException">A line cannot be imported; those before it have been.</exception>
    public async Task<(string TenantId, Moved Moved)> ReadAsync(Stream input, string? tenantId, CancellationToken cancel)
    {
        using var lines = new StreamReader(input, leaveOpen: true);
        var number = 1;
        var head = Head(await lines.ReadLineAsync(cancel), tenantId);
        var (moved, ended) = (new Moved(0, 0, 0), false);
        DealDocument? deal = null;
        var taken = 0;
        var behind = new List<DealKey>();
        while (await lines.ReadLineAsync(cancel) is { } text)
        {
            number++;
            if (ended)
            {
                throw new UnusableExportException(number, "there is more after the last line; import one export at a time.");
            }

            switch (Parse(number, text))
            {
                case ExportedDeal { Deal: var document }:
                    Complete();
                    Check(number, document.TenantId == head.TenantId && DealChecks.IsId(document.Id), "this deal is another tenant's or has no usable id; export again.");
                    await ImportAsync(number, document, cancel);
                    (deal, taken, moved) = (document, 0, moved with { Deals = moved.Deals + 1 });
                    break;
                case ExportedNote { Note: var note }:
                    Check(number, deal is not null && note.TenantId == head.TenantId && note.DealId == deal.Id, "this note does not belong to the deal before it; export again.");
                    await ImportAsync(number, note, cancel);
                    taken += note.ReadBy is null ? 0 : 1;
                    moved = moved with { Notes = moved.Notes + 1 };
                    break;
                case ExportedIntegration { Integration: var integration }:
                    Check(number, integration.TenantId == head.TenantId, "this is what another tenant's admin has said; export again.");
                    await ImportAsync(number, integration, cancel);
                    moved = moved with { Integrations = moved.Integrations + 1 };
                    break;
                case ExportedTrackedNote { Tracked: var tracked }:
                    Check(number, tracked.TenantId == head.TenantId, "this CRM's note is another tenant's; export again.");
                    await ImportAsync(number, tracked, cancel);
                    moved = moved with { TrackedNotes = moved.TrackedNotes + 1 };
                    break;
                case ExportedMark mark:
                    Check(number, TenantMarks.Owns(head.TenantId, mark.Name), "this mark is none of the tenant's; take the line out or export again.");
                    await ImportAsync(number, mark, cancel);
                    moved = moved with { Marks = moved.Marks + 1 };
                    break;
                case ExportEnd end:
                    Check(number, end.Moved == moved, $"{end.Moved.Deals} deals, {end.Moved.Notes} notes, {end.Moved.Integrations + end.Moved.TrackedNotes} things of CRMs and {end.Moved.Marks} marks were exported, but the lines before hold others; export again.");
                    ended = true;
                    break;
                default:
                    throw new UnusableExportException(number, "only the first line tells what the file is; import one export at a time.");
            }
        }

        if (!ended)
        {
            throw new UnusableExportException(number, "the export was cut off here; export again, then import again: what is here already is passed over.");
        }

        Complete();
        foreach (var key in behind)
        {
            await rebuild.RebuildAsync(key, cancel);
        }

        return (head.TenantId, moved);

        // A note that was saved while the export ran is in the file and not yet in its deal.
        void Complete()
        {
            if (deal is not null && deal.TakenIn() < taken)
            {
                behind.Add(new DealKey(deal.TenantId, deal.Id));
            }
        }
    }

    private async Task ImportAsync(int number, DealDocument document, CancellationToken cancel)
    {
        var kept = await deals.FindDealAsync(document.TenantId, document.Id, cancel);
        if (kept is null && await deals.SaveDealAsync(document, null, cancel) is not null)
        {
            return;
        }

        kept ??= await deals.FindDealAsync(document.TenantId, document.Id, cancel);
        Check(
            number,
            kept is not null && kept.Document.IsSameAs(document),
            $"deal {document.Id} is here already and has changed since; erase it here, or import into an empty store.");
    }

    private async Task ImportAsync(int number, DealNote note, CancellationToken cancel)
    {
        var kept = await notes.SaveNoteAsync(note, cancel);
        Check(
            number,
            kept.Created || Same(kept.Note, note, StoreJson.Note),
            $"note {note.Id} of deal {note.DealId} is here already and differs; erase its deal here, or import into an empty store.");
    }

    private async Task ImportAsync(int number, Integration integration, CancellationToken cancel) => Check(
        number,
        await integrations.SaveIntegrationAsync(integration, null, cancel) is not null
            || Same((await integrations.FindIntegrationAsync(integration.TenantId, integration.Source, cancel))?.Integration, integration, StoreJson.Integration),
        $"what was said about {integration.Source} is here already and differs; import into an empty store.");

    private async Task ImportAsync(int number, TrackedNote tracked, CancellationToken cancel) => Check(
        number,
        await integrations.SaveTrackedNoteAsync(tracked, null, cancel) is not null
            || Same((await integrations.FindTrackedNoteAsync(tracked.TenantId, tracked.Id, cancel))?.Note, tracked, StoreJson.TrackedNote),
        $"the CRM's note {tracked.Id} is here already and differs; import into an empty store.");

    private async Task ImportAsync(int number, ExportedMark mark, CancellationToken cancel)
    {
        var kept = await marks.FindMarkAsync(mark.Name, cancel);
        Check(number, kept is null || kept == mark.Value, "this mark is here already and differs; people work on this store. Import into an empty one.");
        if (kept is null)
        {
            await marks.SaveMarkAsync(mark.Name, mark.Value, cancel);
        }
    }

    private static ExportHead Head(string? text, string? tenantId)
    {
        if (text is null || Parse(1, text) is not ExportHead head)
        {
            throw new UnusableExportException(1, "this is no export of SalesCoach; its first line has the kind salescoach-export.");
        }

        Check(1, head.Version is >= 1 and <= ExportHead.CurrentVersion, $"a newer SalesCoach wrote version {head.Version}; this one reads up to {ExportHead.CurrentVersion}. Import with the newer one.");
        Check(1, head.TenantId.Length > 0 && (tenantId is null || tenantId == head.TenantId), $"this is the export of tenant {head.TenantId}; a tenant keeps its id, by which its notes are known.");
        return head;
    }

    private static ExportLine Parse(int number, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, StoreJson.Line) ?? throw new JsonException();
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            // The parser's own message can quote the line.
            var place = (failure as JsonException)?.Path is { Length: > 0 } path ? $" at {path}" : "";
            throw new UnusableExportException(number, $"this is no line of an export{place}; restore the line or export again. The lines before it are imported.");
        }
    }

    private static bool Same<T>(T? one, T other, JsonTypeInfo<T> type)
        where T : class =>
        one is not null && JsonSerializer.SerializeToUtf8Bytes(one, type).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, type));

    private static void Check(int number, bool holds, string what)
    {
        if (!holds)
        {
            throw new UnusableExportException(number, what);
        }
    }
}
