using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Dates;

// Days of a month: 17/4, 17 April, the 28th.
internal readonly partial struct DateScanner
{
    private DateExpression? Figures(int i)
    {
        var word = Word(i);
        if (i > 0 && _tokens[i - 1].Kind == TokenKind.Mark && !_tokens[i].SpaceBefore && _tokens[i - 1].Word[0] is '$' or '€' or '£' or '+' or '#')
        {
            return null;
        }

        var ownDot = i + 1 < _tokens.Count && _tokens[i + 1].IsMark('.') && !_tokens[i + 1].SpaceBefore
            && (Is(i - 1, ", : starting") || (i + 2 < _tokens.Count && !_tokens[i + 2].IsCapital && (_tokens[i + 2].Kind == TokenKind.Word || _tokens[i + 2].IsMark(','))));
        var dotted = Is(i - 1, "by until till before due") || (ownDot && Is(i - 1, "on the from since of to , : starting batch")) || IsWeekday(i - 1);
        if (Is(i + 1, "% k m bar kg t ha l x pm am cm mm hours hrs hour inch days weeks done complete completed ready score votes way full of users percent gb tb ms"))
        {
            return null;
        }

        if (!word.Contains('/', StringComparison.Ordinal) || !IsFraction(i))
        {
            return NumericDates.Read(word, _day, _order, dotted) is { } date ? At(i, i + 1 + (ownDot ? 1 : 0), date) : null;
        }

        return null;
    }

    private bool IsFraction(int i) =>
        Is(i - 1, "rated scored score gave got nearly almost about over only roughly") || Word(i) is "24/7" or "1/2" or "50/50"
        || Is(i + 1, "agreed approved signed") && Is(i - 1, "are were is");

    /// <summary>17 April, 17th of April, 17-Apr-26.</summary>
    private DateExpression? DayAndMonth(int i)
    {
        if (DayNumber(i) is not { } number)
        {
            return null;
        }

        var at = i + 1;
        at += Word(at) is "of" or "-" ? 1 : 0;
        at += Word(at) is "-" or "," ? 1 : 0;
        if (DateWords.Month(Word(at)) is not { } month || (Word(at) is "may" or "march" or "mar" && !_tokens[at].IsCapital && Is(at + 1, "be have not go get need want")))
        {
            return null;
        }

        return WithYear(i, at + 1, month, number);
    }

    private int? DayNumber(int i)
    {
        var word = Word(i);
        return DateWords.Ordinal(word) ?? (word.Length <= 2 && DateWords.Number(word) is { } n and >= 1 and <= 31 && _tokens[i].Kind == TokenKind.Number ? n : null);
    }

    /// <summary>April 17th, April 17, 2026.</summary>
    private DateExpression? MonthAndDay(int i)
    {
        if (DateWords.Month(Word(i)) is not { } month)
        {
            return null;
        }

        var at = i + 1;
        at += Word(at) is "." or "-" or "the" ? 1 : 0;
        if (at >= _tokens.Count || DayNumber(at) is not { } number || (_tokens[at].Kind == TokenKind.Word && !DateWords.IsSpelled(Word(at))))
        {
            return null;
        }

        return Is(at + 1, "% k m people users percent") ? null : WithYear(i, at + 1, month, number);
    }

    private DateExpression? WithYear(int first, int end, int month, int dayOfMonth)
    {
        var year = end + (Word(end) is "," or "-" or "." ? 1 : 0);
        if (NumericDates.Year(Word(year)) is { } stated)
        {
            return CalendarRules.Exact(stated, month, dayOfMonth) is { } exact ? At(first, year + 1, exact) : null;
        }

        if (Word(end) is "-" && Word(end + 1).Length == 2 && DateWords.Number(Word(end + 1)) is { } two)
        {
            return CalendarRules.Exact(two, month, dayOfMonth) is { } exact ? At(first, end + 2, exact) : null;
        }

        return CalendarRules.Near(_day, month, dayOfMonth, exact: true) is { } date ? At(first, end, date) : null;
    }

    /// <summary>"the 28th", "by 27th": no month; counted things ("the 3rd round") are no dates.</summary>
    private DateExpression? BareOrdinal(int i)
    {
        if (Word(i) is "twenty" or "thirty" && DateWords.Ordinal(Word(i + 1)) is { } unit and < 10 && Is(i - 1, "the"))
        {
            return !IsCounted(i + 2) && CalendarRules.DayOfMonth(_day, (Word(i) is "twenty" ? 20 : 30) + unit) is { } found ? At(i, i + 2, found) : null;
        }

        if (DateWords.Ordinal(Word(i)) is not { } number || (DateWords.IsSpelled(Word(i)) && (number < 13 || !Is(i - 1, "the"))))
        {
            return null;
        }

        return !IsCounted(i + 1) && CalendarRules.DayOfMonth(_day, number) is { } date ? At(i, i + 1, date) : null;
    }

    private bool IsCounted(int next) =>
        Is(next, "time round party floor draft version quarter year week place one century street avenue grade level line attempt call meeting "
            + "demo workshop phase wave batch option try pass bullet item section point vendor supplier quote offer edition anniversary annual lot "
            + "half largest biggest best new person session generation site plant pilot graders of");
}
