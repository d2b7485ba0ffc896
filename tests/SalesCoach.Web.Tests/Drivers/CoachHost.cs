using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesCoach.Sqlite;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Tests.Drivers;

/// <summary>
/// The real pipeline on Kestrel. Two companies: acme, with the reps dana and ben, the coach casey, another coach cleo, the admin alex; and
/// rival, with the rep dana and the coach casey of its own.
/// </summary>
public sealed class CoachHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private CoachHost(WebApplication app, LogSink log, DirectoryInfo folder)
    {
        _app = app;
        _folder = folder;
        Log = log;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public LogSink Log { get; }

    public IServiceProvider Services => _app.Services;

    public TestClock Clock => (TestClock)_app.Services.GetRequiredService<TimeProvider>();

    public static async Task<CoachHost> StartAsync(
        IDictionary<string, string?>? settings = null,
        string environment = "Development",
        Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Companies).AddInMemoryCollection(settings);
        var log = new LogSink();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(new TestClock());
        var folder = Directory.CreateTempSubdirectory("salescoach-web-");
        builder.Services.AddSqliteStore(Path.Combine(folder.FullName, "test.db"));
        builder.Services.AddSalesCoach();
        builder.Services.AddSalesCoachWeb(builder.Configuration);
        builder.Services.Configure<DevelopmentSignInOptions>(o => o.Allowed = true);
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseSalesCoach();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new CoachHost(app, log, folder);
    }

    /// <summary>Somebody who is not signed in, follows no redirect and keeps cookies.</summary>
    public Visitor Stranger() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address });

    /// <summary>One of the people, with a token of the development sign-in.</summary>
    public async Task<Visitor> AsAsync(string person, string tenant = "acme")
    {
        var visitor = Stranger();
        var answer = await visitor.PostAsync("/sign-in/token", new { personId = person, tenantId = tenant });
        answer.ShouldBe(HttpStatusCode.OK);
        visitor.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.Json.GetProperty("accessToken").GetString());
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        // Lets what is under way come to its end.
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Dictionary<string, string?> Companies
    {
        get
        {
            var settings = new Dictionary<string, string?>();
            Add(0, "acme", ("dana", "rep"), ("ben", "rep"), ("casey", "coach"), ("cleo", "coach"), ("alex", "admin"));
            Add(1, "rival", ("dana", "rep"), ("casey", "coach"));
            return settings;

            void Add(int at, string id, params ReadOnlySpan<(string Id, string Role)> people)
            {
                settings[$"Companies:{at}:Id"] = settings[$"Companies:{at}:Name"] = id;
                settings[$"Companies:{at}:TimeZone"] = "Europe/Berlin";
                for (var i = 0; i < people.Length; i++)
                {
                    settings[$"Companies:{at}:People:{i}:Id"] = settings[$"Companies:{at}:People:{i}:Name"] = people[i].Id;
                    settings[$"Companies:{at}:People:{i}:Roles:0"] = people[i].Role;
                }
            }
        }
    }
}
