using System.Globalization;
using SalesCoach.Reading.Dates;

namespace SalesCoach.Tests.Reading;

/// <summary>The table "Dates" of docs/readings.md, row by row. 2026-03-11 is a Wednesday.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("I'll send it today", "2026-03-11")]
    [InlineData("you have it by EOD", "2026-03-11")]
    [InlineData("will do it tonight", "2026-03-11")]
    [InlineData("done by COB", "2026-03-11")]
    [InlineData("by close of business", "2026-03-11")]
    [InlineData("by end of day", "2026-03-11")]
    [InlineData("later today", "2026-03-11")]
    [InlineData("this afternoon", "2026-03-11")]
    [InlineData("I'll call tomorrow", "2026-03-12")]
    [InlineData("call tmrw first thing", "2026-03-12")]
    [InlineData("EOD tomorrow", "2026-03-12")]
    [InlineData("by tomorrow EOD", "2026-03-12")]
    [InlineData("the day after tomorrow", "2026-03-13")]
    public void A_word_for_a_near_day_is_that_day(string text, string date) => Names(text, "2026-03-11", date);

    [Theory]
    [InlineData("by Thursday, no, Friday", "2026-03-13")]
    [InlineData("by Thursday ah no by next Monday", "2026-03-16")]
    [InlineData("on the 13th naw the 16th", "2026-03-16")]
    [InlineData("by the 13th no he corrected that to the 16th", "2026-03-16")]
    public void A_day_that_is_corrected_in_the_same_breath_is_the_second_one(string text, string date) =>
        Assert.Equal(date, Iso(Assert.Single(DateExpressions.Find(text, Day("2026-03-11")), d => d.Stands).Date));

    [Theory]
    [InlineData("2026-03-11", "by Friday", "2026-03-13")]
    [InlineData("2026-03-11", "on Fri", "2026-03-13")]
    [InlineData("2026-03-13", "by Friday", "2026-03-20")]
    [InlineData("2026-03-11", "on Wednesday", "2026-03-18")]
    [InlineData("2026-03-11", "Monday", "2026-03-16")]
    [InlineData("2026-03-11", "EOD Thursday", "2026-03-12")]
    [InlineData("2026-03-11", "by coming Tuesday", "2026-03-17")]
    [InlineData("2026-03-11", "this Friday", "2026-03-13")]
    [InlineData("2026-03-14", "this Friday", "2026-03-13")]
    [InlineData("2026-03-11", "this Monday", "2026-03-09")]
    [InlineData("2026-03-15", "this Sunday", "2026-03-15")]
    [InlineData("2026-03-11", "next Friday", "2026-03-20")]
    [InlineData("2026-03-15", "next Monday", "2026-03-16")]
    [InlineData("2026-03-16", "next Monday", "2026-03-23")]
    [InlineData("2026-03-11", "Thursday next week", "2026-03-19")]
    [InlineData("2026-03-11", "Tuesday of next week", "2026-03-17")]
    [InlineData("2026-03-11", "Friday week", "2026-03-20")]
    [InlineData("2026-12-30", "on Friday", "2027-01-01")]
    [InlineData("2028-02-28", "by Tuesday", "2028-02-29")]
    public void A_weekday_comes_strictly_after_the_note_and_weeks_start_on_Monday(string day, string text, string date) => Names(text, day, date);

    [Theory]
    [InlineData("2026-03-11", "this week", "2026-03-13")]
    [InlineData("2026-03-11", "by the end of the week", "2026-03-13")]
    [InlineData("2026-03-11", "by EOW", "2026-03-13")]
    [InlineData("2026-03-11", "before the end of this week", "2026-03-13")]
    [InlineData("2026-03-11", "next week", "2026-03-20")]
    [InlineData("2026-03-11", "by next week", "2026-03-20")]
    [InlineData("2026-03-11", "end of next week", "2026-03-20")]
    [InlineData("2026-03-11", "early next week", "2026-03-17")]
    [InlineData("2026-03-11", "mid next week", "2026-03-18")]
    [InlineData("2026-03-11", "by mid-next week", "2026-03-18")]
    [InlineData("2026-03-11", "w/c 3 June", "2026-06-01")]
    [InlineData("2026-03-11", "week commencing 30 March", "2026-03-30")]
    [InlineData("2026-12-30", "next week", "2027-01-08")]
    public void A_week_ends_on_its_Friday(string day, string text, string date) => Names(text, day, date);

    [Theory]
    [InlineData("in 3 days", "2026-03-14")]
    [InlineData("within 10 days", "2026-03-21")]
    [InlineData("in two weeks", "2026-03-25")]
    [InlineData("within twelve weeks", "2026-06-03")]
    [InlineData("in a week", "2026-03-18")]
    [InlineData("in a fortnight", "2026-03-25")]
    [InlineData("two weeks from now", "2026-03-25")]
    [InlineData("in 2 weeks' time", "2026-03-25")]
    [InlineData("a week from Friday", "2026-03-20")]
    [InlineData("in 3 business days", "2026-03-16")]
    [InlineData("within five working days", "2026-03-18")]
    [InlineData("she has 4 days to answer", "2026-03-15")]
    [InlineData("within 48 hours", "2026-03-13")]
    public void A_span_counts_from_the_note(string text, string date) => Names(text, "2026-03-11", date);

    [Theory]
    [InlineData("2026-12-24", "in 10 days", "2027-01-03")]
    [InlineData("2028-02-27", "in 3 days", "2028-03-01")]
    [InlineData("2027-02-27", "in 3 days", "2027-03-02")]
    [InlineData("2026-03-13", "in 1 business day", "2026-03-16")]
    [InlineData("2026-03-14", "in 1 business day", "2026-03-16")]
    [InlineData("2026-12-31", "in 5 business days", "2027-01-07")]
    public void A_span_runs_over_month_and_year_ends(string day, string text, string date) => Names(text, day, date);

    [Theory]
    [InlineData("2026-03-11", "end of the month", "2026-03-31")]
    [InlineData("2026-03-11", "end of month", "2026-03-31")]
    [InlineData("2026-03-11", "before EOM", "2026-03-31")]
    [InlineData("2026-03-11", "mid-April", "2026-04-15")]
    [InlineData("2026-03-11", "in mid April", "2026-04-15")]
    [InlineData("2026-03-11", "early April", "2026-04-05")]
    [InlineData("2026-03-11", "late April", "2026-04-25")]
    [InlineData("2026-03-11", "end of April", "2026-04-30")]
    [InlineData("2026-03-11", "by the end of February", "2026-02-28")]
    [InlineData("2026-07-01", "end of February", "2027-02-28")]
    [InlineData("2027-11-20", "end of Feb", "2028-02-29")]
    [InlineData("2026-03-11", "next month", "2026-04-30")]
    [InlineData("2026-01-31", "next month", "2026-02-28")]
    [InlineData("2026-12-05", "next month", "2027-01-31")]
    [InlineData("2026-03-11", "end of next month", "2026-04-30")]
    [InlineData("2026-11-11", "early January", "2027-01-05")]
    public void A_month_has_its_early_mid_late_and_last_days(string day, string text, string date) => Names(text, day, date);

    [Theory]
    [InlineData("2026-03-11", "end of quarter", "2026-03-31")]
    [InlineData("2026-05-02", "by EOQ", "2026-06-30")]
    [InlineData("2026-03-11", "in Q3", "2026-09-30")]
    [InlineData("2026-03-11", "end of Q3", "2026-09-30")]
    [InlineData("2026-11-11", "Q1", "2027-03-31")]
    [InlineData("2026-12-31", "end of the quarter", "2026-12-31")]
    public void A_quarter_is_its_last_day(string day, string text, string date) => Names(text, day, date);

    [Theory]
    [InlineData("2026-03-11", "on the 28th", "2026-03-28")]
    [InlineData("2026-03-11", "on the 9th", "2026-04-09")]
    [InlineData("2026-03-11", "by the 11th", "2026-03-11")]
    [InlineData("2026-03-11", "by 27th", "2026-03-27")]
    [InlineData("2026-12-20", "on the 5th", "2027-01-05")]
    [InlineData("2026-01-31", "the 30th", "2026-03-30")]
    [InlineData("2026-04-30", "the 31st", "2026-05-31")]
    [InlineData("2027-02-01", "the 29th", "2027-03-29")]
    [InlineData("2026-03-11", "by the twenty third", "2026-03-23")]
    [InlineData("2026-03-11", "on the twenty-first", "2026-03-21")]
    public void A_bare_day_is_of_this_month_or_the_next(string day, string text, string date) => Names(text, day, date);

    [Theory]
    [InlineData("2026-03-11", "on 4/17", "2026-04-17")]
    [InlineData("2026-03-11", "on 17/4", "2026-04-17")]
    [InlineData("2026-03-11", "by 17.4. at the latest", "2026-04-17")]
    [InlineData("2026-03-11", "by 17.4", "2026-04-17")]
    [InlineData("2026-03-11", "17.04.2026", "2026-04-17")]
    [InlineData("2026-03-11", "17 April", "2026-04-17")]
    [InlineData("2026-03-11", "the 17th of April", "2026-04-17")]
    [InlineData("2026-03-11", "April 17th", "2026-04-17")]
    [InlineData("2026-03-11", "April 17, 2027", "2027-04-17")]
    [InlineData("2026-03-11", "17-Apr", "2026-04-17")]
    [InlineData("2026-03-11", "17-Apr-27", "2027-04-17")]
    [InlineData("2026-03-11", "2026-04-17", "2026-04-17")]
    [InlineData("2026-03-11", "17/4/26", "2026-04-17")]
    [InlineData("2026-03-11", "4/17/2026", "2026-04-17")]
    [InlineData("2026-02-03", "by 9/2", "2026-02-09")]
    [InlineData("2026-08-26", "by 9/2", "2026-09-02")]
    [InlineData("2026-03-11", "1 February", "2026-02-01")]
    [InlineData("2026-12-11", "5 January", "2027-01-05")]
    [InlineData("2026-06-09", "12 March", "2026-03-12")]
    [InlineData("2026-06-11", "12 March", "2027-03-12")]
    [InlineData("2027-06-01", "29 February", "2028-02-29")]
    [InlineData("2026-03-11", "third of June", "2026-06-03")]
    public void A_date_lies_in_the_notes_year_or_the_next_when_it_is_more_than_90_days_past(string day, string text, string date) => Names(text, day, date);

    [Fact]
    public void One_clear_date_in_figures_tells_how_the_writer_orders_the_others()
    {
        Assert.Equal(["2026-05-06", "2026-05-20"], All("on 6/5 and 20/5", "2026-04-30"));
        Assert.Equal(["2026-06-05", "2026-05-20"], All("on 6/5 and 5/20", "2026-04-30"));
    }

    [Theory]
    [InlineData("Wed 15 April", "2026-04-15")]
    [InlineData("Thursday the 26th", "2026-03-26")]
    [InlineData("Monday 17/4", "2026-04-17")]
    [InlineData("Thursday, April 2nd", "2026-04-02")]
    [InlineData("Fri 20", "2026-03-20")]
    public void A_date_beside_a_weekday_wins(string text, string date) => Names(text, "2026-03-11", date);

    [Theory]
    [InlineData("tomorrow no sorry make that Monday", "2026-03-16")]
    [InlineData("I'll do it Thursday, sorry, Friday", "2026-03-13")]
    [InlineData("between Tuesday and Thursday", "2026-03-12")]
    [InlineData("on 8/4 and not 10/4", "2026-04-08")]
    [InlineData("13 April instead of 1 April", "2026-04-13")]
    [InlineData("moves from 1 April to 13 April", "2026-04-13")]
    [InlineData("not 30 March but 2 April", "2026-04-02")]
    public void Of_two_days_the_one_that_stands_counts(string text, string date)
    {
        var standing = DateExpressions.Find(text, Day("2026-03-11")).Where(d => d.Stands).Select(d => Iso(d.Date));

        Assert.Equal([date], standing);
    }

    [Theory]
    [InlineData("last Tuesday")]
    [InlineData("sent it yesterday")]
    [InlineData("two weeks ago")]
    [InlineData("last week")]
    [InlineData("since Monday")]
    [InlineData("this morning")]
    public void A_day_that_looks_back_is_no_day_to_come(string text) =>
        Assert.All(DateExpressions.Find(text, Day("2026-03-11")), d => Assert.False(d.Stands));

    [Theory]
    [InlineData("soon")]
    [InlineData("ASAP")]
    [InlineData("shortly")]
    [InlineData("over the weekend")]
    [InlineData("after Easter")]
    [InlineData("once he's back")]
    [InlineData("in a few days")]
    [InlineData("in a couple of weeks")]
    [InlineData("within three days of receipt")]
    [InlineData("at 3")]
    [InlineData("14:00")]
    [InlineData("at 9.30 am")]
    [InlineData("we scored 10/10")]
    [InlineData("3/4 done")]
    [InlineData("1.4 bar")]
    [InlineData("version 2.3 is out")]
    [InlineData("$40k")]
    [InlineData("22% below")]
    [InlineData("the 2nd round of questions")]
    [InlineData("30 February")]
    [InlineData("we may go")]
    [InlineData("Sat with both of them")]
    [InlineData("the sun was out")]
    [InlineData("24/7 support")]
    [InlineData("12 weeks of work")]
    public void Vague_words_times_amounts_and_counted_things_are_no_days(string text) => Assert.Empty(DateExpressions.Find(text, Day("2026-03-11")));

    [Fact]
    public void The_calendars_last_day_has_no_tomorrow_and_still_answers() =>
        Assert.Equal("9999-12-31", Iso(Assert.Single(DateExpressions.Find("tomorrow", DateOnly.MaxValue)).Date));

    private static void Names(string text, string day, string date) => Assert.Equal([date], All(text, day));

    private static IEnumerable<string> All(string text, string day) => DateExpressions.Find(text, Day(day)).Select(d => Iso(d.Date));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
