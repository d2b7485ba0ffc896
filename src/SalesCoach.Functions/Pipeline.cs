using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SalesCoach.Web;

namespace SalesCoach.Functions;

/// <summary>The one pipeline of every host, built once.</summary>
/// <param name="services">The program's services; those of a request come with it.</param>
public sealed class Pipeline(IServiceProvider services)
{
    private readonly RequestDelegate _run = new ApplicationBuilder(services).UseSalesCoach().Build();

    /// <summary>Answers a request.</summary>
    public Task RunAsync(HttpRequest request)
    {
        // The worker has chosen its function as the endpoint; the pipeline chooses its own.
        request.HttpContext.SetEndpoint(null);
        request.RouteValues.Clear();
        return _run(request.HttpContext);
    }
}
