namespace SalesCoach.Reading.Text;

/// <summary>Reads what stands at the head of a line.</summary>
internal static class LineHeads
{
    /// <summary>Steps over bullets, boxes and numbering, and says what they were.</summary>
    public static LineHead Take(IReadOnlyList<Token> tokens, ref int i, int end, out bool quoted)
    {
        var head = LineHead.None;
        quoted = false;
        while (i < end && tokens[i].IsMark('>'))
        {
            quoted = true;
            i++;
        }

        for (var step = 0; step < 2 && i < end - 1; step++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark && token.Word[0] is '-' or '*' or '•' or '·' or '—' or '→' or '‣' or '▪' or '+' or '#')
            {
                head = LineHead.Bullet;
                i++;
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

        return head;
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
