using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// HubSpot's signatures (developers.hubspot.com, "Validating requests"). The current one covers method, address, body and time; of the older
/// ones the second covers no time and the first the body alone.
/// </summary>
internal static partial class HubSpotSignatures
{
    /// <summary>Version 3, in base64 on the wire.</summary>
    public static byte[] V3(string secret, string uri, WebhookRequest request, string timestamp) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), request.Surrounded(request.Method + uri, timestamp));

    /// <summary>Version 2, in hexadecimal on the wire.</summary>
    public static byte[] V2(string secret, string uri, WebhookRequest request) =>
        SHA256.HashData(request.Surrounded(secret + request.Method + uri, ""));

    /// <summary>Version 1, in hexadecimal on the wire.</summary>
    public static byte[] V1(string secret, WebhookRequest request) => SHA256.HashData(request.Surrounded(secret, ""));

    /// <summary>The address as version 3 signs it: without fragment, and with a few characters of its query decoded.</summary>
    public static string Decoded(string uri)
    {
        var whole = uri.Split('#')[0];
        var query = whole.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? whole : whole[..query] + Escape().Replace(whole[query..], e => ((char)Convert.ToInt32(e.Value[1..], 16)).ToString());
    }

    [GeneratedRegex("%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", RegexOptions.IgnoreCase)]
    private static partial Regex Escape();
}
