namespace SalesCoach.NextActions;

/// <summary>Counts days on which people work: Monday to Friday. Holidays differ by country and are not known here.</summary>
public static class WorkingDays
{
    /// <summary>Whether the day is one of Monday to Friday.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself, or the Monday after a weekend.</summary>
    public static DateOnly NextOnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself, or the Friday before a weekend.</summary>
    public static DateOnly LastOnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The n-th working day after a day: one after a Friday, a Saturday or a Sunday is the Monday.</summary>
    /// <param name="day">The day from which to count; it is not counted itself.</param>
    /// <param name="workingDays">How many, 0 or more; 0 gives <see cref="NextOnOrAfter"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (workingDays == 0)
        {
            return NextOnOrAfter(day);
        }

        for (; workingDays > 0; workingDays--)
        {
            day = NextOnOrAfter(day.AddDays(1));
        }

        return day;
    }

    /// <summary>
    /// The day for a small step: so many working days ahead, five at the most, and not after the last day that is allowed. Where no working
    /// day lies between today and that last day (today is a weekend's day and the last day too), it is the next working day.
    /// </summary>
    /// <param name="today">The first day that is possible.</param>
    /// <param name="ahead">How many working days ahead it should lie, 0 to 5.</param>
    /// <param name="last">The last day that is allowed; one before today has passed and no longer counts.</param>
    public static DateOnly Due(DateOnly today, int ahead, DateOnly? last)
    {
        var wished = Add(today, Math.Clamp(ahead, 0, 5));
        if (last is not { } day || day < today || day >= wished)
        {
            return wished;
        }

        var first = NextOnOrAfter(today);
        var latest = LastOnOrBefore(day);
        return latest < first ? first : latest;
    }
}
