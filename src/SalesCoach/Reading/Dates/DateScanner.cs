using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Dates;

/// <summary>Matches one date expression at one token. The longest reading wins: "end of next week" before "next week".</summary>
/// <param name="tokens">The note's tokens.</param>
/// <param name="day">The note's day.</param>
/// <param name="order">The writer's order of day and month in figures.</param>
internal readonly partial struct DateScanner(IReadOnlyList<Token> tokens, DateOnly day, DateOrder order)
{
    private readonly IReadOnlyList<Token> _tokens = tokens;
    private readonly DateOnly _day = day;
    private readonly DateOrder _order = order;

    /// <summary>The expression that begins at the token, or null.</summary>
    public DateExpression? Match(int i)
    {
        var token = _tokens[i];
        return token.Kind switch
        {
            TokenKind.Number => Figures(i) ?? DayAndMonth(i) ?? BareOrdinal(i) ?? Units(i),
            TokenKind.Word => Weekdays(i) ?? Simple(i) ?? MonthAndDay(i) ?? Parts(i) ?? Periods(i) ?? Spans(i) ?? DayAndMonth(i) ?? BareOrdinal(i) ?? Units(i),
            _ => null,
        };
    }

    private string Word(int i) => i >= 0 && i < _tokens.Count ? _tokens[i].Word : "";

    private bool Is(int i, string words)
    {
        var word = Word(i);
        if (word.Length == 0)
        {
            return false;
        }

        var at = words.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + word.Length;
            if ((at == 0 || words[at - 1] == ' ') && (end == words.Length || words[end] == ' '))
            {
                return true;
            }

            at = words.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static DateExpression At(int first, int end, DateOnly date, DateTraits traits = DateTraits.None) => new(first, end, date, traits);
}
