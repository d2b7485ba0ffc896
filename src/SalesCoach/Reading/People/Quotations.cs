using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.People;

/// <summary>Finds whose words stand between quotation marks: "I" in them is the one who said so.</summary>
internal static class Quotations
{
    // The one who is quoted stands no farther before the words than this many tokens, and right behind them.
    private const int Before = 30;
    private const int Behind = 4;

    /// <summary>For each token inside quotation marks the one whose words they are; null elsewhere, and where the note does not tell.</summary>
    public static Mention?[] Find(NoteView view)
    {
        var quoted = new Mention?[view.Tokens.Count];
        for (var s = 0; s < view.Sentences.Count;)
        {
            var line = s;
            while (s < view.Sentences.Count && view.Sentences[s].Line == view.Sentences[line].Line)
            {
                s++;
            }

            Mark(view, view.Sentences[line].First, view.Sentences[s - 1].End, quoted);
        }

        return quoted;
    }

    private static void Mark(NoteView view, int first, int end, Mention?[] quoted)
    {
        var open = -1;
        for (var i = first; i < end; i++)
        {
            if (view.Word(i) is not ("\"" or "'") || view.Tokens[i].Kind != TokenKind.Mark)
            {
                continue;
            }

            if (open < 0)
            {
                open = i + 1 < end && !view.Tokens[i + 1].SpaceBefore && (view.Tokens[i].SpaceBefore || view.Tokens[i - 1].Kind == TokenKind.Mark) ? i : -1;
            }
            else if (view.Word(i) == view.Word(open) && !view.Tokens[i].SpaceBefore)
            {
                if (By(view, first, open, i, end) is { } by)
                {
                    Array.Fill(quoted, by, open + 1, i - open - 1);
                }

                open = -1;
            }
        }
    }

    private static Mention? By(NoteView view, int first, int open, int close, int end)
    {
        for (var i = open - 1; i >= first && i >= open - Before; i--)
        {
            if (view.MentionAt[i] is { } mention && mention.First == i && MaySpeak(view, mention))
            {
                return mention;
            }
        }

        // "…", said Ana.
        for (var i = close + 1; i < end && i <= close + Behind; i++)
        {
            if (view.MentionAt[i] is { } mention && mention.First == i && (Says(view, i - 1) || Says(view, mention.End) || view.Word(mention.End) is "words"))
            {
                return mention;
            }
        }

        return null;
    }

    // "I told Ana …" is not Ana's; "my boss" is not me.
    private static bool MaySpeak(NoteView view, Mention mention) =>
        mention.Form is not (MentionForm.We or MentionForm.They) && view.Word(mention.First) is not ("my" or "mine")
        && !(view.Word(mention.First - 1) is "to" or "told" or "tell" or "asked" or "ask" or "with" or "for" or "at" or "and");

    private static bool Says(NoteView view, int token) => token >= 0 && token < view.Tokens.Count && view.Verbs[token] is { } verb && (verb.Class & (VerbClass.Say | VerbClass.Promise)) != 0;
}
