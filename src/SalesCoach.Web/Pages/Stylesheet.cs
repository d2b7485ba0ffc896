using System.Security.Cryptography;

namespace SalesCoach.Web.Pages;

/// <summary>The one style sheet. Its address changes with its content, so browsers may keep it for good.</summary>
internal static class Stylesheet
{
    private static readonly byte[] Content = Load();

    /// <summary>Where it is.</summary>
    public static string Address { get; } = $"/assets/salescoach.{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 8))}.css";

    public static void MapStylesheet(this IEndpointRouteBuilder routes) => routes
        .MapGet(Address, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return TypedResults.Bytes(Content, "text/css; charset=utf-8");
        })
        .AllowAnonymous()
        .WithMetadata(new MayBeCached())
        .ExcludeFromDescription();

    private static byte[] Load()
    {
        using var resource = typeof(Stylesheet).Assembly.GetManifestResourceStream("salescoach.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
