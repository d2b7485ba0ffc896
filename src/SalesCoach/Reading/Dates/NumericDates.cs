using System.Globalization;

namespace SalesCoach.Reading.Dates;

/// <summary>Dates in figures: 2026-04-17, 17/4, 4/17/26, 17.04.2026.</summary>
internal static class NumericDates
{
    /// <summary>
    /// The day that the figures name, or null where they name none. A figure above 12 is the day. Otherwise the writer's known order
    /// decides, and without one the reading that lies nearest in the note's future (the note's own day included): notes speak of what is next.
    /// </summary>
    /// <param name="figures">The token's text.</param>
    /// <param name="day">The note's day.</param>
    /// <param name="order">The writer's order, where other dates have shown it.</param>
    /// <param name="dotted">Whether dots may part day and month (17.4), as after "by" or before another dot.</param>
    public static DateOnly? Read(string figures, DateOnly day, DateOrder order, bool dotted)
    {
        if (Parts(figures, out var separator) is not { } parts)
        {
            return null;
        }

        var (a, b, c) = parts;
        if (separator == '-' || a > 31)
        {
            return a > 1000 && c >= 0 ? CalendarRules.Exact(a, b, c) : c > 0 ? WithYear(a, b, c, order) : null;
        }

        if (separator == '.' && c < 0 && !dotted)
        {
            return null;
        }

        if (c >= 0)
        {
            return WithYear(a, b, c, separator == '.' ? DateOrder.DayFirst : order);
        }

        var dayFirst = CalendarRules.Near(day, b, a, exact: true);
        var monthFirst = separator == '.' ? null : CalendarRules.Near(day, a, b, exact: true);
        return (dayFirst, monthFirst, order) switch
        {
            (null, _, _) => monthFirst,
            (_, null, _) => dayFirst,
            (_, _, DateOrder.DayFirst) => dayFirst,
            (_, _, DateOrder.MonthFirst) => monthFirst,
            _ => Distance(day, dayFirst.Value) <= Distance(day, monthFirst.Value) ? dayFirst : monthFirst,
        };
    }

    /// <summary>The order that the figures show by themselves: a first or second figure above 12.</summary>
    public static DateOrder Shown(string figures) =>
        Parts(figures, out var separator) is { } parts && separator == '/' && parts.A <= 31 && parts.B <= 31
            ? parts.A > 12 && parts.B is >= 1 and <= 12 ? DateOrder.DayFirst
                : parts.B > 12 && parts.A is >= 1 and <= 12 ? DateOrder.MonthFirst : DateOrder.Unknown
            : DateOrder.Unknown;

    // A day that has just passed is likelier meant than one far ahead, but never than one that is near.
    private static int Distance(DateOnly day, DateOnly date) =>
        date >= day ? date.DayNumber - day.DayNumber : 60 + (3 * (day.DayNumber - date.DayNumber));

    private static DateOnly? WithYear(int a, int b, int year, DateOrder order) =>
        a > 12 || (b <= 12 && order != DateOrder.MonthFirst) ? CalendarRules.Exact(year, b, a) : CalendarRules.Exact(year, a, b);

    private static (int A, int B, int C)? Parts(string figures, out char separator)
    {
        separator = '\0';
        Span<int> parts = [-1, -1, -1];
        var at = 0;
        var digits = 0;
        foreach (var c in figures)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++digits > 4)
                {
                    return null;
                }

                parts[at] = (Math.Max(parts[at], 0) * 10) + (c - '0');
            }
            else if (c is '/' or '.' or '-' && (separator == '\0' || separator == c) && at < 2 && digits > 0)
            {
                separator = c;
                at++;
                digits = 0;
            }
            else
            {
                return null;
            }
        }

        return at == 0 || (parts[0] <= 31 && parts[1] > 31) ? null : (parts[0], parts[1], parts[2]);
    }

    /// <summary>Reads up to four figures as a year.</summary>
    public static int? Year(string word) =>
        word.Length is 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100 ? year : null;
}
