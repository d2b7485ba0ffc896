namespace SalesCoach.Reading.Dates;

// Days counted from the note's own.
internal readonly partial struct DateScanner
{
    /// <summary>Counted from today: "in 3 days", "within two weeks", "has five days to".</summary>
    private DateExpression? Spans(int i)
    {
        if (!Is(i, "in within inside has have had got gets given after over"))
        {
            return null;
        }

        var loose = !Is(i, "in within inside");
        if (Is(i, "had got given after over") && !Is(i - 1, "has have 's 've was is"))
        {
            return null;
        }

        var at = i + 1;
        while (Is(at, "the next about max maximum another exactly just under at most around"))
        {
            at++;
        }

        if (Length(at) is not { } span || (loose && Word(span.End) is not "to") || IsAnchored(span.End))
        {
            return null;
        }

        return At(i, span.End, span.Date, DateTraits.Span);
    }

    private bool IsAnchored(int end) => Is(end, "of after following from upon before ago 's") && !Is(end + 1, "now today");

    /// <summary>"two weeks from now", "5 business days", "10 days ago", "a week from Friday".</summary>
    private DateExpression? Units(int i)
    {
        if (Length(i) is not { } span)
        {
            return null;
        }

        if (Word(span.End) is "ago" or "back")
        {
            return At(i, span.End + 1, CalendarRules.Add(_day, _day.DayNumber - span.Date.DayNumber), DateTraits.Past);
        }

        if (Word(span.End) is "from" or "after" or "on")
        {
            if (Is(span.End + 1, "now today"))
            {
                return At(i, span.End + 2, span.Date, DateTraits.Span);
            }

            var days = span.Date.DayNumber - _day.DayNumber;
            var from = span.End + 1 < _tokens.Count ? Word(span.End + 1) is "tomorrow" ? Simple(span.End + 1) : Weekdays(span.End + 1) : null;
            return from is { Traits: DateTraits.None } && days % 7 == 0 ? At(i, from.End, CalendarRules.Add(from.Date, days)) : null;
        }

        return Word(span.End) is "today" && (span.Date.DayNumber - _day.DayNumber) % 7 == 0 ? At(i, span.End + 1, span.Date, DateTraits.Span)
            : span.Business && Is(i - 1, ", max maximum about ( : needs need") ? At(i, span.End, span.Date, DateTraits.Span) : null;
    }

    private (int End, DateOnly Date, bool Business)? Length(int i)
    {
        if (DateWords.Number(Word(i)) is not { } count || count == 0)
        {
            return Word(i) is "fortnight" && Is(i - 1, "a the") ? (i + 1, CalendarRules.Add(_day, 14), false) : null;
        }

        var at = i + 1;
        var business = false;
        if (Is(at, "business working work bank"))
        {
            business = true;
            at++;
        }
        else if (Is(at, "more full calendar short"))
        {
            at++;
        }

        at += Word(at) is "-" ? 1 : 0;
        DateOnly? date = Word(at) switch
        {
            "day" or "days" or "d" => business ? CalendarRules.BusinessDays(_day, count) : CalendarRules.Add(_day, count),
            "week" or "weeks" => CalendarRules.Add(_day, 7 * count),
            "fortnight" or "fortnights" => CalendarRules.Add(_day, 14 * count),
            "month" or "months" => CalendarRules.AddMonths(_day, count),
            "hours" or "hrs" or "hour" when count % 24 == 0 => CalendarRules.Add(_day, count / 24),
            _ => null,
        };
        at++;
        if (date is { } found)
        {
            // "in 3 weeks' time"
            at += Word(at) is "'" ? 1 : 0;
            at += Word(at) is "time" ? 1 : 0;
            return (at, found, business);
        }

        return null;
    }
}
