using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SalesCoach.Web.Webhooks;

/// <summary>Compares secrets without telling by the time it takes how much of them was right.</summary>
internal static class Proof
{
    /// <summary>Whether both are the same; the hash makes it as slow for a wrong length as for a wrong letter.</summary>
    public static bool AreSame(ReadOnlySpan<byte> given, ReadOnlySpan<byte> expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(given), SHA256.HashData(expected));

    /// <summary>Whether both are the same.</summary>
    public static bool AreSame(string given, string expected) => AreSame(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    /// <summary>The sender one of whose secrets passes. Every secret is tried, also after one has passed.</summary>
    public static WebhookSender? FindSender(IReadOnlyList<WebhookSender> senders, Func<WebhookSender, string, bool> passes)
    {
        WebhookSender? found = null;
        foreach (var sender in senders)
        {
            foreach (var secret in sender.Secrets)
            {
                if (passes(sender, secret))
                {
                    found ??= sender;
                }
            }
        }

        return found;
    }

    /// <summary>Whether an instant, in seconds or milliseconds since 1970, lies within the window around now.</summary>
    public static bool IsWithin(string? written, TimeSpan unit, TimeSpan window, DateTimeOffset now)
    {
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > long.MaxValue / unit.Ticks)
        {
            return false;
        }

        var since = now.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks - (count * unit.Ticks);
        return since >= -window.Ticks && since <= window.Ticks;
    }

    /// <summary>The bytes that a base64 text holds; null where it is none.</summary>
    public static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>The bytes that a hexadecimal text holds; null where it is none.</summary>
    public static byte[]? FromHex(string text)
    {
        var bytes = new byte[text.Length / 2];
        return text.Length % 2 == 0
            && Convert.FromHexString(text, bytes, out _, out var length) == System.Buffers.OperationStatus.Done
            && length == bytes.Length
                ? bytes
                : null;
    }
}
