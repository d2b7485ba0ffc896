using System.Security.Cryptography;
using System.Text;

namespace SalesCoach.Prompts;

/// <summary>A prompt in Semantic Kernel's YAML schema, as it is embedded.</summary>
/// <param name="Name">Its name: <c>read-note</c>.</param>
/// <param name="Yaml">The file's text, line ends as <c>\n</c>.</param>
public sealed record Prompt(string Name, string Yaml)
{
    /// <summary>The first 12 hex digits of the SHA-256 of the text: a changed prompt is another prompt, whoever forgot to say so.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Yaml)).AsSpan(0, 6));

    /// <summary>The prompt with its hash, as answers carry it: <c>read-note@0123456789ab</c>.</summary>
    public string Version => $"{Name}@{Hash}";

    /// <summary>Finds the facts that one note states.</summary>
    public static Prompt ReadNote { get; } = Load("read-note");

    /// <summary>Words one small action for every open milestone.</summary>
    public static Prompt SuggestNextActions { get; } = Load("suggest-next-actions");

    /// <summary>Words the questions for a one-on-one.</summary>
    public static Prompt PrepareOneOnOne { get; } = Load("prepare-one-on-one");

    /// <summary>Says in a few sentences where a deal stands.</summary>
    public static Prompt SummariseDeal { get; } = Load("summarise-deal");

    /// <summary>All prompts.</summary>
    public static IReadOnlyList<Prompt> All { get; } = [ReadNote, SuggestNextActions, PrepareOneOnOne, SummariseDeal];

    private static Prompt Load(string name)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream($"Prompts/{name}.prompt.yaml")
            ?? throw new InvalidOperationException($"The program has no prompt {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new Prompt(name, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
