using System.Text.Json;

namespace SalesCoach.Web.Tests.Builders;

/// <summary>What senders say about notes, in our own form.</summary>
public static class NoteJson
{
    private static readonly DateTimeOffset Usual = new(2026, 3, 16, 8, 30, 0, TimeSpan.Zero);

    public static string Standard(
        string id = "n-1", string text = "Spoke with Ana.", string? deal = "d1", string happened = "created", DateTimeOffset? at = null, string author = "dana") =>
        JsonSerializer.Serialize(new { type = $"note.{happened}", timestamp = at ?? Usual, data = Data(id, text, deal, at, author) });

    public static object Data(string id = "n-1", string text = "Spoke with Ana.", string? deal = "d1", DateTimeOffset? at = null, string author = "dana") =>
        new { id, text, dealId = deal, authorId = author, occurredAt = Usual, updatedAt = at ?? Usual };
}
