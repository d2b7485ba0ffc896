using System.Net;

namespace SalesCoach.Web.SignIn;

/// <summary>Tells a call from this machine.</summary>
internal static class Loopback
{
    /// <summary>
    /// Whether the connection comes from this machine and was made to it by one of its own names. The name is looked at because a page
    /// elsewhere can give its own name this machine's address.
    /// </summary>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
}
