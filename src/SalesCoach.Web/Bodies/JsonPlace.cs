using System.Text;
using System.Text.Json;

namespace SalesCoach.Web.Bodies;

/// <summary>Finds the member of a JSON text in which something stands, whether or not the text is JSON to its end.</summary>
internal static class JsonPlace
{
    private const int LongestName = 80;

    /// <summary>The path of the member that holds the byte at an index: <c>milestones[0].dueOn</c>; empty for the whole.</summary>
    public static string PathAt(ReadOnlySpan<byte> json, long index)
    {
        var around = new Stack<Container>();
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.BytesConsumed <= index && reader.Read())
            {
                Follow(around, ref reader);
            }
        }
        catch (JsonException)
        {
            // Beyond this nothing has a place; what was entered so far is the place.
        }

        return around.Reverse().Aggregate("", (path, container) => container switch
        {
            { IsList: true } => $"{path}[{container.Index}]",
            { Name: null } => path,
            _ => Join(path, container.Name),
        });
    }

    /// <summary>The path of a member within another; a name that somebody made long is cut.</summary>
    public static string Join(string path, string name)
    {
        var shortened = name.Length <= LongestName ? name : $"{name.AsSpan(0, LongestName)}…";
        return path.Length == 0 ? shortened : $"{path}.{shortened}";
    }

    private static void Follow(Stack<Container> around, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            around.Pop();
            return;
        }

        if (around.TryPeek(out var container) && container.IsList)
        {
            container.Index++;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when container is not null:
                container.Name = Encoding.UTF8.GetString(reader.ValueSpan);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                around.Push(new Container(reader.TokenType == JsonTokenType.StartArray));
                break;
        }
    }

    private sealed class Container(bool isList)
    {
        public bool IsList => isList;

        public int Index { get; set; } = -1;

        public string? Name { get; set; }
    }
}
