using System.Text.RegularExpressions;

namespace SalesCoach.LocalHost.Tests.Azure;

/// <summary>The functions as their source declares them. Its room cannot be built everywhere, so its text is read.</summary>
internal static partial class DeclaredFunctions
{
    private static readonly string Source = string.Concat(Repository.ReadAll("src/SalesCoach.Functions", ".cs").Values);

    /// <summary>The functions that answer requests, in the order of the source.</summary>
    public static IReadOnlyList<HttpFunction> Http { get; } =
    [
        .. HttpForm().Matches(Source).Select(m => new HttpFunction(m.Groups["name"].Value, m.Groups["route"].Value, m.Groups["level"].Value, m.Groups["does"].Value)),
    ];

    /// <summary>The functions that run by the clock.</summary>
    public static IReadOnlyList<TimerFunction> Timers { get; } =
    [
        .. TimerForm().Matches(Source).Select(m => new TimerFunction(m.Groups["name"].Value, m.Groups["setting"].Value, TypeOf(m.Groups["field"].Value))),
    ];

    /// <summary>How many functions there are, of whatever kind and form.</summary>
    public static int Count { get; } = Regex.Count(Source, @"\[Function\(");

    /// <summary>The settings that its code asks for by name.</summary>
    public static IReadOnlyList<string> Settings { get; } = [.. SettingForm().Matches(Source).Select(m => m.Groups["name"].Value).Distinct()];

    private static string TypeOf(string field) => Regex.Match(Source, $@"[(,]\s*(?<type>\w+) {field}[,)]").Groups["type"].Value;

    [GeneratedRegex("""\[Function\("(?<name>\w+)"\)\]\s*public Task \w+\(\[HttpTrigger\(AuthorizationLevel\.(?<level>\w+), Route = "(?<route>[^"]*)"\)\] HttpRequest request\)\s*=>\s*(?<does>[^;]+);""")]
    private static partial Regex HttpForm();

    [GeneratedRegex("""\[Function\("(?<name>\w+)"\)\]\s*public Task \w+\(\[TimerTrigger\("%(?<setting>\w+)%"\)\] TimerInfo timer, CancellationToken cancel\)\s*=>\s*(?<field>\w+)\.RunAsync\(cancel\);""")]
    private static partial Regex TimerForm();

    [GeneratedRegex("""settings\["(?<name>[^"]+)"\]""")]
    private static partial Regex SettingForm();
}

/// <summary>A function that answers requests.</summary>
internal sealed record HttpFunction(string Name, string Route, string Level, string Does);

/// <summary>A function that runs by the clock.</summary>
internal sealed record TimerFunction(string Name, string Setting, string UseCase);
