using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SalesCoach.Web.Bodies;

/// <summary>
/// Holds a JSON value against the type that it should become and names every member that does not fit by its path. The deserializer itself
/// stops at the first fault and does not always say where.
/// </summary>
internal static class JsonShape
{
    // A hostile body must not make the answer longer than itself.
    private const int MostFaults = 20;

    /// <summary>The faults of a value; none means that it can be deserialized.</summary>
    public static IReadOnlyList<Fault> Faults(JsonElement value, JsonTypeInfo type)
    {
        var faults = new List<Fault>();
        Check(value, type, "", faults);
        return faults;
    }

    private static void Check(JsonElement value, JsonTypeInfo type, string path, List<Fault> faults)
    {
        if (faults.Count >= MostFaults)
        {
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                CheckMembers(value, type, path, faults);
                break;
            case JsonTypeInfoKind.Object:
                faults.Add(new Fault(path, "Must be an object."));
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                var element = type.Options.GetTypeInfo(type.ElementType ?? typeof(object));
                var i = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Check(item, element, $"{path}[{i++}]", faults);
                }

                break;
            case JsonTypeInfoKind.Enumerable:
                faults.Add(new Fault(path, "Must be a list."));
                break;
            default:
                if (LeafFault(value, type) is { } fault)
                {
                    faults.Add(new Fault(path, fault));
                }

                break;
        }
    }

    private static void CheckMembers(JsonElement value, JsonTypeInfo type, string path, List<Fault> faults)
    {
        var members = type.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sent in value.EnumerateObject())
        {
            var at = JsonPlace.Join(path, sent.Name);
            if (!members.TryGetValue(sent.Name, out var member))
            {
                AddUpToMost(faults, new Fault(at, "There is no such member."));
            }
            else if (!seen.Add(sent.Name))
            {
                AddUpToMost(faults, new Fault(at, "Stands there twice."));
            }
            else if (sent.Value.ValueKind == JsonValueKind.Null && !MayBeNull(member))
            {
                AddUpToMost(faults, new Fault(at, "May not be null."));
            }
            else if (sent.Value.ValueKind != JsonValueKind.Null)
            {
                Check(sent.Value, type.Options.GetTypeInfo(member.PropertyType), at, faults);
            }
        }

        foreach (var missing in type.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            AddUpToMost(faults, new Fault(JsonPlace.Join(path, missing.Name), "Is required."));
        }
    }

    private static bool MayBeNull(JsonPropertyInfo member) =>
        member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null : member.IsSetNullable;

    private static string? LeafFault(JsonElement value, JsonTypeInfo type)
    {
        var leaf = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (leaf.IsEnum)
        {
            // The deserializer also takes "Open", " open" and "open,won", which it could never write.
            return value.ValueKind == JsonValueKind.String && NamesOf(leaf).Contains(value.GetString()) ? null : Expected(leaf);
        }

        try
        {
            return value.ValueKind == JsonValueKind.Null || value.Deserialize(type) is null || (leaf == typeof(DateTimeOffset) && !HasOffset(value.GetString()))
                ? Expected(leaf)
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return Expected(leaf);
        }
    }

    private static string Expected(Type leaf) => leaf switch
    {
        _ when leaf == typeof(string) => "Must be text.",
        _ when leaf == typeof(DateOnly) => "Must be a day such as 2026-03-31.",
        _ when leaf == typeof(DateTimeOffset) => "Must be an instant with its offset, such as 2026-03-31T15:30:00Z.",
        _ when leaf == typeof(bool) => "Must be true or false.",
        _ when leaf == typeof(int) || leaf == typeof(long) => "Must be a whole number.",
        _ when leaf == typeof(decimal) || leaf == typeof(double) => "Must be a number.",
        { IsEnum: true } => $"Must be one of {string.Join(", ", NamesOf(leaf))}.",
        _ => "Is not of the form that is expected here.",
    };

    private static IEnumerable<string> NamesOf(Type enumeration) => Enum.GetNames(enumeration).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    // Without an offset the instant would depend on where the server stands.
    private static bool HasOffset(string? instant) =>
        instant is not null && instant.IndexOf('T', StringComparison.Ordinal) is > 0 and var time && instant.LastIndexOfAny(['Z', '+', '-']) > time;

    private static void AddUpToMost(List<Fault> faults, Fault fault)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(fault);
        }
    }
}
