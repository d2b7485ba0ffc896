using System.Text.RegularExpressions;

namespace SalesCoach.LocalHost.Tests.Azure;

/// <summary>The templates as text: their compiler comes from no package source, so what matters in them is read here.</summary>
internal static partial class Templates
{
    /// <summary>All templates, by their paths, without comments.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Repository.ReadAll("infra", ".bicep").ToDictionary(file => file.Key, file => Comment().Replace(file.Value, ""));

    /// <summary>The settings that the function app is given, with the numbers of lists as 0.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = Setting().Matches(Of("modules/app.bicep"))
        .Select(m => (Name: m.Groups["name"].Value.Replace("${i}", "0", StringComparison.Ordinal), m.Groups["value"].Value))
        .DistinctBy(s => s.Name)
        .ToDictionary(s => s.Name, s => s.Value);

    /// <summary>The parameters of a template: each with its type and the decorators above it.</summary>
    public static IReadOnlyList<Parameter> ParametersOf(string path) =>
    [
        .. ParameterForm().Matches(Of(path)).Select(m => new Parameter(m.Groups["name"].Value, m.Groups["type"].Value, m.Groups["above"].Value, m.Groups["default"].Success)),
    ];

    /// <summary>A resource's own text, from its name in the template to the next declaration.</summary>
    public static string Resource(string path, string name) => Regex.Match(Of(path), $@"^resource {name} '[^']*'.*?(?=^(resource|output|module|var|param) |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value;

    public static string Of(string path) => All[$"infra/{path}"];

    [GeneratedRegex(@"(?<=^|\s)//[^\n]*")]
    private static partial Regex Comment();

    // A setting's name begins with a capital; the properties of resources that do are none of these.
    [GeneratedRegex(@"^\s*(?:contains\([^?]*\? \{ )?'?(?<name>[A-Z][A-Za-z0-9_]*(?:\$\{i\}[A-Za-z0-9_]*)?)'?: (?<value>[^\n]+)", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<above>(?:^@[^\n]*\n)*)^param (?<name>\w+) (?<type>\w+)(?<default> = [^\n]+)?", RegexOptions.Multiline)]
    private static partial Regex ParameterForm();
}

/// <summary>A parameter of a template.</summary>
internal sealed record Parameter(string Name, string Type, string Decorators, bool HasDefault);
