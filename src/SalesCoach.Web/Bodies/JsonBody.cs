using System.Reflection;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Bodies;

/// <summary>A JSON body, read strictly. An endpoint that takes one runs only if it could be read (<see cref="IRefusable"/>).</summary>
/// <typeparam name="T">What the body holds.</typeparam>
internal sealed class JsonBody<T> : IRefusable, IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? _value;

    private JsonBody(T? value, Problem? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <inheritdoc/>
    public Problem? Refusal { get; }

    /// <summary>What the body holds.</summary>
    public T Value => _value ?? throw new InvalidOperationException("The body was refused.");

    /// <summary>Reads the body.</summary>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Default;
        if (!JsonBodies.IsJson(context.Request.ContentType))
        {
            return new(null, ProblemTypes.Of(StatusCodes.Status415UnsupportedMediaType) with { Detail = "Send application/json in UTF-8." });
        }

        if (await JsonBodies.ReadAsync(context.Request.Body, limit.Bytes, context.RequestAborted) is not { } bytes)
        {
            return new(null, JsonBodies.TooLarge(limit));
        }

        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var value = JsonBodies.Parse<T>(bytes, options, out var refusal);
        return new(value, refusal);
    }

    /// <summary>Tells the OpenAPI document what the body holds.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
