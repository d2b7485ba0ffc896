using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SalesCoach.Alignment;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Problems;
using SalesCoach.Web.Queries;

namespace SalesCoach.Web.Alerts;

/// <summary>Which alerts to list.</summary>
internal sealed record AlertQuery(AlertFilter Filter, Problem? Refusal)
    : IRefusable, IBindableFromHttpContext<AlertQuery>, IEndpointParameterMetadataProvider
{
    /// <summary>Reads the query.</summary>
    public static ValueTask<AlertQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        var filter = new AlertFilter
        {
            Severity = query.OneOf<Severity>("severity"),
            Rule = query.Text("rule"),
            DealId = query.Text("dealId"),
            Status = query.OneOf<AlertStatus>("status"),
        };
        return ValueTask.FromResult<AlertQuery?>(new(filter, query.Refusal));
    }

    /// <summary>Tells the OpenAPI document of the parameters.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new DescribedParameter("severity", "Only alerts of this severity.") { Values = QueryReader.NamesOf<Severity>() });
        builder.Metadata.Add(new DescribedParameter("rule", "Only alerts of this rule."));
        builder.Metadata.Add(new DescribedParameter("dealId", "Only alerts of this deal."));
        builder.Metadata.Add(new DescribedParameter("status", "Only alerts in this state; those that are not closed where nothing is given.")
        {
            Values = QueryReader.NamesOf<AlertStatus>(),
        });
    }
}
