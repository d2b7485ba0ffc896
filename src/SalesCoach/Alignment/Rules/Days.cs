namespace SalesCoach.Alignment.Rules;

/// <summary>Adds days without leaving the calendar: people can enter any day, the last one included.</summary>
internal static class Days
{
    public static DateOnly Plus(this DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
