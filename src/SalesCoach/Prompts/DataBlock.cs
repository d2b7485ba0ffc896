using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace SalesCoach.Prompts;

/// <summary>
/// Puts data into a prompt: one line of JSON between marks. In the JSON every angle bracket, ampersand and quotation mark of a text is
/// escaped and no line ends, so no text can close the block, and a renderer that encodes for XML gives the same as one that does not.
/// </summary>
public static class DataBlock
{
    // What the default encoder keeps safe, but with letters of every script as themselves: they cost fewer tokens.
    private static readonly JavaScriptEncoder _encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The block's first line.</summary>
    public const string Begin = "<data>";

    /// <summary>The block's last line.</summary>
    public const string End = "</data>";

    /// <summary>A value as a block.</summary>
    public static string Of<T>(T value, JsonTypeInfo<T> type) => $"{Begin}\n{Json(value, type)}\n{End}";

    /// <summary>A value as one line of JSON, escaped for a block.</summary>
    public static string Json<T>(T value, JsonTypeInfo<T> type)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = _encoder }))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
