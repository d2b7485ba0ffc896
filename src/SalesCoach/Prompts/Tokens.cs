namespace SalesCoach.Prompts;

/// <summary>
/// Estimates tokens without a tokenizer. Today's vocabularies take a common word of up to seven letters as one token, figures in threes, and
/// marks singly or in twos. Counted here: a token for every six letters begun (every two outside Latin script), every three digits begun
/// and every two other marks begun; a single blank is part of the next word. That is a little more than services count for English notes and
/// their JSON.
/// </summary>
public static class Tokens
{
    private const int LettersAToken = 6;
    private const int OtherLettersAToken = 2;
    private const int DigitsAToken = 3;
    private const int MarksAToken = 2;

    // From here on letters are seldom written in Latin script.
    private const char PastLatin = '\u0250';

    /// <summary>The estimate for a text.</summary>
    public static int Estimate(string text)
    {
        var (tokens, i) = (0, 0);
        while (i < text.Length)
        {
            var kind = KindOf(text[i]);
            var start = i;
            while (i < text.Length && KindOf(text[i]) == kind)
            {
                i++;
            }

            tokens += kind switch
            {
                Kind.Blank => i - start > 1 ? 1 : 0,
                Kind.Letter => Begun(i - start, LettersAToken),
                Kind.OtherLetter => Begun(i - start, OtherLettersAToken),
                Kind.Digit => Begun(i - start, DigitsAToken),
                _ => Begun(i - start, MarksAToken),
            };
        }

        return tokens;
    }

    private static int Begun(int count, int each) => (count + each - 1) / each;

    private static Kind KindOf(char c) =>
        char.IsWhiteSpace(c) ? Kind.Blank
        : char.IsDigit(c) ? Kind.Digit
        : char.IsLetter(c) ? c < PastLatin ? Kind.Letter : Kind.OtherLetter
        : Kind.Mark;

    private enum Kind
    {
        Blank,
        Letter,
        OtherLetter,
        Digit,
        Mark,
    }
}
