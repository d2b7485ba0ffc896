using System.Collections.Frozen;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.People;

/// <summary>Finds who speaks in a transcript, a chat or a pasted mail.</summary>
internal static class SpeakerLabels
{
    // A line that greets or takes leave has no more words than this.
    private const int ShortLine = 6;

    private static readonly FrozenSet<string> _farewells = ("best|regards|kind regards|best regards|warm regards|many thanks|thanks|thank you|thanks again|thx|cheers|br|rgds|sincerely|yours|yours sincerely|yours truly"
        + "|all the best|best wishes|with best regards|with kind regards|talk soon|speak soon").Split('|').ToFrozenSet();

    // "Action for Ana:" is hers.
    private static readonly FrozenSet<string> _tasks = FrozenSet.Create("action", "actions", "task", "tasks", "todo", "todos", "step", "steps", "next", "job", "homework", "commitment", "promise", "part", "item", "items", "request", "ask");

    /// <summary>For each sentence its speaker, or null where the note's author speaks.</summary>
    public static IReadOnlyList<Mention?> Find(NoteView view)
    {
        var speakers = new Mention?[view.Sentences.Count];
        var isSpeech = IsSpeech(view);
        Mention? writer = null;
        Mention? above = null;
        var section = Section.None;
        var greeting = -1;
        for (var s = 0; s < speakers.Length; s++)
        {
            var sentence = view.Sentences[s];
            if (sentence.FollowsBlank || sentence.Section != section)
            {
                (above, section) = (null, sentence.Section);
            }

            if (sentence.FollowsRule || (s > 0 && ((view.Sentences[s - 1].IsQuoted && !sentence.IsQuoted) || (writer is not null && Closes(view, view.Sentences[s - 1], writer)))))
            {
                writer = null;
            }

            if (Writer(view, s) is { } told)
            {
                writer = told.IsMail ? told.Writer : null;
                above = told.IsMail ? null : told.Writer;
            }
            else if (Above(view, s) is { } named)
            {
                above = named;
            }
            else if (isSpeech && Label(view, sentence) is { } label)
            {
                (speakers[s], above) = (label, null);
            }
            else if (isSpeech && s > 0 && !sentence.OpensLine)
            {
                speakers[s] = speakers[s - 1] ?? above ?? writer;
            }
            else
            {
                speakers[s] = above ?? writer;
            }

            greeting = Greets(view, sentence) ? s : greeting;
            if (Signer(view, s) is { } signer)
            {
                // A mail without a head is its signer's from the greeting on; what the author signs is the author's anyway.
                for (var i = greeting; i >= 0 && i <= s; i++)
                {
                    speakers[i] ??= signer;
                }

                (writer, greeting) = (null, -1);
            }
        }

        return speakers;
    }

    /// <summary>The person whom a line's label names; null where it names none.</summary>
    public static Mention? Label(NoteView view, Sentence sentence) => sentence.OpensLine ? LabelInLine(view, sentence) : null;

    /// <summary>The person whom a sentence's label names, wherever in its line it stands; null where it names none.</summary>
    public static Mention? LabelInLine(NoteView view, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.LabelEnd - 1; i++)
        {
            if (view.Word(i) is "me" && sentence.LabelEnd - sentence.First == 2)
            {
                return new Mention(i, i + 1, MentionForm.Self, null);
            }

            if (view.MentionAt[i] is { } mention)
            {
                // "Consequence: …" is a heading, and "Summary for Ana: …" says for whom.
                if ((mention.Form == MentionForm.Stranger && Strangers.IsOrdinary(view, mention))
                    || (view.Word(i - 1) is "for" or "to" && i > sentence.First && !_tasks.Contains(view.Word(i - 2))))
                {
                    return null;
                }

                // "Ana's commitment:"
                var task = view.Word(mention.End) is "'s" && _tasks.Contains(view.Word(mention.End + 1)) && mention.End + 3 == sentence.LabelEnd;
                return (task || mention.End >= sentence.LabelEnd - 2 || IsAside(view, mention.End, sentence.LabelEnd - 1)) && i <= sentence.First + 3 ? mention : null;
            }
        }

