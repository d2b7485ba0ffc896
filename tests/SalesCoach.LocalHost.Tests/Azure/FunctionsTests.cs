using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesCoach.Functions;
using SalesCoach.LocalHost.Tests.Drivers;
using SalesCoach.LocalHost.Timers;
using SalesCoach.Sqlite;
using SalesCoach.Web;

namespace SalesCoach.LocalHost.Tests.Azure;

/// <summary>The Functions host and this one are the same product: what the one declares is what the other one has.</summary>
public sealed class FunctionsTests
{
    private static readonly IReadOnlyList<RouteEndpoint> Endpoints = PipelinesEndpoints();

    [Fact]
    public void Every_function_has_a_form_that_these_tests_understand() =>
        Assert.Equal(DeclaredFunctions.Count, DeclaredFunctions.Http.Count + DeclaredFunctions.Timers.Count);

    [Fact]
    public void Every_request_is_the_pipelines_to_answer_and_to_refuse()
    {
        Assert.NotEmpty(DeclaredFunctions.Http);
        Assert.All(DeclaredFunctions.Http, f => Assert.Equal(("Anonymous", "pipeline.RunAsync(request)"), (f.Level, f.Does)));
    }

    [Fact]
    public async Task Every_address_of_the_pipeline_reaches_the_function_under_which_it_is_watched()
    {
        Assert.NotEmpty(Endpoints);
        foreach (var address in Endpoints.Select(AddressOf).Append("/nothing/is/here").Append("/api/alertsx"))
        {
            Assert.Equal((address, Expected(address)), (address, await FunctionOfAsync(address)));
        }

        static string Expected(string address) => address switch
        {
            "/" => "Board",
            _ when Below(address, "/api/alerts") => "Alerts",
            _ when Below(address, "/api/webhooks") => "CrmWebhooks",
            _ when Below(address, "/api/deals/x/next-actions") => "NextActions",
            _ when Below(address, "/api/deals/x/notes") => "Notes",
            _ => "TheRest",
        };

        static bool Below(string address, string start) => address == start || address.StartsWith($"{start}/", StringComparison.Ordinal);
    }

