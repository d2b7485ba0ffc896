using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SalesCoach.Deals;

/// <summary>Short marks by which ids are known again without being kept: 48 bits of SHA-256, so that no two ids of a deal share one.</summary>
internal static class IdMarks
{
    /// <summary>A mark's length in characters.</summary>
    public const int Length = 8;

    /// <summary>The mark of an id.</summary>
    public static string Of(string id) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..Length];

    /// <summary>Whether a row of marks holds that of an id.</summary>
    public static bool Hold(string row, string id)
    {
        var mark = Of(id);
        for (var at = 0; at + Length <= row.Length; at += Length)
        {
            if (string.CompareOrdinal(row, at, mark, 0, Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A row with the marks of further ids, and of all only the latest.</summary>
    public static string Append(string row, IEnumerable<string> ids, int most)
    {
        var longer = row + string.Concat(ids.Select(Of));
        return longer.Length <= most * Length ? longer : longer[^(most * Length)..];
    }
}
