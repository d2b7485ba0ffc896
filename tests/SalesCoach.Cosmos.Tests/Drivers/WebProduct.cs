using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;
using SalesCoach.Web;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Cosmos.Tests.Drivers;

/// <summary>The pipeline that every host runs, on Kestrel and a database of its own; robin, a rep, is signed in.</summary>
internal sealed class WebProduct : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private WebProduct(WebApplication app, TestDatabase database)
    {
        _app = app;
        _database = database;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public Wire Wire => _database.Wire;

    public HttpClient Client { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WebProduct> StartAsync(Patience patience, TimeProvider clock)
    {
        var database = await TestDatabase.OwnAsync(patience, clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Companies:0:Id"] = "acme",
            ["Companies:0:Name"] = "Acme",
            ["Companies:0:People:0:Id"] = "robin",
            ["Companies:0:People:0:Name"] = "Robin Rep",
            ["Companies:0:People:0:Roles:0"] = "rep",
        });
        builder.Services
            .AddSingleton<IDealStore>(database.Store)
            .AddSingleton<INoteStore>(database.Store)
            .AddSingleton<IMarkStore>(database.Store)
            .AddSingleton<IIntegrationStore>(database.Store)
            .AddSalesCoach()
            .AddSalesCoachWeb(builder.Configuration)
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .Configure<DevelopmentSignInOptions>(o => o.Allowed = true);
        var app = builder.Build();
        app.UseSalesCoach();
        await app.StartAsync(Cancel);

        var product = new WebProduct(app, database);
        var answer = await product.Client.PostAsJsonAsync(new Uri("/sign-in/token", UriKind.Relative), new { personId = "robin" }, Cancel);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        product.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        return product;
    }

    public Task<HttpResponseMessage> PutDealAsync() => Client.PutAsJsonAsync(
        new Uri("/api/deals/d1", UriKind.Relative),
        new { name = "Line 4", team = new[] { new { id = "robin", name = "Robin Rep" } } },
        Cancel);

    public Task<HttpResponseMessage> PostNoteAsync(string externalId) => Client.PostAsJsonAsync(
        new Uri("/api/deals/d1/notes", UriKind.Relative),
        new { text = "I will send Ana the pilot plan by Friday.", externalId },
        Cancel);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
