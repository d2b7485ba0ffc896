using System.Collections.Frozen;

namespace SalesCoach.Reading.Text;

/// <summary>Cuts text into tokens, in one pass. Any text is taken, lone surrogates included.</summary>
internal static class Tokenizer
{
    private static readonly string[] _ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    // Endings that are words of their own; "n't" stays, because "won't" and "can't" do not fall apart into words.
    private static readonly FrozenSet<string> _enclitics = new[] { "'ll", "'d", "'m", "'re", "'ve", "'s" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, int> _withoutApostrophe = new Dictionary<string, int>
    {
        ["im"] = 1, ["ive"] = 1, ["youll"] = 3, ["theyll"] = 4, ["hes"] = 2, ["shes"] = 3, ["weve"] = 2, ["theyre"] = 4, ["thats"] = 4,
        ["itll"] = 2, ["youre"] = 3, ["theyve"] = 4, ["youve"] = 3, ["gonna"] = 3,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> _slips = new Dictionary<string, string>
    {
        ["dont"] = "don't", ["doesnt"] = "doesn't", ["didnt"] = "didn't", ["wont"] = "won't", ["cant"] = "can't", ["isnt"] = "isn't",
        ["wasnt"] = "wasn't", ["hasnt"] = "hasn't", ["havent"] = "haven't", ["couldnt"] = "couldn't", ["wouldnt"] = "wouldn't",
        ["shouldnt"] = "shouldn't", ["arent"] = "aren't", ["cannot"] = "can't", ["wil"] = "will", ["wiil"] = "will", ["tmrw"] = "tomorrow",
        ["tmr"] = "tomorrow", ["tomorow"] = "tomorrow", ["tommorow"] = "tomorrow", ["tommorrow"] = "tomorrow", ["2moro"] = "tomorrow",
        ["2mrw"] = "tomorrow", ["tomoro"] = "tomorrow", ["pls"] = "please", ["plz"] = "please", ["plse"] = "please", ["thru"] = "through",
        ["recieved"] = "received", ["recieve"] = "receive", ["sended"] = "sent", ["agreeed"] = "agreed", ["comit"] = "commit",
        ["comitted"] = "committed", ["wld"] = "would", ["shd"] = "should", ["wk"] = "week", ["wks"] = "weeks", ["mtg"] = "meeting",
        ["mgmt"] = "management", ["yest"] = "yesterday", ["ystd"] = "yesterday", ["u"] = "you", ["ur"] = "your",
        ["wud"] = "would", ["til"] = "till", ["untill"] = "until", ["cuz"] = "because", ["bcz"] = "because",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> _slashed = new[] { "w/c", "n/a", "a/c", "w/o", "h/o", "f/u", "b/c" }.ToFrozenSet();

    /// <summary>
    /// The tokens of the text, in order. White space is none, but for a tab or three blanks between words of a line: they part cells as an upright stroke does.
    /// </summary>
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 8);
        var (space, opensLine) = (true, true);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (c == '\t' && !opensLine && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
                {
                    tokens.Add(new Token(i, 1, TokenKind.Mark, Sign('|'), false, false, true));
                }

                // So do three blanks and more.
                var run = i;
                while (c == ' ' && run < text.Length && text[run] == ' ')
                {
                    run++;
                }

                if (run - i >= 3 && !opensLine && run < text.Length && !char.IsWhiteSpace(text[run]))
                {
                    tokens.Add(new Token(i, 1, TokenKind.Mark, Sign('|'), false, false, true));
                }

                opensLine |= c is '\n' or '\r';
                space = true;
                i = Math.Max(run, i + 1);
                continue;
            }

            var (start, first) = (i, tokens.Count);
            i = char.IsAsciiDigit(c) ? Number(text, i) : char.IsLetter(c) ? Letters(text, i) : i + 1;
            if (char.IsLetter(c))
            {
                AddWord(tokens, text, start, i, space);
            }
            else
            {
                var kind = char.IsAsciiDigit(c) ? TokenKind.Number : TokenKind.Mark;
                var word = kind == TokenKind.Mark ? Sign(c) : Lower(text.AsSpan(start, i - start));
                tokens.Add(new Token(start, i - start, kind, word, false, false, space));
            }

            if (opensLine)
            {
                tokens[first] = tokens[first] with { OpensLine = true };
            }

            (space, opensLine) = (false, false);
        }

        return tokens;
    }

    private static string Sign(char c) => c switch
    {
        '‘' or '’' or 'ʼ' or '`' => "'",
        '“' or '”' or '„' => "\"",
        '–' or '—' or '―' => "—",
        '¦' => "|",
        < (char)128 => _ascii[c],
        _ => c.ToString(),
    };

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`';

    /// <summary>The end of a number: separators count where a digit follows, letters where they are a short unit.</summary>
    private static int Number(string text, int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                i++;
            }
            else if (c is '.' or ',' or '/' or ':' or '-' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        var unit = i;
        while (unit < text.Length && unit - i < 4 && char.IsLetter(text[unit]))
        {
            unit++;
        }

        return unit < text.Length && char.IsLetterOrDigit(text[unit]) ? i : unit;
    }

    private static int Letters(string text, int i)
    {
        var start = i;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                i++;
            }
            else if ((c is '-' || IsApostrophe(c)) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && i - start < 40)
            {
                i += 2;
            }
            else if (c is '/' && IsSlashed(text, start, i))
            {
                i = Math.Min(i + 2, text.Length);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsSlashed(string text, int start, int slash)
    {
        if (slash - start != 1)
        {
            return false;
        }

        var end = slash + 1;
        return end < text.Length && char.IsAsciiLetter(text[end])
            ? (end + 1 == text.Length || !char.IsLetter(text[end + 1])) && _slashed.Contains(Lower(text.AsSpan(start, 3)))
            : text[start] is 'w' or 'W' && end < text.Length && char.IsWhiteSpace(text[end]);
    }

    private static string Lower(ReadOnlySpan<char> span) =>
        string.Create(span.Length, span, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = IsApostrophe(source[i]) ? '\'' : char.ToLowerInvariant(source[i]);
            }
        });

    private static void AddWord(List<Token> tokens, string text, int start, int end, bool space)
    {
        var span = text.AsSpan(start, end - start);
        var word = Lower(span);
        var capital = char.IsUpper(span[0]);
        var upper = span.Length > 1 && capital && !ContainsSmall(span);
        var mark = word.LastIndexOf('\'');
        var cut = mark > 0 && _enclitics.Contains(word[mark..]) ? mark
            : _withoutApostrophe.TryGetValue(word, out var at) && !upper ? at : 0;
        if (cut > 0)
        {
            var tail = word[cut..];
            tail = tail[0] == '\'' ? tail : tail is "na" ? "to" : "'" + tail;
            var head = word is "gonna" ? "going" : word[..cut];
            tokens.Add(new Token(start, cut, TokenKind.Word, head, capital, upper && cut > 1, space));
            tokens.Add(new Token(start + cut, span.Length - cut, TokenKind.Word, tail, false, false, false));
            return;
        }

        tokens.Add(new Token(start, span.Length, TokenKind.Word, _slips.GetValueOrDefault(word, word), capital, upper, space));
    }

    private static bool ContainsSmall(ReadOnlySpan<char> span)
    {
        foreach (var c in span)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
