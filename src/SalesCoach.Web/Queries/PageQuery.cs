using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Queries;

/// <summary>Which page of a list: <c>pageSize</c> 1 to 200, 50 where nothing is given, and <c>continuation</c> from the page before.</summary>
internal sealed record PageQuery(PageRequest Page, Problem? Refusal)
    : IRefusable, IBindableFromHttpContext<PageQuery>, IEndpointParameterMetadataProvider
{
    private const int Most = 200;
    private const int Usual = 50;

    /// <summary>Reads the query.</summary>
    public static ValueTask<PageQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        var page = new PageRequest(query.Number("pageSize", 1, Most, Usual), query.Text("continuation"));
        return ValueTask.FromResult<PageQuery?>(new(page, query.Refusal));
    }

    /// <summary>Tells the OpenAPI document of the parameters.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new DescribedParameter("pageSize", $"The most items to return; {Usual} where nothing is given.") { Range = (1, Most) });
        builder.Metadata.Add(new DescribedParameter("continuation", "Where the page before said to go on."));
    }
}
