using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesCoach;

/// <summary>
/// Where a list goes on: after the last item's key, not after so many items, so that what is saved meanwhile neither repeats an item nor
/// leaves one out. It carries a mark of the list that gave it out, for it means nothing to another one.
/// </summary>
public sealed class Continuation
{
    private readonly string _list;

    private Continuation(string list, string[] after)
    {
        _list = list;
        After = after;
    }

    /// <summary>The key of the last item that was given out; empty before the first page.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>Reads what a caller gave.</summary>
    /// <param name="given">From the page before; null for the first page.</param>
    /// <param name="keys">How many parts the key of an item has.</param>
    /// <param name="list">The list's name and everything that decides what is in it.</param>
    /// <exception cref="UnknownContinuationException">This list did not give it out.</exception>
    public static Continuation Read(string? given, int keys, params string?[] list)
    {
        var mark = Mark(list);
        if (given is null)
        {
            return new Continuation(mark, []);
        }

        var parts = Decode(given);
        return parts.Length == keys + 1 && parts[0] == mark && !parts.Contains(null)
            ? new Continuation(mark, [.. parts.OfType<string>().Skip(1)])
            : throw new UnknownContinuationException();
    }

    /// <summary>Makes a page of up to <paramref name="size"/> items out of the rows that were found, one more than that if there are more.</summary>
    public Page<T> Page<T>(List<T> found, int size, Func<T, string[]> key) =>
        found.Count > size ? Page(found.GetRange(0, size), goesOn: true, key) : Page(found, goesOn: false, key);

    /// <summary>Makes a page of the items that were found; a list that goes on must have found one at least.</summary>
    public Page<T> Page<T>(IReadOnlyList<T> items, bool goesOn, Func<T, string[]> key)
    {
        if (!goesOn)
        {
            return new Page<T>(items, null);
        }

        string?[] parts = [_list, .. key(items[^1])];
        return new Page<T>(items, Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts, ContinuationJson.Default.StringArray)));
    }

    private static string Mark(string?[] list) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(list, ContinuationJson.Default.StringArray)).AsSpan(0, 8));

    private static string?[] Decode(string given)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(given), ContinuationJson.Default.StringArray) ?? [];
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw new UnknownContinuationException();
        }
    }
}

[JsonSerializable(typeof(string?[]))]
internal sealed partial class ContinuationJson : JsonSerializerContext;
