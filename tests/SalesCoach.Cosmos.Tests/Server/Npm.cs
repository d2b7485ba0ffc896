using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace SalesCoach.Cosmos.Tests.Server;

/// <summary>Installs by npm, from a lock file, what tests run, and runs it.</summary>
public static class Npm
{
    private static readonly string[] Packages = ["package.json", "package-lock.json"];

    /// <summary>Installs once a machine and version, not once a run: other test programs may do the same at this moment.</summary>
    /// <param name="source">The folder with the lock file.</param>
    /// <param name="name">What it is, for the name of the folder where it is kept.</param>
    /// <returns>The folder of the modules.</returns>
    public static async Task<string> InstallAsync(string source, string name)
    {
        using var content = new MemoryStream();
        foreach (var file in Packages)
        {
            content.Write(await File.ReadAllBytesAsync(Path.Combine(source, file), CancellationToken.None));
        }

        var version = Convert.ToHexStringLower(SHA256.HashData(content.ToArray()).AsSpan(0, 8));
        var installed = Path.Combine(Path.GetTempPath(), $"salescoach-{name}-{Environment.UserName}-{version}");
        var modules = Path.Combine(installed, "node_modules");
        if (Directory.Exists(installed))
        {
            return modules;
        }

        var folder = Directory.CreateTempSubdirectory("salescoach-npm-").FullName;
        foreach (var file in Packages)
        {
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file));
        }

        using (var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, null, "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
        {
            _ = npm.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = await npm.StandardError.ReadToEndAsync(CancellationToken.None);
            await npm.WaitForExitAsync(CancellationToken.None);
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm could not install {name}: {errors}");
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

        return modules;
    }

    /// <summary>Starts a program in a folder, with the modules that it may ask for.</summary>
    public static Process Start(string program, string folder, string? modules, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (modules is not null)
        {
            start.Environment["NODE_PATH"] = modules;
        }

        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"The tests of the Cosmos store and of the templates need Node.js 20 or later with npm ({program}: {missing.Message}). "
                    + $"Install it (Debian: apt-get install nodejs npm). The store's can name a real account in {CosmosServer.Variable} instead.",
                missing);
        }
    }
}
