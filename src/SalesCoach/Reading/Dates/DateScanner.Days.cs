using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Dates;

// Today, tomorrow, the end of the day.
internal readonly partial struct DateScanner
{
    private DateExpression? Simple(int i)
    {
        switch (Word(i))
        {
            case "today" or "tonight" or "eod" or "cob" or "eop" or "eob" or "tonite" or "2day":
                return DayEnd(i, i + 1);
            case "tomorrow":
                return At(i, i + 1, CalendarRules.Add(_day, 1));
            case "yesterday":
                return At(i, i + 1, CalendarRules.Add(_day, -1), DateTraits.Past);
            case "close" when Word(i + 1) is "of" && Is(i + 2, "business play day"):
                return DayEnd(i, i + 3);
            case "end" when Word(i + 1) is "of" && Is(i + 2, "day play business"):
                return DayEnd(i, i + 3);
            case "end" when Word(i + 1) is "of" && Is(i + 2, "the today") && (Word(i + 2) is "today" || (Word(i + 3) is "day" or "working")):
                return At(i, i + (Word(i + 2) is "today" ? 3 : 4), _day);
            case "later" when Word(i + 1) is "today":
                return At(i, i + 2, _day);
            case "this" when Is(i + 1, "evening afternoon arvo"):
                return At(i, i + 2, _day);
            case "this" when Word(i + 1) is "morning":
                return At(i, i + 2, _day, DateTraits.Past);
            case "day" when Word(i + 1) is "after" && Word(i + 2) is "tomorrow":
                return At(i, i + 3, CalendarRules.Add(_day, 2));
            case "day" when Word(i + 1) is "before" && Word(i + 2) is "yesterday":
                return At(i, i + 3, CalendarRules.Add(_day, -2), DateTraits.Past);
            case "last" when Is(i + 1, "week night month year quarter autumn summer winter spring fall"):
                return At(i, i + 2, CalendarRules.Add(_day, Word(i + 1) is "night" ? -1 : -7), DateTraits.Past);
            default:
                return null;
        }
    }

    /// <summary>"EOD" alone is the note's day; beside another day it is that day: "EOD Thursday", "close of business tomorrow".</summary>
    private DateExpression DayEnd(int first, int end)
    {
        var at = end + (Is(end, "on of ,") ? 1 : 0);
        if (Word(first) is not ("today" or "tonight") && at < _tokens.Count)
        {
            if ((Word(at) is "tomorrow" or "today" ? Simple(at) : Weekdays(at) ?? (_tokens[at].Kind == TokenKind.Number ? Figures(at) ?? DayAndMonth(at) : MonthAndDay(at))) is { Traits: DateTraits.None } own)
            {
                return own with { First = first };
            }
        }

        return At(first, end, _day);
    }
}
