using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.OpenApi;

/// <summary>What the OpenAPI document at <c>/openapi/v1.json</c> says beyond what the endpoints' types tell by themselves.</summary>
internal static class OpenApiDocumentation
{
    private const string BearerScheme = "bearer";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(DescribeDocument);
        options.AddOperationTransformer(DescribeOperation);
    }

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SalesCoach",
            Version = "1",
            Description = "A coaching assistant for teams that sell complex things together. "
                + "Errors are problem documents (RFC 9457); another tenant's deal, and one that you are no member of, answers like one that does not exist.",
        };

        // The document is the same wherever it is asked for.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[BearerScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An access token of the tenant's OpenID authority; in development, one of POST /sign-in/token.",
        };
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var parameter in metadata.OfType<DescribedParameter>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Describe(parameter));
        }

        operation.Responses ??= [];
        if (metadata.OfType<IAuthorizeData>().Any())
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerScheme, context.Document)] = [] }];
        }

        foreach (var (status, response) in operation.Responses)
        {
            response.Description = Meaning(int.Parse(status, CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    }

    private static string Meaning(int status) => status switch
    {
        StatusCodes.Status200OK => "Done.",
        StatusCodes.Status201Created => "Created.",
        StatusCodes.Status202Accepted => "Kept, and waiting for its text or its deal.",
        StatusCodes.Status204NoContent => "Done.",
        StatusCodes.Status304NotModified => "You have the current version.",
        StatusCodes.Status503ServiceUnavailable => "Not now.",
        _ => $"{ProblemTypes.Of(status).Title}.",
    };

    private static OpenApiParameter Describe(DescribedParameter parameter) => new()
    {
        Name = parameter.Name,
        In = parameter.In,
        Description = parameter.Description,
        Schema = parameter switch
        {
            { Range: var (least, most) } => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = least.ToString(CultureInfo.InvariantCulture),
                Maximum = most.ToString(CultureInfo.InvariantCulture),
            },
            { Values.Count: > 0 } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. parameter.Values.Select(v => JsonValue.Create(v))] },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };
}
