using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Dates;

// Weekdays, with the week or the date beside them.
internal readonly partial struct DateScanner
{
    private bool IsWeekday(int i)
    {
        if (DateWords.Weekday(Word(i)) is null)
        {
            return false;
        }

        // "Sat next to Ana", "the sun was out": short forms that are words of their own need a date's company.
        return Word(i) is not ("sat" or "sun" or "wed" or "mon")
            || (_tokens[i].IsCapital && !Is(i + 1, "next with in down through on beside by at together between for and"))
            || Is(i - 1, "on by until till before this next last coming");
    }

    private DateExpression? Weekdays(int i)
    {
        var at = i;
        var lead = "";
        if (Is(i, "this next coming last previous past"))
        {
            lead = Word(i);
            at++;
            if (lead == "this" && Word(at) is "coming" or "past" or "next")
            {
                lead = Word(at);
                at++;
            }
        }

        if (!IsWeekday(at) || DateWords.Weekday(Word(at)) is not { } weekday)
        {
            return null;
        }

        var end = at + 1;
        var pastDay = CalendarRules.Before(_day, weekday);
        if (lead is "last" or "previous" or "past")
        {
            return At(i, end, pastDay, DateTraits.Past);
        }

        var date = lead switch
        {
            "this" => CalendarRules.InWeek(_day, 0, weekday),
            "next" => CalendarRules.InWeek(_day, 1, weekday),
            _ => CalendarRules.After(_day, weekday),
        };

        // The date beside a weekday wins: "Wed 15/7", "Thursday the 25th".
        if (Joined(end) is { } joined)
        {
            return joined with { First = i };
        }

        if (Is(end, "this next last of the") || Is(end, "week fortnight"))
        {
            var tail = end + (Word(end) is "of" or "the" ? 1 : 0);
            tail += Word(tail) is "the" ? 1 : 0;
            if (Is(tail, "this next last") && Word(tail + 1) is "week")
            {
                var weeks = Word(tail) switch { "next" => 1, "last" => -1, _ => 0 };
                return At(i, tail + 2, CalendarRules.InWeek(_day, weeks, weekday), weeks < 0 ? DateTraits.Past : DateTraits.None);
            }

            if (Word(tail) is "following" && Word(tail + 1) is "week")
            {
                return At(i, tail + 2, CalendarRules.InWeek(_day, 1, weekday));
            }

            // British: "Friday week" is a week after Friday.
            if (tail == end && Is(end, "week fortnight"))
            {
                return At(i, end + 1, CalendarRules.Add(date, Word(end) is "week" ? 7 : 14));
            }

            if (tail == end && Word(end) is "last")
            {
                return At(i, end + 1, pastDay, DateTraits.Past);
            }

            if (tail == end && Word(end) is "next" && !Is(end + 1, "month year quarter"))
            {
                return At(i, end + 1, CalendarRules.InWeek(_day, 1, weekday));
            }
        }

        if (Word(end) is "after" && Word(end + 1) is "next")
        {
            return At(i, end + 2, CalendarRules.InWeek(_day, 2, weekday));
        }

        return At(i, end, date);
    }

    private bool IsShort(int weekday) => Word(weekday).Length <= 5;

    private DateExpression? Joined(int end)
    {
        var at = end;
        while (Is(at, ", ( the morning afternoon evening noon on - . ' 's night") && !_tokens[at].OpensLine && (Word(at) is not "." || IsShort(end - 1)))
        {
            at++;
        }

        // What the next line or sentence begins with is another day.
        if (at - end > 4 || at >= _tokens.Count || _tokens[at].OpensLine)
        {
            return null;
        }

        var joined = (_tokens[at].Kind == TokenKind.Number ? Figures(at) ?? DayAndMonth(at) : MonthAndDay(at) ?? DayAndMonth(at));
        if (joined is null && at - end <= 2 && DateWords.Ordinal(Word(at)) is not null)
        {
            joined = BareOrdinal(at);
        }

        // "Fri 24" is a date where the 24th is a Friday; "Tuesday 10 ET" is not.
        if (joined is null && at == end && DateWords.Number(Word(at)) is { } number && _tokens[at].Kind == TokenKind.Number
            && !Is(at + 1, ": am pm et cet gmt ist o'clock to -") && CalendarRules.DayOfMonth(_day, number) is { } date
            && date.DayOfWeek == DateWords.Weekday(Word(end - 1)))
        {
            joined = At(at, at + 1, date);
        }

        return joined;
    }
}
