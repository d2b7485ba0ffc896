using System.Globalization;
using System.Text.Json;

namespace SalesCoach.Web.Webhooks;

/// <summary>Looks things up in JSON of which nothing is certain: what is not there, or is of another kind, is null.</summary>
internal static class Loose
{
    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(this JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(this JsonElement json, string name) => Member((JsonElement?)json, name);

    /// <summary>Text, as it is.</summary>
    public static string? Text(this JsonElement? json) => json is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A key: text or a whole number, as text; empty text is none.</summary>
    public static string? Key(this JsonElement? json) => json switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } key && !string.IsNullOrWhiteSpace(key) => key.Trim(),
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var key) => key.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whether it is true, or the number 1.</summary>
    public static bool IsTrue(this JsonElement? json) => json switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var one) && one == 1,
        _ => false,
    };

    /// <summary>The items of a list; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? json) => json is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>An instant: milliseconds since 1970, as a number or in digits, or text with or without offset (UTC then).</summary>
    public static DateTimeOffset? Instant(this JsonElement? json) => json switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var milliseconds) => FromMilliseconds(milliseconds),
        { ValueKind: JsonValueKind.String } text => Instant(text.GetString()),
        _ => null,
    };

    /// <summary>An instant that was written as text.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && text.Length > 8
            ? FromMilliseconds(milliseconds)
            : text is { Length: >= 10 and <= 40 } && char.IsAsciiDigit(text[0])
              && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
                ? instant
                : null;

    /// <summary>An instant in milliseconds since 1970.</summary>
    public static DateTimeOffset? FromMilliseconds(long milliseconds) =>
        milliseconds is >= 0 and <= 253_402_300_799_999 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
