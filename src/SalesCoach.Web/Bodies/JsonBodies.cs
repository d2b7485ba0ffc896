using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Bodies;

/// <summary>Reads JSON that somebody else wrote: whatever it is, the answer is a value or a problem, never an exception.</summary>
internal static class JsonBodies
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether a content type is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads at most <paramref name="most"/> bytes, whatever length the sender claims. Null when there is more.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(Stream body, int most, CancellationToken cancel)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Min(most, 4096));
        while (true)
        {
            var read = await body.ReadAsync(bytes.GetMemory(4096), cancel);
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > most)
            {
                return null;
            }
        }
    }

    /// <summary>The problem of a body that is longer than its limit.</summary>
    public static Problem TooLarge(BodyLimit limit)
    {
        var problem = ProblemTypes.Of(StatusCodes.Status413PayloadTooLarge) with { Detail = $"At most {limit.Bytes / 1024} KiB are taken." };
        return limit.Blame is { } fault ? problem with { Errors = ProblemTypes.ByField([fault]) } : problem;
    }

    /// <summary>Reads JSON of which nothing more is known; all text in it can be read.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out JsonDocument? json, [NotNullWhen(false)] out Problem? refusal)
    {
        if (bytes.Span.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        refusal = NotJson(bytes.Span);
        json = refusal is null ? JsonDocument.Parse(bytes) : null;
        return json is not null && refusal is null;
    }

    /// <summary>The value that the bytes hold, or why they hold none.</summary>
    public static T? Parse<T>(ReadOnlyMemory<byte> bytes, JsonSerializerOptions options, out Problem? refusal)
        where T : class
    {
        if (!TryParse(bytes, out var read, out refusal))
        {
            return null;
        }

        using var json = read;
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        if (JsonShape.Faults(json.RootElement, type) is { Count: > 0 } faults)
        {
            refusal = ProblemTypes.Invalid(faults);
            return null;
        }

        return json.Deserialize(type);
    }

    private static Problem? NotJson(ReadOnlySpan<byte> bytes)
    {
        if (FirstThatIsNoUtf8(bytes) is { } wrong)
        {
            return Malformed(bytes, wrong, "is not UTF-8");
        }

        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                // Half a surrogate pair, written as an escape, is no text.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return Malformed(bytes, reader.BytesConsumed, "is not JSON");
        }
        catch (InvalidOperationException)
        {
            return Malformed(bytes, reader.TokenStartIndex, "holds half a character");
        }
    }

    private static Problem Malformed(ReadOnlySpan<byte> bytes, long index, string what)
    {
        var before = bytes[..(int)index];
        var place = $"line {before.Count((byte)'\n') + 1}, byte {before.Length - before.LastIndexOf((byte)'\n')}";
        return ProblemTypes.Of(StatusCodes.Status400BadRequest) with
        {
            Detail = $"The body {what}: see {place}.",
            Errors = ProblemTypes.ByField([new Fault(JsonPlace.PathAt(bytes, index), $"This {what}.")]),
        };
    }

    private static int? FirstThatIsNoUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
