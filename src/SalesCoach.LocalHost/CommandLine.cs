using System.Net;

namespace SalesCoach.LocalHost;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        SalesCoach.LocalHost [--demo] [--data PATH] [--store cosmos] [--urls URL[;URL]]
        SalesCoach.LocalHost export --tenant ID [--file FILE] [--data PATH] [--store cosmos]
        SalesCoach.LocalHost import [--tenant ID] [--file FILE] [--data PATH] [--store cosmos]

          --demo         start with a demo company and six deals
          --data PATH    the file that keeps everything; made if it is not there
                         (data/salescoach.db, with --demo data/demo.db)
          --store cosmos keep deals and notes in Azure Cosmos DB or its emulator
                         instead: Cosmos:Endpoint in the settings
          --urls URL     where to listen (http://127.0.0.1:7071)

          export         write all that a tenant owns as JSON Lines
          import         read it into this store; running it again goes on where it stopped
          --tenant ID    the tenant
          --file FILE    the file (standard output, standard input)
        """;

    /// <summary>Whether to load the demo company.</summary>
    public bool Demo { get; init; }

    /// <summary>What to do.</summary>
    public Command Command { get; init; }

    /// <summary>The tenant to export, or whose export to import.</summary>
    public string? Tenant { get; init; }

    /// <summary>The export's file; standard output or input where none is named.</summary>
    public string? File { get; init; }

    /// <summary>The file that keeps everything, where one is named.</summary>
    public string? Data { get; init; }

    /// <summary>Which store keeps deals and notes.</summary>
    public StoreName Store { get; init; }

    /// <summary>Where to listen, where it is said.</summary>
    public string? Urls { get; init; }

    /// <summary>The file that keeps everything.</summary>
    public string DataPath => Path.GetFullPath(Data ?? Path.Combine("data", Demo ? "demo.db" : "salescoach.db"));

    /// <summary>Reads the arguments; null where they are not of this form.</summary>
    public static CommandLine? Read(IReadOnlyList<string> arguments)
    {
        var read = new CommandLine();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is "--data" or "--store" or "--urls" or "--tenant" or "--file" && value is null && i + 1 < arguments.Count)
            {
                value = arguments[++i];
            }

            switch (name, value)
            {
                case ("export" or "import", null) when i == 0:
                    read = read with { Command = name == "export" ? Command.Export : Command.Import };
                    break;
                case ("--tenant", { Length: > 0 }) when read.Command != Command.Serve:
                    read = read with { Tenant = value };
                    break;
                case ("--file", { Length: > 0 }) when read.Command != Command.Serve:
                    read = read with { File = value };
                    break;
                case ("--demo", null):
                    read = read with { Demo = true };
                    break;
                case ("--data", { Length: > 0 }):
                    read = read with { Data = value };
                    break;
                case ("--store", "cosmos"):
                    read = read with { Store = StoreName.Cosmos };
                    break;
                case ("--store", "sqlite"):
                    read = read with { Store = StoreName.Sqlite };
                    break;
                case ("--urls", { } urls) when AreAddresses(urls):
                    read = read with { Urls = urls };
                    break;
                default:
                    return null;
            }
        }

        return read is { Command: Command.Export, Tenant: null } ? null : read;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var end = argument.IndexOf('=', StringComparison.Ordinal);
        return end < 0 ? (argument, null) : (argument[..end], argument[(end + 1)..]);
    }

    private static bool AreAddresses(string urls)
    {
        try
        {
            return urls.Split(';').All(url => BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort });
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

/// <summary>What the program is asked to do.</summary>
internal enum Command
{
    /// <summary>Answer requests.</summary>
    Serve,

    /// <summary>Write a tenant's export.</summary>
    Export,

    /// <summary>Read a tenant's export.</summary>
    Import,
}

/// <summary>The stores that deals and notes can be kept in.</summary>
internal enum StoreName
{
    /// <summary>The embedded one: a file.</summary>
    Sqlite,

    /// <summary>Azure Cosmos DB or its emulator.</summary>
    Cosmos,
}
