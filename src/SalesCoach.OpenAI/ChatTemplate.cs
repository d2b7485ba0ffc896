using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using SalesCoach.Prompts;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SalesCoach.OpenAI;

/// <summary>
/// Renders a prompt as Semantic Kernel does, for the part of its language that our prompts use: messages with roles, and variables. A
/// variable's value is put in after the messages were told apart, so nothing in it can open or close one.
/// </summary>
internal sealed partial record ChatTemplate(IReadOnlyList<ChatTemplate.Message> Messages)
{
    private const string Format = "semantic-kernel";

    private static readonly ConcurrentDictionary<string, ChatTemplate> _parsed = new(StringComparer.Ordinal);

    /// <summary>The prompt's template.</summary>
    /// <exception cref="FormatException">The prompt uses what is not rendered here.</exception>
    public static ChatTemplate Of(Prompt prompt) => _parsed.GetOrAdd(prompt.Version, _ => Parse(prompt));

    /// <summary>The messages with the variables' values in place; one that is not given is empty.</summary>
    public IEnumerable<Message> Render(IReadOnlyDictionary<string, string> variables) => Messages.Select(m =>
        m with { Text = Variable().Replace(m.Text, v => variables.GetValueOrDefault(v.Groups["name"].Value, "")).Trim() });

    private static ChatTemplate Parse(Prompt prompt)
    {
        var file = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build()
            .Deserialize<PromptFile>(prompt.Yaml);
        if (file.TemplateFormat is not (null or Format))
        {
            throw new FormatException($"{prompt.Name}: the template's format is none that is rendered here.");
        }

        var messages = MessageElement().Matches(file.Template)
            .Select(m => new Message(m.Groups["role"].Value, WebUtility.HtmlDecode(m.Groups["text"].Value)))
            .ToList();
        return messages.Count > 0 ? new ChatTemplate(messages) : throw new FormatException($"{prompt.Name}: the template has no message.");
    }

    [GeneratedRegex("""<message role="(?<role>system|user)">(?<text>.*?)</message>""", RegexOptions.Singleline)]
    private static partial Regex MessageElement();

    [GeneratedRegex(@"\{\{\s*\$(?<name>[A-Za-z_]\w*)\s*\}\}")]
    private static partial Regex Variable();

    /// <summary>A message of a chat.</summary>
    /// <param name="Role"><c>system</c> or <c>user</c>.</param>
    /// <param name="Text">What it says.</param>
    internal sealed record Message(string Role, string Text);

    private sealed class PromptFile
    {
        public string? TemplateFormat { get; set; }

        public string Template { get; set; } = "";
    }
}
