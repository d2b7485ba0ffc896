using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace SalesCoach.Cosmos.Tests.Server;

/// <summary>
/// The Cosmos-compatible server that the tests run against, installed by npm from the lock file beside this and started for the run on a
/// free port; or, where <c>SALESCOACH_COSMOS</c> names one, a real endpoint instead.
/// </summary>
public sealed class CosmosServer : IAsyncLifetime
{
    /// <summary>The environment variable that names a real account, or an emulator of Microsoft's.</summary>
    public const string Variable = "SALESCOACH_COSMOS";

    private static readonly string[] Packages = ["package.json", "package-lock.json"];

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

        var modules = Path.Combine(await InstallAsync(), "node_modules");
        _process = Start("node", Source, ("NODE_PATH", modules), "start.js");
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

    /// <summary>Installs it once a machine and version, not once a run: other test programs may do the same at this moment.</summary>
    private static async Task<string> InstallAsync()
    {
        using var content = new MemoryStream();
        foreach (var file in Packages)
        {
            content.Write(await File.ReadAllBytesAsync(Path.Combine(Source, file), CancellationToken.None));
        }

        var version = Convert.ToHexStringLower(SHA256.HashData(content.ToArray()).AsSpan(0, 8));
        var installed = Path.Combine(Path.GetTempPath(), $"salescoach-cosmos-server-{Environment.UserName}-{version}");
        if (Directory.Exists(installed))
        {
            return installed;
        }

        var folder = Directory.CreateTempSubdirectory("salescoach-npm-").FullName;
        foreach (var file in Packages)
        {
            File.Copy(Path.Combine(Source, file), Path.Combine(folder, file));
        }

        using (var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, null, "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
        {
            _ = npm.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = await npm.StandardError.ReadToEndAsync(CancellationToken.None);
            await npm.WaitForExitAsync(CancellationToken.None);
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm could not install the Cosmos-compatible server: {errors}");
            }
        }

        try
        {
            Directory.Move(folder, installed);
        }
        catch (IOException) when (Directory.Exists(installed))
        {
            // Another test program was first.
            Directory.Delete(folder, recursive: true);
        }

        return installed;
    }

    private static Process Start(string program, string folder, (string Name, string Value)? setting, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (setting is { } given)
        {
            start.Environment[given.Name] = given.Value;
        }

        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"The tests of the Cosmos store need Node.js 20 or later with npm for the server that they run against ({program}: {missing.Message}). "
                    + $"Install it (Debian: apt-get install nodejs npm), or name a real account in {Variable}.",
                missing);
        }
    }
}
