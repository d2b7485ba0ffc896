using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SalesCoach.Cosmos;
using SalesCoach.LocalHost.Demo;
using SalesCoach.LocalHost.Telemetry;
using SalesCoach.LocalHost.Timers;
using SalesCoach.Moving;
using SalesCoach.Sqlite;
using SalesCoach.Web;
using SalesCoach.Web.SignIn;
using SalesCoach.Web.SignIn.Browsers;

namespace SalesCoach.LocalHost;

/// <summary>SalesCoach on one machine: Kestrel, a store and the timers in one process.</summary>
internal static class LocalProgram
{
    private const int Failed = 1;
    private const int Misused = 2;

    /// <summary>Runs until it is stopped.</summary>
    /// <returns>0 after a clean stop, 1 when it could not start, 2 when the arguments are not understood.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (CommandLine.Read(arguments) is not { } commandLine)
        {
            await Console.Error.WriteLineAsync(CommandLine.Usage);
            return Misused;
        }

        try
        {
            await using var app = Build(commandLine);

            await OpenStoreAsync(app);
            if (commandLine.Command != Command.Serve)
            {
                await Moving.RunAsync(app.Services, commandLine, Console.Error);
                return 0;
            }

            await app.StartAsync();
            Greeting.Write(
                Console.Out,
                app.Urls,
                app.Services.GetRequiredService<DevelopmentSignIn>(),
                app.Services.GetRequiredService<IOptions<BrowserSignInOptions>>().Value,
                app.Environment);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            await Console.Error.WriteLineAsync($"The settings are not right:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", e.Failures)}");
        }
        catch (Exception e) when (e is UnusableStoreException or UnusableCosmosException)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (UnusableExportException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && commandLine.Command != Command.Serve)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The data cannot be kept in {commandLine.DataPath}: {e.Message}");
        }

        return Failed;
    }

    private static WebApplication Build(CommandLine commandLine)
    {
        // Settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var urls = commandLine.Urls ?? builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "http://127.0.0.1:7071";
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSalesCoach();
        builder.Services.AddLocalModel(builder.Configuration);
        builder.Services.AddSalesCoachWeb(builder.Configuration);
        AddStore(builder, commandLine);
        if (commandLine.Demo)
        {
            builder.Services.AddDemoCompany(builder.Environment.IsDevelopment() && DemoSenders.AreSafeAt(urls, builder.Configuration));
        }

        builder.AddOtlpExport();
        builder.Services.AddSalesCoachTimers(builder.Configuration);
        builder.Services.Configure<DevelopmentSignInOptions>(signIn => signIn.Allowed = true);

        // Beside the data, so that whoever was signed in still is after a restart.
        builder.Services.AddDataProtection()
            .SetApplicationName("SalesCoach")
            .PersistKeysToFileSystem(KeysBeside(commandLine.DataPath));

        if (commandLine.Command != Command.Serve)
        {
            // Standard output is the export's.
            builder.Logging.ClearProviders();
        }

        var app = builder.Build();
        app.UseSalesCoach();
        return app;
    }

    private static void AddStore(WebApplicationBuilder builder, CommandLine commandLine)
    {
        if (commandLine.Store == StoreName.Cosmos)
        {
            builder.Services.AddCosmosStore(options => builder.Configuration.GetSection(CosmosOptions.Section).Bind(options));
        }
        else
        {
            builder.Services.AddSqliteStore(commandLine.DataPath);
        }
    }

    // Better no start than a first request that fails.
    private static async Task OpenStoreAsync(WebApplication app)
    {
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        if (app.Services.GetService<CosmosStore>() is { } cosmos)
        {
            await cosmos.PrepareAsync(lifetime.ApplicationStopping);
        }
        else
        {
            _ = app.Services.GetRequiredService<SqliteStore>();
        }
    }

    // Who can read the keys can sign in as anybody.
    private static DirectoryInfo KeysBeside(string dataPath)
    {
        var path = $"{dataPath}.keys";
        return OperatingSystem.IsWindows()
            ? new DirectoryInfo(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
