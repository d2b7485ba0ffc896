namespace SalesCoach.Reading.Text;

/// <summary>Knows the fields of a task that is written as a form: "Action: …", "Owner: …", "Due: …", on one line or on lines of their own.</summary>
internal static class Fields
{
    /// <summary>Whether a line, or several that belong together, tells a task in fields.</summary>
    public static bool AreTask(IReadOnlyList<Token> tokens, int first, int end)
    {
        if (end - first > SentenceSplitter.MostTokens || !Opens(tokens, first, end))
        {
            return false;
        }

        var fields = 0;
        for (var i = first; i < end; i++)
        {
            fields += NameEnd(tokens, i, end) > 0 ? 1 : 0;
        }

        return fields >= 2;
    }

    /// <summary>Whether the line at <paramref name="next"/> goes on with the fields of the task that opens at <paramref name="first"/>.</summary>
    public static bool GoesOn(IReadOnlyList<Token> tokens, int first, int next)
    {
        if (!Opens(tokens, first, tokens.Count) || next - first > SentenceSplitter.MostTokens || NameEnd(tokens, next, tokens.Count) == 0)
        {
            return false;
        }

        // The same field again is the next task's.
        for (var i = first; i < next; i++)
        {
            if (tokens[i].Word == tokens[next].Word && NameEnd(tokens, i, next) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The index behind a field's name and colon that begin at a token; 0 where none begins.</summary>
    public static int NameEnd(IReadOnlyList<Token> tokens, int i, int end)
    {
        var two = i + 2 < end && tokens[i].Word is "due" or "assigned" or "by" or "next" or "action" && tokens[i + 1].Word is "date" or "to" or "when" or "step" or "item";
        var colon = two ? i + 2 : i + 1;
        return colon < end - 1 && tokens[colon].IsMark(':') && (two || tokens[i].Word is "action" or "task" or "todo" or "item" or "owner" or "responsible" or "assignee" or "who" or "what" or "due" or "deadline" or "when" or "status")
            ? colon + 1
            : 0;
    }

    private static bool Opens(IReadOnlyList<Token> tokens, int first, int end) =>
        NameEnd(tokens, first, end) > 0 && tokens[first].Word is "action" or "task" or "todo" or "item" or "owner" or "responsible" or "next";
}
