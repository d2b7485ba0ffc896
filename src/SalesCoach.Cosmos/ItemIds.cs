using System.Globalization;
using System.Text;

namespace SalesCoach.Cosmos;

/// <summary>
/// Writes any name as the id of an item and back. Cosmos DB takes no <c>/ \ ? #</c> in an id, and ids stand in addresses, so everything but
/// ASCII letters, digits and <c>. _ @ -</c> becomes <c>~</c> and the four hexadecimal digits of its UTF-16 code unit. Different names have
/// different ids, and names of plain characters, as the core's are, stay as they are and sort as they do.
/// </summary>
internal static class ItemIds
{
    // https://learn.microsoft.com/azure/cosmos-db/concepts-limits: an id has 1,023 bytes at the most.
    private const int Longest = 1023;
    private const char Escape = '~';
    private const string Empty = "~";

    /// <summary>The id of a name.</summary>
    /// <exception cref="ArgumentException">The name is too long for an id.</exception>
    public static string Encode(string name)
    {
        if (name.Length == 0)
        {
            return Empty;
        }

        var id = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            // A dot in front could make an address's segment "." or "..", which clients take for directions.
            if (char.IsAsciiLetterOrDigit(name[i]) || name[i] is '_' or '@' or '-' || (name[i] is '.' && i > 0))
            {
                id.Append(name[i]);
            }
            else
            {
                id.Append(Escape).Append(CultureInfo.InvariantCulture, $"{(int)name[i]:x4}");
            }
        }

        return id.Length <= Longest ? id.ToString() : throw new ArgumentException($"This name is too long for an id: {id.Length} of {Longest} bytes.", nameof(name));
    }

    /// <summary>The name of an id that <see cref="Encode"/> made.</summary>
    public static string Decode(ReadOnlySpan<char> id)
    {
        if (id is Empty)
        {
            return "";
        }

        var name = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            if (id[i] == Escape)
            {
                name.Append((char)ushort.Parse(id.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                name.Append(id[i]);
            }
        }

        return name.ToString();
    }
}
