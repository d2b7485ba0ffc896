namespace SalesCoach.Reading.Dates;

/// <summary>The date rules of docs/readings.md, section "Dates": days that words name, counted from the note's day.</summary>
internal static class CalendarRules
{
    // Dates farther back than this are meant for the next year (docs/readings.md).
    private const int MostDaysBack = 90;

    /// <summary>The first such weekday strictly after the day.</summary>
    public static DateOnly After(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return Add(day, ahead == 0 ? 7 : ahead);
    }

    /// <summary>The last such weekday strictly before the day.</summary>
    public static DateOnly Before(DateOnly day, DayOfWeek weekday)
    {
        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        return Add(day, back == 0 ? -7 : -back);
    }

    /// <summary>The weekday of the week that lies so many weeks after the day's own; weeks start on Monday.</summary>
    public static DateOnly InWeek(DateOnly day, int weeks, DayOfWeek weekday) =>
        Add(Monday(day), (7 * weeks) + (((int)weekday + 6) % 7));

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly Monday(DateOnly day) => Add(day, -(((int)day.DayOfWeek + 6) % 7));

    /// <summary>So many Mondays to Fridays later.</summary>
    public static DateOnly BusinessDays(DateOnly day, int count)
    {
        for (var left = Math.Min(count, 1000); left > 0;)
        {
            day = Add(day, 1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    /// <summary>The last day of the month that lies so many months after the day's own.</summary>
    public static DateOnly MonthEnd(DateOnly day, int months)
    {
        var first = AddMonths(new DateOnly(day.Year, day.Month, 1), months);
        return new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
    }

    /// <summary>That day of the month that lies so many months after the day's own; the month's last day where it is shorter.</summary>
    public static DateOnly InMonth(DateOnly day, int months, int dayOfMonth)
    {
        var end = MonthEnd(day, months);
        return new DateOnly(end.Year, end.Month, Math.Min(dayOfMonth, end.Day));
    }

    /// <summary>The last day of the calendar quarter that lies so many quarters after the day's own.</summary>
    public static DateOnly QuarterEnd(DateOnly day, int quarters) => MonthEnd(day, 2 - ((day.Month - 1) % 3) + (3 * quarters));

    /// <summary>The last day of that quarter, of this year or the next.</summary>
    public static DateOnly Quarter(DateOnly day, int quarter) => Near(day, quarter * 3, 31) ?? day;

    /// <summary>
    /// "the 28th": that day of the note's month, or of the next when it has passed; where a month has no such day, the first one that has.
    /// </summary>
    public static DateOnly? DayOfMonth(DateOnly day, int dayOfMonth)
    {
        for (var months = dayOfMonth < day.Day ? 1 : 0; months < 4; months++)
        {
            if (dayOfMonth is >= 1 and <= 31 && InMonth(day, months, dayOfMonth) is var found && found.Day == dayOfMonth)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// A day and a month without a year: in the note's year, or the next when it would lie more than 90 days in the past. Day 31 of a
    /// shorter month stands for its end; a day that no year has (30 February) is none.
    /// </summary>
    public static DateOnly? Near(DateOnly day, int month, int dayOfMonth, bool exact = false)
    {
        if (month is < 1 or > 12 || dayOfMonth is < 1 or > 31)
        {
            return null;
        }

        for (var year = day.Year; year <= Math.Min(day.Year + 8, 9999); year++)
        {
            var length = DateTime.DaysInMonth(year, month);
            if (dayOfMonth > length && exact)
            {
                continue;
            }

            var found = new DateOnly(year, month, Math.Min(dayOfMonth, length));
            if (found.DayNumber >= day.DayNumber - MostDaysBack)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The day with its year; two figures of a year count from 2000.</summary>
    public static DateOnly? Exact(int year, int month, int dayOfMonth)
    {
        year = year < 100 ? year + 2000 : year;
        return year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, dayOfMonth)
            : null;
    }

    /// <summary>So many days later, kept within the calendar.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>So many months later, kept within the calendar.</summary>
    public static DateOnly AddMonths(DateOnly day, int months) =>
        ((day.Year * 12) + day.Month - 1 + months) is var month && month < 12 ? DateOnly.MinValue
        : month >= 120_000 ? new DateOnly(9999, 12, 1) : day.AddMonths(months);
}
