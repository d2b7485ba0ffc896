using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Webhooks;

/// <summary>Where CRMs submit notes: open to everybody who proves by a secret or signature to be one of the settings' senders.</summary>
internal static class WebhookEndpoints
{
    private static readonly BodyLimit Limit = new(1024 * 1024);

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/api/webhooks").WithTags("Webhooks").AllowAnonymous();
        webhooks.MapPost("/{source}", ReceiveAsync)
            .Describe("receiveWebhook", "A CRM's notes, in its own form: hubspot, salesforce, dynamics, pipedrive, standard or cloudevents. Proved by the CRM's signature or secret, not by a token; see docs/crm.")
            .Produces<WebhookAnswer>().Produces<WebhookAnswer>(StatusCodes.Status202Accepted).Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(400, 401, 404, 413, 415, 503);
        webhooks.MapMethods($"/{WebhookSources.CloudEvents}", [HttpMethods.Options], AllowOrigin).ExcludeFromDescription();
    }

    private static async Task<IResult> ReceiveAsync(string source, WebhookDesk desk, IOptions<WebhookOptions> options, HttpContext context)
    {
        if (desk.FindSource(source) is not { } found)
        {
            return new ProblemAnswer(ProblemTypes.Of(StatusCodes.Status404NotFound));
        }

        var request = context.Request;
        if (request.ContentLength > Limit.Bytes || await JsonBodies.ReadAsync(request.Body, Limit.Bytes, context.RequestAborted) is not { } body)
        {
            return new ProblemAnswer(JsonBodies.TooLarge(Limit));
        }

        var received = new WebhookRequest(AddressOf(context, options.Value.PublicUrl), request.ContentType, request.Headers, request.Query, body);
        return await desk.ReceiveAsync(found, received, context.RequestAborted);
    }

    /// <summary>
    /// The handshake of the CloudEvents webhook specification (4.): whoever asks may send, as often as it likes; what it sends must still carry
    /// the token.
    /// </summary>
    private static Ok AllowOrigin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Allow = HttpMethods.Post;
        if (context.Request.Headers["WebHook-Request-Origin"] is [{ Length: > 0 and <= 253 } origin]
            && origin.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '*'))
        {
            headers["WebHook-Allowed-Origin"] = origin;
            headers["WebHook-Allowed-Rate"] = "*";
        }

        return TypedResults.Ok();
    }

    /// <summary>The address as its sender wrote it: the path and query to the letter, behind the public address where the settings name one.</summary>
    private static string AddressOf(HttpContext context, Uri? publicUrl)
    {
        var request = context.Request;
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw ? raw : $"{request.PathBase}{request.Path}{request.QueryString}";
        return $"{publicUrl?.AbsoluteUri.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}"}{target}";
    }
}
