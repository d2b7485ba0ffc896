namespace SalesCoach.Reading.Text;

/// <summary>What stands at the head of a line, before its words.</summary>
/// <param name="Kind">A bullet, a box, a number.</param>
/// <param name="IsQuoted">Whether it is part of a mail that was pasted as a quotation.</param>
/// <param name="IsStamped">Whether a clock's time stands there.</param>
internal readonly record struct LineStart(LineHead Kind, bool IsQuoted, bool IsStamped);

/// <summary>Reads what stands at the head of a line.</summary>
internal static class LineHeads
{
    // "[10/03/2026, 9:12:44 PM]" has no more tokens than this.
    private const int LongestStamp = 9;

    /// <summary>Steps over quotation signs, a clock's time, bullets, boxes and numbering, and says what they were.</summary>
    public static LineStart Take(IReadOnlyList<Token> tokens, ref int i, int end)
    {
        var head = LineHead.None;
        var quoted = false;
        while (i < end && tokens[i].IsMark('>'))
        {
            quoted = true;
            i++;
        }

        var stamp = Stamp(tokens, i, end);
        i += stamp;
        for (var step = 0; step < 2 && i < end - 1; step++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark && token.Word[0] is '-' or '*' or '•' or '·' or '—' or '→' or '‣' or '▪' or '+' or '#')
            {
                // "###" is one heading's sign.
                head = LineHead.Bullet;
                do
                {
                    i++;
                }
                while (token.Word[0] == '#' && i < end - 1 && tokens[i].IsMark('#'));
            }
            else if (token.Kind == TokenKind.Mark && token.Word[0] is '☐' or '□' or '☑' or '✅' or '✔' or '✓')
            {
                head = token.Word[0] is '☐' or '□' ? LineHead.OpenBox : LineHead.TickedBox;
                i++;
            }
            else if (token.IsMark('[') && i + 1 < end && (tokens[i + 1].IsMark(']') || (i + 2 < end && tokens[i + 1].Word is "x" && tokens[i + 2].IsMark(']'))))
            {
                var empty = tokens[i + 1].IsMark(']');
                head = empty ? LineHead.OpenBox : LineHead.TickedBox;
                i += empty ? 2 : 3;
            }
            else if (Numbering(tokens, i, end) is var length and > 0)
            {
                head = LineHead.Number;
                i += length;
            }
            else
            {
                break;
            }
        }

        return new LineStart(head, quoted, stamp > 0);
    }

    /// <summary>Whether a number is a clock's time: "9:14", "00:12:33".</summary>
    public static bool IsTime(Token token) => token.Kind == TokenKind.Number && token.Word.IndexOf(':', StringComparison.Ordinal) is 1 or 2;

    /// <summary>Whether a word or sign only goes with a clock's time: "AM", a comma, a bracket.</summary>
    public static bool GoesWithTime(Token token) => token.Kind == TokenKind.Mark ? token.Word[0] is '[' or ']' or '(' or ')' or ',' or '-' or '—' or '.' or '·' or '|' : token.Word is "am" or "pm";

    /// <summary>
    /// The tokens of a clock's time that a chat or a transcript puts before a line: "[09:14]", "10/03/2026, 09:14 -", "00:12:33"; 0 where there
    /// is none. A bare "9:14" is one before a name and a colon only: "14:00 call with Ana" is the writer's own.
    /// </summary>
    private static int Stamp(IReadOnlyList<Token> tokens, int first, int end)
    {
        var (i, time) = (first, -1);
        while (i < end - 1 && i - first < LongestStamp && (tokens[i].Kind == TokenKind.Number || GoesWithTime(tokens[i])))
        {
            time = IsTime(tokens[i]) ? i : time;
            i++;
        }

        if (time < 0 || i - first >= LongestStamp)
        {
            return 0;
        }

        var isMarked = tokens[first].IsMark('[') || tokens[first].IsMark('(') || tokens[i - 1].IsMark('-') || tokens[i - 1].IsMark('—') || tokens[time].Word.Count(c => c == ':') > 1;
        return isMarked || NamesSpeaker(tokens, i, end) ? i - first : 0;
    }

    private static bool NamesSpeaker(IReadOnlyList<Token> tokens, int i, int end)
    {
        for (var at = i; at < end - 1 && at < i + 4 && tokens[at].IsCapital; at++)
        {
            if (tokens[at + 1].IsMark(':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens of "1.", "2)", "(a)", "7.1" at a line's head; 0 where there is no numbering.</summary>
    private static int Numbering(IReadOnlyList<Token> tokens, int i, int end)
    {
        if (tokens[i].IsMark('(') && i + 3 < end && tokens[i + 1].Length <= 3 && tokens[i + 2].IsMark(')'))
        {
            return 3;
        }

        if (i + 2 < end && tokens[i].Length <= 3 && (tokens[i].Kind == TokenKind.Number || tokens[i].Length == 1)
            && !tokens[i + 1].SpaceBefore && (tokens[i + 1].IsMark(')') || (tokens[i + 1].IsMark('.') && tokens[i].Kind == TokenKind.Number)))
        {
            return 2;
        }

        return tokens[i].Kind == TokenKind.Number && tokens[i].Length == 3 && tokens[i].Word[1] == '.' && tokens[i + 1].IsCapital ? 1 : 0;
    }
}
