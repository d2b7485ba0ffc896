using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesCoach.LocalHost.Demo;

/// <summary>
/// Turns offsets into days, counted from the day on which the demo is loaded. Nobody works on weekends: a day ahead that falls on one moves
/// to the Monday after it, any other to the Friday before it. Earlier offsets never overtake later ones by that.
/// </summary>
/// <param name="today">The day of loading.</param>
internal sealed partial class DemoDays(DateOnly today)
{
    /// <summary>The working day at an offset from today.</summary>
    public DateOnly On(int offset)
    {
        var day = today.AddDays(offset);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(offset > 0 ? 2 : -1),
            DayOfWeek.Sunday => day.AddDays(offset > 0 ? 1 : -2),
            _ => day,
        };
    }

    /// <summary>
    /// Puts dates in place of <c>{+12:d MMMM}</c>: the offset from today, and how the writer of the note writes dates (a custom .NET format
    /// of days and months; <c>dddd</c> is the weekday's name).
    /// </summary>
    public string Render(string text) => DateInText().Replace(text, match => On(match).ToString(match.Groups["format"].Value, CultureInfo.InvariantCulture));

    /// <summary>Puts dates in place of the strings <c>"+12"</c> and <c>"-12"</c>.</summary>
    public string RenderJson(string json) =>
        DateInJson().Replace(json, match => On(match).ToString("'\"'yyyy-MM-dd'\"'", CultureInfo.InvariantCulture));

    private DateOnly On(Match match) => On(int.Parse(match.Groups["offset"].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(?<offset>[+-]\d+):(?<format>[dM][dM .]+)\}")]
    private static partial Regex DateInText();

    [GeneratedRegex("\"(?<offset>[+-]\\d+)\"")]
    private static partial Regex DateInJson();
}
