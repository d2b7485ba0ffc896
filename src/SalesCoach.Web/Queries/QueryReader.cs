using System.Globalization;
using System.Text.Json;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Queries;

/// <summary>Reads the parameters of a query and collects what is wrong with them. What is absent or empty was not given.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly List<Fault> _faults = [];

    /// <summary>Why the query is refused; null where nothing is wrong with it.</summary>
    public Problem? Refusal => _faults.Count == 0 ? null : ProblemTypes.Invalid(_faults);

    /// <summary>The names of an enum's values, as queries and bodies have them.</summary>
    public static IReadOnlyList<string> NamesOf<T>() where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public string? Text(string name)
    {
        var values = query[name];
        if (values.Count > 1)
        {
            _faults.Add(new Fault(name, "Stands there twice."));
        }

        return values is [{ Length: > 0 } text] ? text : null;
    }

    public int Number(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _faults.Add(new Fault(name, $"Must be a whole number from {least} to {most}."));
        return otherwise;
    }

    public T? OneOf<T>(string name) where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>().Where(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()) == text))
        {
            return value;
        }

        _faults.Add(new Fault(name, $"Must be one of {string.Join(", ", NamesOf<T>())}."));
        return null;
    }
}
