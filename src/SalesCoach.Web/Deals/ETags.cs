using System.Buffers.Text;
using System.Text;
using Microsoft.Net.Http.Headers;
using SalesCoach.Deals;

namespace SalesCoach.Web.Deals;

/// <summary>Carries a store's versions in headers. A store's version may hold any character, so it is encoded.</summary>
internal static class ETags
{
    /// <summary>The <c>ETag</c> header for a version.</summary>
    public static string Write(string version) => $"\"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(version))}\"";

    /// <summary>Whether the caller has this version already (<c>If-None-Match</c> on a <c>GET</c>).</summary>
    public static bool HasSeen(HttpRequest request, string version) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var seen)
        && seen.Any(tag => tag.Tag == "*" || tag.Tag == Write(version));

    /// <summary>Which version a <c>PUT</c> replaces, by its <c>If-Match</c> and <c>If-None-Match</c>; faults where these cannot be understood.</summary>
    public static (PutPrecondition Precondition, IReadOnlyList<Fault> Faults) PreconditionOf(HttpRequest request)
    {
        var faults = new List<Fault>();
        var mustBeNew = request.Headers.IfNoneMatch.ToString().Length > 0;
        if (mustBeNew && request.Headers.IfNoneMatch != "*")
        {
            faults.Add(new Fault(HeaderNames.IfNoneMatch, "Can only be * here."));
        }

        string? version = null;
        if (request.Headers.IfMatch.Count > 0 && !TryRead(request.Headers.IfMatch.ToString(), out version))
        {
            faults.Add(new Fault(HeaderNames.IfMatch, "Must be one ETag that an answer gave out, or *."));
        }

        return (new PutPrecondition(version, mustBeNew), faults);
    }

    // A weak or foreign tag is a version that nobody has.
    private static bool TryRead(string header, out string? version)
    {
        version = null;
        if (header == "*")
        {
            version = header;
            return true;
        }

        if (!EntityTagHeaderValue.TryParse(header, out var tag))
        {
            return false;
        }

        var text = tag.Tag.AsSpan().Trim('"');
        version = !tag.IsWeak && Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : string.Empty;
        return true;
    }
}