    /// <summary>What the worker leaves in the request – its own endpoint, its own route values – is none of the pipeline's.</summary>
    [Theory]
    [InlineData("/health/live", 200)]
    [InlineData("/api/deals/x/next-actions", 401)]
    [InlineData("/nothing/is/here", 404)]
    public async Task The_pipeline_answers_a_request_that_the_worker_has_routed_already(string address, int status)
    {
        var builder = ProductsBuilder("never-opened.db");
        await using var app = builder.Build();
        var pipeline = new Pipeline(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Method, context.Request.Path, context.Response.Body) = ("GET", address, new MemoryStream());
        context.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("The worker's own."), EndpointMetadataCollection.Empty, "TheRest"));
        context.Request.RouteValues["rest"] = address;

        await pipeline.RunAsync(context.Request);

        Assert.Equal(status, context.Response.StatusCode);
    }

    /// <summary>There the host stands in between: a browser's own address and encryption are known from the settings alone.</summary>
    [Fact]
    public async Task Through_the_worker_too_a_browser_is_sent_to_the_sign_in_and_a_machine_is_refused()
    {
        var builder = ProductsBuilder("never-opened.db", new()
        {
            ["Auth:Authority"] = "https://login.example.com",
            ["Auth:Audience"] = "pages",
            ["Auth:ClientId"] = "pages",
            ["Auth:PublicUrl"] = "https://coach.example.com",
        });
        await using var app = builder.Build();
        var pipeline = new Pipeline(app.Services);

        Assert.Equal((302, "/sign-in?returnUrl=%2F"), await AskAsync("/", "text/html"));
        Assert.Equal((401, ""), await AskAsync("/", "application/json"));
        Assert.Equal((401, ""), await AskAsync("/api/deals", "text/html"));

        async Task<(int Status, string Location)> AskAsync(string address, string accept)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            (context.Request.Method, context.Request.Path, context.Response.Body) = ("GET", address, new MemoryStream());
            (context.Request.Scheme, context.Request.Host, context.Request.Headers.Accept) = ("http", new HostString("localhost", 40001), accept);
            await pipeline.RunAsync(context.Request);
            return (context.Response.StatusCode, context.Response.Headers.Location.ToString());
        }
    }

    [Fact]
    public void Every_function_answers_something_that_the_pipeline_has()
    {
        var answering = Endpoints.Select(e => RouteOf(e).Split('/')).ToList();
        foreach (var function in DeclaredFunctions.Http.Where(f => !f.Route.StartsWith('{')))
        {
            var start = function.Route.Replace("/{*rest}", "", StringComparison.Ordinal).Split('/');
            Assert.Contains(answering, route => route.Length >= start.Length && start.Zip(route).All(p => p.First.StartsWith('{') || p.First == p.Second));
        }
    }

    /// <summary>The host tries functions' routes one after the other; by name or as they stand, the one that takes everything must come last.</summary>
    [Fact]
    public void What_takes_everything_comes_last()
    {
        Assert.Equal("{*rest}", DeclaredFunctions.Http[^1].Route);
        Assert.Equal(DeclaredFunctions.Http[^1].Name, DeclaredFunctions.Http.Max(f => f.Name));
    }

    /// <summary>https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger#customize-the-http-endpoint</summary>
    [Fact]
    public void No_address_is_one_that_the_host_keeps_for_itself() => Assert.All(Endpoints, e =>
    {
        Assert.DoesNotMatch("^(admin|runtime)", RouteOf(e));
    });

    [Fact]
    public async Task Both_hosts_run_the_same_use_cases_by_the_clock()
    {
        var declared = DeclaredFunctions.Timers.Select(t => (t.Setting, t.UseCase)).Order();

        Assert.Equal((await JobsAsync()).Select(job => ($"{job.Setting}Schedule", job.UseCase)).Order(), declared);
        Assert.All(DeclaredFunctions.Timers, t => Assert.Equal($"{t.Name}Schedule", t.Setting));
    }

    [Fact]
    public void Addresses_begin_where_they_do_on_this_host()
    {
        using var host = JsonDocument.Parse(Repository.Read("host.json"));

        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Contains("../../host.json", Repository.Read("src/SalesCoach.Functions/SalesCoach.Functions.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_room_stays_out_of_what_builds_everywhere()
    {
        Assert.DoesNotContain("SalesCoach.Functions", Repository.Read("SalesCoach.Local.slnf"), StringComparison.Ordinal);
        Assert.Contains("SalesCoach.Functions.csproj", Repository.Read("SalesCoach.sln"), StringComparison.Ordinal);
    }

    /// <summary>This host's jobs: the setting of each, and the use case that it calls.</summary>
    private static async Task<List<(string Setting, string UseCase)>> JobsAsync()
    {
        using var folder = new TempFolder();
        var builder = ProductsBuilder(folder.File("jobs.db"));
        builder.Services.AddSalesCoachTimers(builder.Configuration);
        await using var app = builder.Build();
        var settings = typeof(TimersOptions).GetProperties().Select(p => p.Name).ToList();
        var jobs = app.Services.GetServices<CronJob>().ToList();
        Assert.Equal(settings.Count, jobs.Count);
        return [.. jobs.Select(job => (SettingOf(job), job.RunAsync.Target?.GetType().Name ?? ""))];

        string SettingOf(CronJob job) =>
            Assert.Single(settings, s => string.Equals(s, job.Name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    private static List<RouteEndpoint> PipelinesEndpoints()
    {
        var builder = ProductsBuilder("never-opened.db");
        using IHost host = builder.Build();
        var routes = (IEndpointRouteBuilder)host;
        routes.MapSalesCoach();
        return [.. routes.DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()];
    }

    /// <summary>The product as every host registers it. The store's file is opened when somebody asks the store.</summary>
    private static WebApplicationBuilder ProductsBuilder(string storePath, Dictionary<string, string?>? settings = null)
    {
        var builder = EmptyBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSalesCoach();
        builder.Services.AddSalesCoachWeb(builder.Configuration);
        builder.Services.AddSqliteStore(storePath);
        return builder;
    }

    private static WebApplicationBuilder EmptyBuilder()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        return builder;
    }

    private static string RouteOf(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").Trim('/');

    /// <summary>An address that reaches the endpoint: x for whatever may be there.</summary>
    private static string AddressOf(RouteEndpoint endpoint) => $"/{string.Join('/', endpoint.RoutePattern.PathSegments.Select(s =>
        string.Concat(s.Parts.Select(p => p is RoutePatternLiteralPart literal ? literal.Content : "x"))))}";

    /// <summary>Which of the declared routes ASP.NET Core's own routing, which host and worker use, gives an address to.</summary>
    private static async Task<string> FunctionOfAsync(string address)
    {
        var builder = EmptyBuilder();
        builder.Services.AddRouting();
        await using var app = builder.Build();
        var pipeline = new ApplicationBuilder(app.Services);
        pipeline.UseRouting();
        pipeline.UseEndpoints(routes =>
        {
            foreach (var function in DeclaredFunctions.Http)
            {
                routes.Map($"/{function.Route}", () => Task.CompletedTask).WithDisplayName(function.Name);
            }
        });
        var context = new DefaultHttpContext { RequestServices = app.Services };
        (context.Request.Method, context.Request.Path) = ("GET", address);
        await pipeline.Build()(context);
        return context.GetEndpoint()?.DisplayName ?? "none";
    }
}
