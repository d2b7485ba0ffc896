using System.Globalization;
using SalesCoach.NextActions;

namespace SalesCoach.Tests.NextActions;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-03-13", true)] // Friday
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", false)]
    [InlineData("2026-03-16", true)]
    public void People_work_from_Monday_to_Friday(string day, bool works) => Assert.Equal(works, WorkingDays.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-03-13", "2026-03-13", "2026-03-13")]
    [InlineData("2026-03-14", "2026-03-13", "2026-03-16")]
    [InlineData("2026-03-15", "2026-03-13", "2026-03-16")]
    public void A_weekend_lies_between_its_Friday_and_its_Monday(string day, string friday, string monday)
    {
        Assert.Equal(Day(friday), WorkingDays.LastOnOrBefore(Day(day)));
        Assert.Equal(Day(monday), WorkingDays.NextOnOrAfter(Day(day)));
    }

    [Theory]
    [InlineData("2026-03-11", 0, "2026-03-11")]
    [InlineData("2026-03-11", 2, "2026-03-13")]
    [InlineData("2026-03-11", 3, "2026-03-16")]
    [InlineData("2026-03-13", 1, "2026-03-16")]
    [InlineData("2026-03-14", 0, "2026-03-16")]
    [InlineData("2026-03-14", 1, "2026-03-16")]
    [InlineData("2026-03-15", 5, "2026-03-20")]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    public void Working_days_are_counted_without_the_first_day(string from, int count, string to) =>
        Assert.Equal(Day(to), WorkingDays.Add(Day(from), count));

    [Fact]
    public void Nobody_counts_backwards() => Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.Add(Day("2026-03-11"), -1));

    [Theory]
    [InlineData("2026-03-11", 2, null, "2026-03-13")]
    [InlineData("2026-03-11", 9, null, "2026-03-18")] // five working days at the most
    [InlineData("2026-03-11", 3, "2026-03-12", "2026-03-12")]
    [InlineData("2026-03-11", 3, "2026-03-11", "2026-03-11")] // due today
    [InlineData("2026-03-13", 1, "2026-03-15", "2026-03-13")] // due on the weekend: the Friday before
    [InlineData("2026-03-11", 3, "2026-03-10", "2026-03-16")] // passed: no longer counts
    [InlineData("2026-03-14", 1, "2026-03-15", "2026-03-16")] // today and the last day in one weekend
    public void A_step_is_due_in_time_for_what_it_serves(string today, int ahead, string? last, string due) =>
        Assert.Equal(Day(due), WorkingDays.Due(Day(today), ahead, last is null ? null : Day(last)));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
