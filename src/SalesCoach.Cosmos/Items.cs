using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Cosmos;

/// <summary>
/// What every item is: the product's own document, beside it what queries need of it and nothing else. The document is not indexed, so it
/// can grow and change its shape without costing or touching an index.
/// </summary>
internal abstract record Item
{
    /// <summary>The item's id, see <see cref="ItemIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the item's shape around the document; the document carries its own. A missing one is the first.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>
    /// Random, new for every write: tells a write whose answer was lost from somebody else's when it is made again.
    /// </summary>
    public string? WriteId { get; init; }

    /// <summary>The service's own, in quotes; never written.</summary>
    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }
}

/// <summary>A deal in the container <c>deals</c>.</summary>
internal sealed record DealItem : Item
{
    /// <summary>The partition.</summary>
    public required string TenantId { get; init; }

    public string? CoachId { get; init; }

    public IReadOnlyList<string> MemberIds { get; init; } = [];

    public required string Status { get; init; }

    /// <summary>See <see cref="SortKeys.Due"/>; missing where the deal is never due.</summary>
    public string? DueKey { get; init; }

    /// <summary>
    /// The amount, here and not in the document: the service keeps numbers as IEEE 754 doubles, which hold 15 digits for sure and no more.
    /// </summary>
    public string? Amount { get; init; }

    public required JsonElement Document { get; init; }

    public static DealItem Of(DealDocument deal, string writeId) => new()
    {
        Id = ItemIds.Encode(deal.Id),
        WriteId = writeId,
        TenantId = deal.TenantId,
        CoachId = deal.Entered.Deal.CoachId,
        MemberIds = [.. deal.Entered.Deal.Team.Select(m => m.Id).Distinct()],
        Status = NameOf(deal.Entered.Deal.Status),
        DueKey = deal.CheckOn is { } day ? SortKeys.Due(day, deal.TenantId, deal.Id) : null,
        Amount = deal.Entered.Deal.Amount?.ToString(CultureInfo.InvariantCulture),
        Document = JsonSerializer.SerializeToElement(WithAmount(deal, null), StoreJson.Deal),
    };

    public static string NameOf(DealStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    public DealDocument Read()
    {
        var document = Document.Deserialize(StoreJson.Deal) ?? throw new InvalidDataException("The store holds a deal that is null.");
        return Amount is null ? document : WithAmount(document, decimal.Parse(Amount, CultureInfo.InvariantCulture));
    }

    private static DealDocument WithAmount(DealDocument document, decimal? amount) =>
        document with { Entered = document.Entered with { Deal = document.Entered.Deal with { Amount = amount } } };
}

/// <summary>A note in the container <c>notes</c>.</summary>
internal sealed record NoteItem : Item
{
    /// <summary>The partition, see <see cref="SortKeys.DealKey"/>.</summary>
    public required string DealKey { get; init; }

    /// <summary>See <see cref="SortKeys.Occurred"/>.</summary>
    public required string OccurredKey { get; init; }

    /// <summary>See <see cref="SortKeys.Saved"/>.</summary>
    public required string SavedKey { get; init; }

    /// <summary>See <see cref="SortKeys.Words"/>; missing where the note holds no words any more.</summary>
    public string? WordsKey { get; init; }

    public string? AuthorId { get; init; }

    public required JsonElement Document { get; init; }

    public static NoteItem Of(DealNote note, string writeId) => new()
    {
        Id = ItemIds.Encode(note.Id),
        WriteId = writeId,
        DealKey = SortKeys.DealKey(note.TenantId, note.DealId),
        OccurredKey = SortKeys.Occurred(note.OccurredAt, note.Id),
        SavedKey = SortKeys.Saved(note),
        WordsKey = note.State == NoteState.Kept ? SortKeys.Words(note) : null,
        AuthorId = note.AuthorId,
        Document = JsonSerializer.SerializeToElement(note, StoreJson.Note),
    };

    public DealNote Read() =>
        Document.Deserialize(StoreJson.Note) ?? throw new InvalidDataException("The store holds a note that is null.");
}

/// <summary>A mark in the container <c>marks</c>.</summary>
internal sealed record MarkItem : Item
{
    public required string Name { get; init; }

    public required string Value { get; init; }
}
