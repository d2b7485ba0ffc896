using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SalesCoach.LocalHost.Tests.Drivers;

/// <summary>The built program in a process of its own.</summary>
public sealed class BuiltProgram : IAsyncDisposable
{
    private const string Ready = "SalesCoach is ready: open ";

    private readonly Process _process;
    private readonly Task<string> _errors;

    private BuiltProgram(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public HttpClient Client { get; } = new();

    /// <summary>What it printed until it was ready, or until it ended.</summary>
    public List<string> Printed { get; } = [];

    /// <summary>Starts it in Development on a free port, and waits until it says that it is ready.</summary>
    public static Task<BuiltProgram> StartAsync(params string[] arguments) => StartAsync(arguments, []);

    /// <summary>The same with settings from the environment.</summary>
    public static async Task<BuiltProgram> StartAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var program = Launch([.. arguments, "--urls", "http://127.0.0.1:0"], environment);
        while (await program._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            program.Printed.Add(line);
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                program.Client.BaseAddress = new Uri(line[Ready.Length..]);
                program.Printed.Add(await program._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "");
                _ = program._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return program;
            }
        }

        throw new InvalidOperationException($"It ended: {await program._errors}");
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Errors)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        await using var program = Launch(arguments, environment);
        _ = program._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await program._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program._process.ExitCode, await program._errors);
    }

    /// <summary>Signs in as one of the company's people.</summary>
    public async Task SignInAsync(string personId)
    {
        var answer = await Client.PostAsJsonAsync(new Uri("/sign-in/token", UriKind.Relative), new { personId }, TestContext.Current.CancellationToken);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
    }

    public async Task<JsonElement> GetAsync(string path) =>
        await Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Asks it to stop, as Ctrl-C and a service manager do.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends it between two instructions.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Client.Dispose();
    }

    private static BuiltProgram Launch(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SalesCoach.LocalHost.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new BuiltProgram(Process.Start(start) ?? throw new InvalidOperationException("It did not start."));
    }
}
