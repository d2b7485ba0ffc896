using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace SalesCoach.Web.Webhooks;

/// <summary>
/// Makes plain text of the HTML in which CRMs keep notes. It goes over the tokens alone: a tree would cost a sender's deep nesting squared,
/// and paragraphs, lines and list items can be told without one.
/// </summary>
internal static partial class HtmlText
{
    private static readonly HashSet<string> Unseen = ["script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg"];

    private static readonly HashSet<string> Paragraphs = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "hr", "section", "article"];

    private static readonly HashSet<string> Lines = ["div", "li", "tr", "dt", "dd", "header", "footer", "body", "html"];

    /// <summary>The text; where there are no tags that HTML has, it is taken for plain already.</summary>
    public static string OfEither(string text) => Tag().IsMatch(text) ? Of(text) : text;

    /// <summary>The text that a reader of the HTML sees, with its paragraphs, lines and list items.</summary>
    public static string Of(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var text = new Layout();
        var unseen = new Stack<string>();
        while (tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag when Unseen.Contains(token.Name):
                    unseen.Push(token.Name);
                    tokens.State = token.Name switch
                    {
                        "script" => HtmlParseMode.Script,
                        "style" or "iframe" or "noscript" => HtmlParseMode.Rawtext,
                        "title" => HtmlParseMode.RCData,
                        _ => HtmlParseMode.PCData,
                    };
                    break;
                case HtmlTokenType.EndTag when unseen.TryPeek(out var open) && open == token.Name:
                    unseen.Pop();
                    break;
                case HtmlTokenType.Character when unseen.Count == 0:
                    text.Add(token.Data);
                    break;
                case HtmlTokenType.StartTag or HtmlTokenType.EndTag when unseen.Count == 0:
                    text.Break(token.Name, token.Type == HtmlTokenType.StartTag);
                    break;
            }
        }

        return text.ToString();
    }

    [GeneratedRegex("""</?(?:p|div|br|span|b|i|u|em|strong|ul|ol|li|a|h[1-6]|table|tr|td|th|tbody|img|font|blockquote|pre|hr)(?:\s[^<>]*)?/?>""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    /// <summary>Collects text as a browser would lay it out: blanks run together, blocks stand on lines of their own.</summary>
    private sealed class Layout
    {
        private readonly StringBuilder _text = new();
        private int _breaks;
        private bool _blank;

        public void Add(string data)
        {
            foreach (var c in data)
            {
                if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00a0')
                {
                    _blank = true;
                    continue;
                }

                Settle();
                _text.Append(c);
            }
        }

        public void Break(string tag, bool opens)
        {
            if (tag == "br")
            {
                _breaks = Math.Min(_breaks + 1, 2);
            }
            else if (Paragraphs.Contains(tag))
            {
                _breaks = 2;
            }
            else if (Lines.Contains(tag))
            {
                _breaks = Math.Max(_breaks, 1);
            }
            else if (tag is "td" or "th" && opens)
            {
                _blank = true;
            }

            if (tag == "li" && opens)
            {
                Settle();
                _text.Append("- ");
                _blank = false;
            }
        }

        public override string ToString() => _text.ToString().TrimEnd();

        private void Settle()
        {
            if (_breaks > 0 && _text.Length > 0)
            {
                _text.Append('\n', _breaks);
            }
            else if (_blank && _text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
            }

            (_breaks, _blank) = (0, false);
        }
    }
}
