using SalesCoach.Moving;

namespace SalesCoach.LocalHost;

/// <summary>Moves a tenant between stores by a file, without answering requests meanwhile.</summary>
internal static class Moving
{
    /// <summary>Exports or imports a tenant.</summary>
    /// <param name="services">The host's services, with the store that the command line names.</param>
    /// <param name="commandLine">Which of both, whose, and the file.</param>
    /// <param name="report">Where to say how much was moved.</param>
    /// <exception cref="UnusableExportException">A line of the export cannot be imported.</exception>
    public static async Task RunAsync(IServiceProvider services, CommandLine commandLine, TextWriter report)
    {
        if (commandLine.Command == Command.Export)
        {
            await using var output = commandLine.File is { } path ? New(path) : Console.OpenStandardOutput();
            var moved = await services.GetRequiredService<TenantExport>().WriteAsync(commandLine.Tenant ?? "", output, CancellationToken.None);
            await report.WriteLineAsync($"{Say(moved)} of {commandLine.Tenant} exported.");
        }
        else
        {
            await using var input = commandLine.File is { } path ? File.OpenRead(path) : Console.OpenStandardInput();
            var (tenant, moved) = await services.GetRequiredService<TenantImport>().ReadAsync(input, commandLine.Tenant, CancellationToken.None);
            await report.WriteLineAsync($"{Say(moved)} of {tenant} are here now.");
        }
    }

    private static string Say(Moved moved) => $"{moved.Deals} deals, {moved.Notes} notes, {moved.Integrations + moved.TrackedNotes} things of CRMs and {moved.Marks} marks";

    /// <summary>A new file, for its owner's eyes only: it holds what people wrote about customers. An older one is not overwritten.</summary>
    private static FileStream New(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
