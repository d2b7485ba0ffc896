using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Dates;

// Weeks, months and quarters, and their beginnings, middles and ends.
internal readonly partial struct DateScanner
{
    private DateExpression? Parts(int i)
    {
        var word = Word(i);
        var at = i + 1;
        var part = word switch
        {
            "early" or "start" or "beginning" => "early",
            "mid" or "middle" => "mid",
            "late" or "later" => "late",
            "end" or "eo" or "close" => "end",
            _ => "",
        };
        if (part.Length == 0)
        {
            return Hyphenated(i);
        }

        at += Word(at) is "-" or "—" ? 1 : 0;
        at += Word(at) is "in" or "of" ? 1 : 0;
        at += Word(at) is "the" ? 1 : 0;
        return PartOf(i, at, part);
    }

    private DateExpression? Hyphenated(int i)
    {
        var word = Word(i);
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0)
        {
            return word is "midweek" ? At(i, i + 1, CalendarRules.InWeek(_day, 0, DayOfWeek.Wednesday), DateTraits.Period) : null;
        }

        var head = word[..dash];
        var tail = word[(dash + 1)..];
        if (head is "mid" or "end" or "early" or "late" && DateWords.Month(tail) is { } month)
        {
            return OfMonth(i, i + 1, head, month);
        }

        return (head, tail) switch
        {
            ("mid", "month") => At(i, i + 1, CalendarRules.DayOfMonth(_day, 15) ?? _day, DateTraits.Period),
            ("month", "end") => At(i, i + 1, CalendarRules.MonthEnd(_day, 0), DateTraits.Period),
            ("quarter", "end") => At(i, i + 1, CalendarRules.QuarterEnd(_day, 0), DateTraits.Period),
            ("week", "end") => null,
            ("year", "end") => At(i, i + 1, new DateOnly(_day.Year, 12, 31), DateTraits.Period),
            ("mid", "next") when Is(i + 1, "week month") => PartOf(i, i, "mid", next: true),
            ("mid", "week") => At(i, i + 1, CalendarRules.InWeek(_day, 0, DayOfWeek.Wednesday), DateTraits.Period),
            _ => null,
        };
    }

    private DateExpression? PartOf(int first, int at, string part, bool next = false)
    {
        var other = false;
        if (!next && Is(at, "next this following coming current"))
        {
            next = Is(at, "next following coming");
            other = true;
        }

        at += other || (next && !other) ? 1 : 0;
        var ahead = next ? 1 : 0;
        DateOnly? date = Word(at) switch
        {
            "week" => CalendarRules.InWeek(_day, ahead, part switch { "early" => DayOfWeek.Tuesday, "mid" => DayOfWeek.Wednesday, _ => DayOfWeek.Friday }),
            "month" => part switch
            {
                "early" => CalendarRules.InMonth(_day, ahead, 5),
                "mid" => CalendarRules.InMonth(_day, ahead, 15),
                "late" when !next && Word(first) is "later" => CalendarRules.MonthEnd(_day, ahead),
                "late" => CalendarRules.InMonth(_day, ahead, 25),
                _ => CalendarRules.MonthEnd(_day, ahead),
            },
            "quarter" when part is "end" or "late" => CalendarRules.QuarterEnd(_day, ahead),
            "year" when part == "end" => CalendarRules.Exact(Math.Min(_day.Year + ahead, 9999), 12, 31),
            _ => null,
        };
        if (date is { } found)
        {
            return At(first, at + 1, found, DateTraits.Period);
        }

        if (DateWords.Month(Word(at)) is { } month && !(part == "end" && Word(at) is "may" && Is(at + 1, "be")))
        {
            return OfMonth(first, at + 1, part, month);
        }

        return Word(at) is ['q', >= '1' and <= '4'] && part == "end" ? At(first, at + 1, CalendarRules.Quarter(_day, Word(at)[1] - '0'), DateTraits.Period) : null;
    }

    private DateExpression? OfMonth(int first, int end, string part, int month)
    {
        var dayOfMonth = part switch { "early" => 5, "mid" => 15, "late" => 25, _ => 31 };
        if (NumericDates.Year(Word(end)) is { } year)
        {
            return At(first, end + 1, CalendarRules.MonthEnd(new DateOnly(year, month, 1), 0) is var last && part == "end" ? last : new DateOnly(year, month, Math.Min(dayOfMonth, 25)), DateTraits.Period);
        }

        return CalendarRules.Near(_day, month, dayOfMonth) is { } date ? At(first, end, date, DateTraits.Period) : null;
    }

    private DateExpression? Periods(int i)
    {
        switch (Word(i))
        {
            case "eow":
                return At(i, i + 1, CalendarRules.InWeek(_day, 0, DayOfWeek.Friday), DateTraits.Period);
            case "eom":
                return At(i, i + 1, CalendarRules.MonthEnd(_day, 0), DateTraits.Period);
            case "eoq":
                return At(i, i + 1, CalendarRules.QuarterEnd(_day, 0), DateTraits.Period);
            case "eoy":
                return At(i, i + 1, new DateOnly(_day.Year, 12, 31), DateTraits.Period);
            case "month" or "quarter" or "year" when Word(i + 1) is "end":
                return At(i, i + 2, Word(i) is "month" ? CalendarRules.MonthEnd(_day, 0) : Word(i) is "quarter" ? CalendarRules.QuarterEnd(_day, 0) : new DateOnly(_day.Year, 12, 31), DateTraits.Period);
            case "week" when Word(i + 1) is "'s" && Word(i + 2) is "end":
                return At(i, i + 3, CalendarRules.InWeek(_day, 0, DayOfWeek.Friday), DateTraits.Period);
            case "this" or "next" or "following" or "coming" when Is(i + 1, "week month quarter") && !(Word(i) is "this" && Word(i + 1) is "month" or "quarter"):
                return Period(i, i + 1, Word(i) is "this" ? 0 : 1);
            case "this" when Is(i + 1, "month quarter") && Is(i - 1, "by before within end"):
                return Period(i, i + 1, 0);
            case "this" when Word(i + 1) is "coming" && Word(i + 2) is "week":
                return Period(i, i + 2, 1);
            case "week" when Word(i + 1) is "after" && Word(i + 2) is "next":
                return At(i, i + 3, CalendarRules.InWeek(_day, 2, DayOfWeek.Friday), DateTraits.Period);
            case ['q', >= '1' and <= '4'] when !Is(i + 1, "numbers alerts results figures close closed data report budget forecast"):
                return At(i, i + 1, CalendarRules.Quarter(_day, Word(i)[1] - '0'), DateTraits.Period);
            case "w/c" or "wc":
                return WeekOf(i, i + 1);
            case "week" when Is(i + 1, "commencing beginning starting of"):
                return WeekOf(i, i + 2);
            default:
                return null;
        }
    }

    private DateExpression Period(int first, int unit, int ahead) => At(
        first,
        unit + 1,
        Word(unit) switch
        {
            "week" => CalendarRules.InWeek(_day, ahead, DayOfWeek.Friday),
            "month" => CalendarRules.MonthEnd(_day, ahead),
            _ => CalendarRules.QuarterEnd(_day, ahead),
        },
        DateTraits.Period);

    /// <summary>"w/c 3 June": the Monday of that day's week.</summary>
    private DateExpression? WeekOf(int first, int at)
    {
        at += Word(at) is "the" ? 1 : 0;
        if (at >= _tokens.Count)
        {
            return null;
        }

        var own = _tokens[at].Kind == TokenKind.Number ? Figures(at) ?? DayAndMonth(at) ?? BareOrdinal(at) : Weekdays(at) ?? MonthAndDay(at);
        return own is null ? null : At(first, own.End, CalendarRules.Monday(own.Date), DateTraits.Period);
    }
}
