using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Dates;

/// <summary>
/// Finds the days that a note names, by the table "Dates" of docs/readings.md. Vague words ("soon", "after Easter", "over the weekend"),
/// times, amounts and counted things name no day.
/// </summary>
internal static class DateExpressions
{
    /// <summary>The day expressions of a text in order, none overlapping another.</summary>
    public static IReadOnlyList<DateExpression> Find(string text, DateOnly day) => Find(Tokenizer.Cut(text), day, DateOrder.Unknown);

    /// <summary>The day expressions among tokens in order, none overlapping another.</summary>
    /// <param name="tokens">The note's tokens.</param>
    /// <param name="day">The note's day.</param>
    /// <param name="known">The writer's order of day and month where earlier notes have shown it; the note's own figures come first.</param>
    public static IReadOnlyList<DateExpression> Find(IReadOnlyList<Token> tokens, DateOnly day, DateOrder known)
    {
        var found = new List<DateExpression>();
        var scanner = new DateScanner(tokens, day, Order(tokens, known));
        for (var i = 0; i < tokens.Count;)
        {
            if ((scanner.Match(i) ?? Same(tokens, i, found)) is { } match)
            {
                // "tomorrow EOD" is one day, not two.
                var end = match.End < tokens.Count && tokens[match.End].Word is "eod" or "cob" or "eob" ? match.End + 1 : match.End;
                found.Add(match with { End = end, Traits = match.Traits | Before(tokens, match.First) });
                i = end;
            }
            else
            {
                i++;
            }
        }

        for (var i = 0; i + 1 < found.Count; i++)
        {
            found[i] = Join(tokens, found[i], found[i + 1]);
        }

        for (var i = 1; i < found.Count; i++)
        {
            if (IsRefused(tokens, found[i - 1], found[i]))
            {
                found[i] = found[i] with { Traits = found[i].Traits | DateTraits.Withdrawn };
            }
        }

        return found;
    }

    /// <summary>The order of day and month that the note's own figures show, or else the one that is known.</summary>
    public static DateOrder Order(IReadOnlyList<Token> tokens, DateOrder known)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Number && token.Length is >= 3 and <= 10 && NumericDates.Shown(token.Word) is var shown && shown != DateOrder.Unknown)
            {
                return shown;
            }
        }

        return known;
    }

    /// <summary>What stands before a date: a deadline's preposition, a "not", a "since".</summary>
    private static DateTraits Before(IReadOnlyList<Token> tokens, int first)
    {
        var traits = DateTraits.None;
        for (var i = first - 1; i >= 0 && i >= first - 4; i--)
        {
            switch (tokens[i].Word)
            {
                case "the" or "on" or "in" or "of" or "at" or "around" or "about" or "just" or "or" or "latest" or "is" or "was" or "made" or "make":
                    continue;
                case "by" or "before" or "until" or "till" or "due" or "than" or "latest" or "til" or "b4":
                    // "rather than the 8th" takes the 8th back, "no later than the 8th" does not.
                    if (tokens[i].Word is "than")
                    {
                        return i > 0 && tokens[i - 1].Word is "rather" ? traits | DateTraits.Withdrawn : traits | DateTraits.Deadline;
                    }

                    traits |= DateTraits.Deadline;
                    continue;
                case "instead" or "not" or "missed" or "isn't" or "wasn't":
                    return traits | DateTraits.Withdrawn;
                case "since" or "ago":
                    return traits | DateTraits.Past;
                default:
                    return traits;
            }
        }

        return traits;
    }

    /// <summary>"The same day", "same date": the day that was named last; null where none was.</summary>
    private static DateExpression? Same(IReadOnlyList<Token> tokens, int i, List<DateExpression> found) =>
        tokens[i].Word is "same" && i + 1 < tokens.Count && tokens[i + 1].Word is "day" or "date" && found.Count > 0
            ? found[^1] with { First = i, End = i + 2, Traits = found[^1].Traits & DateTraits.Past }
            : null;

    /// <summary>Ranges end with their later day; a correction takes the first day back.</summary>
    private static DateExpression Join(IReadOnlyList<Token> tokens, DateExpression one, DateExpression two)
    {
        var gap = two.First - one.End;
        if (gap is < 1 or > 7 || !one.Stands || (two.Traits & DateTraits.Past) != 0)
        {
            return one;
        }

        var between = Enumerable.Range(one.End, gap).Select(i => tokens[i].Word).Where(w => w is not ("the" or "," or "on" or "by" or "of" or "morning" or "noon" or "afternoon" or "evening" or "night")).ToList();
        var lead = one.First > 0 ? tokens[one.First - 1].Word : "";
        lead = lead is "the" && one.First > 1 ? tokens[one.First - 2].Word : lead;
        var isRange = between is ["and"] && lead is "between"
            || between is ["to"] or ["till"] or ["until"] or ["through"] or ["—"] or ["-"] && (lead is "from" || two.First - one.End == 1)
            || between is ["to"] or ["into"] && lead is "from";
        var isCorrection = (between.Any(w => w is "sorry" or "rather" or "scratch" or "correction" or "actually" or "oops" or "wait" or "mean" or "erm")
            && !between.Any(w => w is "than" or "." or "?"))
            || string.Join(' ', between) is "make that" or "make it" or "strike that"
            || TakesBack(between);
        return isRange || isCorrection ? one with { Traits = one.Traits | DateTraits.Withdrawn } : one;
    }

    /// <summary>"Wednesday, ah no, Thursday", "the 6th no he corrected that to the 9th"; "Wednesday, no idea about Friday" takes nothing back.</summary>
    private static bool TakesBack(List<string> between)
    {
        var at = between.Count > 0 && between[0] is "ah" or "oh" or "er" or "uh" or "um" or "eh" ? 1 : 0;
        return at < between.Count && between[at] is "no" or "naw" or "nah" or "nope"
            && (between.Count <= at + 1 || between.Exists(w => w is "make" or "corrected" or "wait" or "hang" or "hold" or "say" or "it's"));
    }

    /// <summary>"13/7 and not the 8th", "5 August instead of 22 July": the second day is taken back.</summary>
    private static bool IsRefused(IReadOnlyList<Token> tokens, DateExpression one, DateExpression two)
    {
        var gap = two.First - one.End;
        return gap is >= 1 and <= 4 && Enumerable.Range(one.End, gap).Any(i => tokens[i].Word is "not" or "instead" or "vs" or "against");
    }
}
