using System.Diagnostics;
using System.Globalization;

namespace SalesCoach.Cosmos.Tests.Server;

/// <summary>
/// The Cosmos-compatible server that the tests run against, installed by npm from the lock file beside this and started for the run on a
/// free port; or, where <c>SALESCOACH_COSMOS</c> names one, a real endpoint instead.
/// </summary>
public sealed class CosmosServer : IAsyncLifetime
{
    /// <summary>The environment variable that names a real account, or an emulator of Microsoft's.</summary>
    public const string Variable = "SALESCOACH_COSMOS";

    private Process? _process;
    private Uri? _endpoint;

    public Uri Endpoint => _endpoint ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>Whether the tests run against the real thing.</summary>
    public static bool IsReal => Real is not null;

    /// <summary>Whether that is an account and no emulator: then its database salescoach-tests must be there, made from containers.json.</summary>
    public static bool IsAccount => Real is not null && !new Uri(Real).IsLoopback;

    private static string Source => Path.Combine(AppContext.BaseDirectory, "Server");

    private static string? Real => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;

    public async ValueTask InitializeAsync()
    {
        if (Real is { } named)
        {
            _endpoint = new Uri(named);
            return;
        }

        var modules = await Npm.InstallAsync(Source, "cosmos-server");
        _process = Npm.Start("node", Source, modules, "start.js");
        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        var port = await _process.StandardOutput.ReadLineAsync(CancellationToken.None)
            ?? throw new InvalidOperationException("The Cosmos-compatible server ended at once.");
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _endpoint = new UriBuilder(Uri.UriSchemeHttps, "127.0.0.1", int.Parse(port, CultureInfo.InvariantCulture)).Uri;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }
    }
}
