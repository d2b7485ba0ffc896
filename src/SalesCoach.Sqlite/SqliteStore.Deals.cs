using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SalesCoach.Deals;

namespace SalesCoach.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async Task<StoredDeal?> FindDealAsync(string tenantId, string dealId, CancellationToken cancel)
    {
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            "SELECT document, etag FROM deals WHERE tenant_id = $tenant AND deal_id = $deal",
            ("$tenant", tenantId),
            ("$deal", dealId));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? ReadDeal(rows) : null;
    }

    /// <inheritdoc/>
    public async Task<string?> SaveDealAsync(DealDocument deal, string? etag, CancellationToken cancel)
    {
        // Random, so that a deal that was erased and put again never answers to an etag of its earlier life.
        var newETag = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var document = JsonSerializer.Serialize(deal, StoreJson.Deal);
        var sql = etag is null
            ? """
              INSERT INTO deals (tenant_id, deal_id, etag, coach_id, status, check_on, document)
              VALUES ($tenant, $deal, $new, $coach, $status, $check, $document)
              ON CONFLICT (tenant_id, deal_id) DO NOTHING
              """
            : """
              UPDATE deals SET etag = $new, coach_id = $coach, status = $status, check_on = $check, document = $document
              WHERE tenant_id = $tenant AND deal_id = $deal AND etag = $etag
              """;
        return await WriteAsync(
            connection =>
            {
                var saved = connection.Run(
                    sql,
                    ("$tenant", deal.TenantId),
                    ("$deal", deal.Id),
                    ("$etag", etag),
                    ("$new", newETag),
                    ("$coach", deal.Entered.Deal.CoachId),
                    ("$status", Name(deal.Entered.Deal.Status)),
                    ("$check", deal.CheckOn is { } day ? Name(day) : null),
                    ("$document", document));
                if (saved == 0)
                {
                    return null;
                }

                SaveMembers(connection, deal);
                return newETag;
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<Page<StoredDeal>> ListDealsAsync(string tenantId, DealFilter filter, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var status = filter.Status is { } only ? Name(only) : null;
        var continuation = Continuation.Read(page.Continuation, keys: 1, "deals", tenantId, filter.MemberId, filter.CoachId, status);
        var involved = filter.MemberId is null && filter.CoachId is null
            ? ""
            : """
              AND deal_id IN (
                  SELECT deal_id FROM deal_members WHERE tenant_id = $tenant AND person_id = $member
                  UNION ALL
                  SELECT deal_id FROM deals WHERE tenant_id = $tenant AND coach_id = $coach)
              """;
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            $"""
             SELECT document, etag FROM deals
             WHERE tenant_id = $tenant AND deal_id > $after AND ($status IS NULL OR status = $status) {involved}
             ORDER BY deal_id LIMIT $most
             """,
            ("$tenant", tenantId),
            ("$after", continuation.After is [var after] ? after : ""),
            ("$status", status),
            ("$member", filter.MemberId),
            ("$coach", filter.CoachId),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<StoredDeal>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(ReadDeal(rows));
        }

        return continuation.Page(found, page.Size, deal => [deal.Document.Id]);
    }

    /// <inheritdoc/>
    public async Task<Page<DealKey>> ListDueDealsAsync(DateOnly day, PageRequest page, CancellationToken cancel)
    {
        CheckSize(page);
        var continuation = Continuation.Read(page.Continuation, keys: 3, "due-deals", Name(day));
        var (check, tenant, deal) = continuation.After is [var c, var t, var d] ? (c, t, d) : ("", "", "");
        await using var connection = await OpenReaderAsync(cancel);
        await using var statement = connection.Statement(
            """
            SELECT tenant_id, deal_id, check_on FROM deals
            WHERE check_on <= $day AND (check_on, tenant_id, deal_id) > ($check, $tenant, $deal)
            ORDER BY check_on, tenant_id, deal_id LIMIT $most
            """,
            ("$day", Name(day)),
            ("$check", check),
            ("$tenant", tenant),
            ("$deal", deal),
            ("$most", page.Size + 1));
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        var found = new List<(DealKey Key, string CheckOn)>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add((new DealKey(rows.GetString(0), rows.GetString(1)), rows.GetString(2)));
        }

        var listed = continuation.Page(found, page.Size, due => [due.CheckOn, due.Key.TenantId, due.Key.DealId]);
        return new Page<DealKey>([.. listed.Items.Select(due => due.Key)], listed.Continuation);
    }

    /// <inheritdoc/>
    public Task EraseDealAsync(string tenantId, string dealId, CancellationToken cancel) => EraseAsync(
        connection =>
            connection.Run("DELETE FROM notes WHERE tenant_id = $tenant AND deal_id = $deal", ("$tenant", tenantId), ("$deal", dealId))
            + connection.Run("DELETE FROM deals WHERE tenant_id = $tenant AND deal_id = $deal", ("$tenant", tenantId), ("$deal", dealId)),
        cancel);

    private async Task EraseAsync(Func<SqliteConnection, int> erase, CancellationToken cancel)
    {
        if (await WriteAsync(erase, cancel) > 0)
        {
            EmptyLog();
        }
    }

    private static void SaveMembers(SqliteConnection connection, DealDocument deal)
    {
        connection.Run(
            "DELETE FROM deal_members WHERE tenant_id = $tenant AND deal_id = $deal",
            ("$tenant", deal.TenantId),
            ("$deal", deal.Id));
        foreach (var person in deal.Entered.Deal.Team.Select(m => m.Id).Distinct())
        {
            connection.Run(
                "INSERT INTO deal_members (tenant_id, deal_id, person_id) VALUES ($tenant, $deal, $person)",
                ("$tenant", deal.TenantId),
                ("$deal", deal.Id),
                ("$person", person));
        }
    }

    /// <summary>
    /// Moves the write-ahead log into the file and cuts it to nothing: until then it still holds pages with what was erased. Where another
    /// process keeps reading for seconds, that is left to the log's next turn, which overwrites it.
    /// </summary>
    private void EmptyLog()
    {
        using var connection = OpenWriter(_path);
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static StoredDeal ReadDeal(SqliteDataReader row) => new(
        JsonSerializer.Deserialize(row.GetString(0), StoreJson.Deal)
            ?? throw new InvalidDataException("The store holds a deal that is null."),
        row.GetString(1));

    private static string Name(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Name(DealStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());
}
