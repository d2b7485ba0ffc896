using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesCoach.Deals;

namespace SalesCoach.Prompts;

/// <summary>
/// Keeps from the model what it does not need: e-mail addresses, phone numbers, ids and, where the company wishes, the names of the deal's
/// people stand as placeholders in what it is shown, and are put back into what it answers. The same words have the same placeholder
/// throughout one question.
/// </summary>
internal sealed partial class Placeholders
{
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hidden = new(StringComparer.Ordinal);
    private readonly Regex? _names;

    /// <summary>Placeholders for one question.</summary>
    /// <param name="deal">The deal whose people are meant.</param>
    /// <param name="peopleByRole">Whether their names are hidden too.</param>
    public Placeholders(Deal deal, bool peopleByRole) => _names = peopleByRole ? NamesOf(deal) : null;

    /// <summary>How many placeholders stand for something.</summary>
    public int Count => _hidden.Count;

    /// <summary>A text as the model may see it.</summary>
    public string Hide(string text)
    {
        // Nobody's own brackets may be taken for a placeholder.
        var hidden = text.Replace('⟦', '[').Replace('⟧', ']');
        hidden = Mail().Replace(hidden, m => For("e-mail", m.Value));
        hidden = Identifier().Replace(hidden, m => For("id", m.Value));
        hidden = Phone().Replace(hidden, m => m.Value.Count(char.IsAsciiDigit) >= 7 && !Date().IsMatch(m.Value) ? For("phone", m.Value) : m.Value);
        return _names is null ? hidden : _names.Replace(hidden, m => For("person", m.Value));
    }

    /// <summary>An answer's JSON with everything put back, whichever way the model has written its letters.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public string Restore(string json) => _hidden.Count == 0 ? json : Restore(JsonNode.Parse(json))?.ToJsonString() ?? json;

    private JsonNode? Restore(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Restore(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Restore)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Fill(text)),
        _ => node?.DeepClone(),
    };

    private string Fill(string text) => Placeholder().Replace(text, m => _hidden.GetValueOrDefault(m.Value, m.Value));

    private string For(string kind, string text)
    {
        if (!_shown.TryGetValue(text, out var placeholder))
        {
            placeholder = string.Create(CultureInfo.InvariantCulture, $"⟦{kind} {_hidden.Count + 1}⟧");
            _shown.Add(text, placeholder);
            _hidden.Add(placeholder, text);
        }

        return placeholder;
    }

    private static Regex? NamesOf(Deal deal)
    {
        // Whole names first, then their parts: a note says "Dana".
        var names = deal.Team.Select(m => m.Name).Concat(deal.Buyers.Select(b => b.Name)).Where(n => !string.IsNullOrWhiteSpace(n)).ToList();
        var parts = names.SelectMany(n => n.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(p => p.Length > 2 && char.IsUpper(p[0]));
        var all = names.Concat(parts).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).Select(Regex.Escape).ToList();
        return all.Count == 0 ? null : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', all)})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, _patience);
    }

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}", RegexOptions.None, 2_000)]
    private static partial Regex Mail();

    // A GUID; letters and digits mixed as in INV-204711; seven digits and more in a row.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[A-Z]{1,6}[-_/#]?\d{4,20}|\d{7,20}|[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7})(?![\p{L}\p{N}])",
        RegexOptions.None,
        2_000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\+|\(?0)[\d()/ .-]{6,22}\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{3}[ .-]\d{3}[ .-]\d{4}(?![\p{L}\p{N}])", RegexOptions.None, 2_000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$", RegexOptions.None, 2_000)]
    private static partial Regex Date();

    [GeneratedRegex(@"⟦[a-z-]+ \d+⟧", RegexOptions.None, 2_000)]
    private static partial Regex Placeholder();
}