        return null;
    }

    // Two labelled lines, and talk of "I" and "you" in them, are a conversation; "Tom: send the deck" is a list of tasks.
    private static bool IsSpeech(NoteView view)
    {
        var labelled = 0;
        var personal = 0;
        foreach (var sentence in view.Sentences)
        {
            if (Label(view, sentence) is not { } label)
            {
                continue;
            }

            labelled++;
            for (var i = sentence.LabelEnd; i < sentence.End; i++)
            {
                if (view.Word(i) is "i" or "you" or "we" or "'m" or "my" or "me" or "?" or "our")
                {
                    personal++;
                    break;
                }
            }

            personal += label.Form == MentionForm.Self ? 1 : 0;
        }

        return labelled >= 2 && personal * 5 >= labelled * 2;
    }

    /// <summary>Who wrote the mail that begins behind a line: "From: Ana Silva", "On Tue 10 March Ana Silva wrote:", "Ana's reply:".</summary>
    private static (Mention? Writer, bool IsMail)? Writer(NoteView view, int s)
    {
        var sentence = view.Sentences[s];
        if (sentence.OpensLine && sentence.LabelEnd == sentence.First + 2 && view.Word(sentence.First) is "from")
        {
            return (view.MentionAt[sentence.LabelEnd], true);
        }

        if (!EndsLine(view, s) || view.Word(sentence.End - 1) is not ":")
        {
            return null;
        }

        var (first, writes, says) = (default(Mention), false, false);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (view.Word(i) is "i" or "my" or "our")
            {
                return null;
            }

            first ??= view.MentionAt[i];
            writes |= view.Word(i) is "wrote" or "writes" or "write" or "mail" or "email" or "e-mail" or "pasted" or "forwarded";
            says |= view.Word(i) is "replied" or "replies" or "answered" or "answers" or "message" or "reply" or "answer" or "texted" or "says" or "said";
        }

        return (writes || says) && first is not null ? (first, writes) : null;
    }

    /// <summary>The one whose name stands alone above what they say or have to do: "Tom Becker  9:14 AM", "Tom:", "Tom will:".</summary>
    private static Mention? Above(NoteView view, int s)
    {
        var sentence = view.Sentences[s];
        if (!sentence.OpensLine || !EndsLine(view, s) || s + 1 >= view.Sentences.Count || view.Sentences[s + 1].FollowsBlank)
        {
            return null;
        }

        var (named, isMarked) = (default(Mention), sentence.IsStamped || view.Word(sentence.End - 1) is ":");
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (view.MentionAt[i] is { } mention)
            {
                if (named is not null && (mention.Person is null || mention.Person != named.Person) && mention != named)
                {
                    return null;
                }

                named ??= mention;
            }
            else if (LineHeads.IsTime(view.Tokens[i]))
            {
                isMarked = true;
            }
            else if (!LineHeads.GoesWithTime(view.Tokens[i]) && !(named is not null && view.Word(i) is ":" or "will" or "to" or "has" or "owes" or "takes" or "does"))
            {
                return null;
            }
        }

        // "### Tom", and "- Tom" above a list of its own, but no list of names.
        isMarked |= sentence.Head != LineHead.None && view.Sentences[s + 1] is { Head: not LineHead.None } next && view.MentionAt[next.First] is null;
        return isMarked && named is not null && (named.Person is not null || sentence.IsStamped) ? named : null;
    }

    /// <summary>Whether a pasted mail ends with a sentence: with the mark that closes its quotation, or the writer's bare name or initials.</summary>
    private static bool Closes(NoteView view, Sentence sentence, Mention writer) =>
        view.Word(sentence.End - 1) is "\"" or "»"
        || (view.MentionAt[sentence.First] is { Person: not null } name && name.Person == writer.Person && name.First == sentence.First && name.End >= sentence.End - 1 && sentence.OpensLine);

    /// <summary>Who signs a mail that ends with a line: "Kind regards, Ana".</summary>
    private static Mention? Signer(NoteView view, int s)
    {
        var sentence = view.Sentences[s];
        if (sentence.End - sentence.First > ShortLine)
        {
            return null;
        }

        // A bare name at the note's very end, or above what a telephone puts there.
        if (view.MentionAt[sentence.First] is { Person: not null } bare && bare.End >= sentence.End - 1
            && (s + 1 == view.Sentences.Count || (view.Word(sentence.End) is "sent" && view.Word(sentence.End + 1) is "from")))
        {
            return bare;
        }

        if (!sentence.OpensLine)
        {
            return null;
        }

        var (end, words) = (sentence.First, "");
        while (end < sentence.End && view.Tokens[end].Kind == TokenKind.Word && !(_farewells.Contains(words) && view.MentionAt[end] is not null))
        {
            words += words.Length == 0 ? view.Word(end) : $" {view.Word(end)}";
            end++;
        }

        if (!_farewells.Contains(words))
        {
            return null;
        }

        // The name stands on the same line, behind a comma, or alone on the next.
        if (view.Word(end) is "," && end + 1 < sentence.End)
        {
            return view.MentionAt[end + 1] is { } beside && beside.End >= sentence.End - 1 ? beside : null;
        }

        return end >= sentence.End - 1 && s + 1 < view.Sentences.Count && view.Sentences[s + 1] is var next && next.OpensLine && view.MentionAt[next.First] is { } below && below.End >= next.End - 1
            ? below
            : null;
    }

    private static bool Greets(NoteView view, Sentence sentence) =>
        sentence.OpensLine && (view.Word(sentence.First) is "hi" or "hello" or "dear" or "hey" or "morning"
            || (view.Word(sentence.First) is "good" && view.Word(sentence.First + 1) is "morning" or "afternoon" or "evening" or "day"));

    private static bool EndsLine(NoteView view, int s) => s + 1 >= view.Sentences.Count || view.Sentences[s + 1].OpensLine;

    /// <summary>"Tom (00:12):", "Ana Silva (Orbis):", "Next step (Tom, Fri):", "Ana → me:".</summary>
    private static bool IsAside(NoteView view, int first, int end) =>
        view.Word(first) is "(" or "[" or "→"
        || Enumerable.Range(first, end - first).All(i => view.DateAt[i] is not null || LineHeads.IsTime(view.Tokens[i]) || LineHeads.GoesWithTime(view.Tokens[i]));
}
