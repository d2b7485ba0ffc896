namespace SalesCoach.Web;

/// <summary>Tells browsers to load nothing from elsewhere, run no script, be framed by nobody and keep nothing.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Sets the headers on every answer, also on one that an exception cleared.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            if (context.GetEndpoint()?.Metadata.GetMetadata<MayBeCached>() is null)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}

/// <summary>Marks an endpoint that sets its own <c>Cache-Control</c>: a style sheet, say. Everything else is about somebody's deal.</summary>
internal sealed record MayBeCached;
