using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SalesCoach.Deals;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.Queries;

namespace SalesCoach.Web.Deals;

/// <summary>Which deals to list.</summary>
internal sealed record DealQuery(DealStatus? Status, Problem? Refusal)
    : IRefusable, IBindableFromHttpContext<DealQuery>, IEndpointParameterMetadataProvider
{
    /// <summary>Reads the query.</summary>
    public static ValueTask<DealQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        return ValueTask.FromResult<DealQuery?>(new(query.OneOf<DealStatus>("status"), query.Refusal));
    }

    /// <summary>Tells the OpenAPI document of the parameters.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new DescribedParameter("status", "Only deals of this status.") { Values = QueryReader.NamesOf<DealStatus>() });
}
