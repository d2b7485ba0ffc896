using System.Security.Cryptography;
using System.Text;

namespace SalesCoach.Notes;

/// <summary>Derives the ids of notes.</summary>
public static class NoteIds
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>
    /// The id of a note that has an id at its source: the same for every delivery of it. 100 bits of SHA-256 over tenant, source and the
    /// source's id, each with its length before it so that no two triples run together.
    /// </summary>
    public static string Derive(string tenantId, string source, string externalId)
    {
        var text = $"{tenantId.Length}:{tenantId}{source.Length}:{source}{externalId.Length}:{externalId}";
        return Write(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The id of a note that has none at its source: 100 random bits.</summary>
    public static string New() => Write(RandomNumberGenerator.GetBytes(20));

    private static string Write(ReadOnlySpan<byte> bytes)
    {
        Span<char> id = stackalloc char[21];
        id[0] = 'n';
        for (var i = 1; i < id.Length; i++)
        {
            id[i] = Letters[bytes[i - 1] & 31];
        }

        return new string(id);
    }
}
