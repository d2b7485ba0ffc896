using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.People;

/// <summary>Finds who speaks in a transcript, a chat or a pasted mail.</summary>
internal static class SpeakerLabels
{
    /// <summary>For each sentence its speaker, or null where the note's author speaks.</summary>
    public static IReadOnlyList<Mention?> Find(NoteView view)
    {
        var speakers = new Mention?[view.Sentences.Count];
        var isSpeech = IsSpeech(view);
        Mention? writer = null;
        for (var s = 0; s < speakers.Length; s++)
        {
            var sentence = view.Sentences[s];
            if (sentence.LabelEnd > sentence.First && view.Word(sentence.First) is "from" && sentence.OpensLine && sentence.LabelEnd == sentence.First + 2)
            {
                writer = view.MentionAt[sentence.LabelEnd];
            }
            else if (isSpeech && Label(view, sentence) is { } label)
            {
                speakers[s] = label;
                continue;
            }
            else if (isSpeech && s > 0 && !sentence.OpensLine)
            {
                speakers[s] = speakers[s - 1];
                continue;
            }

            speakers[s] = writer;
        }

        return speakers;
    }

    /// <summary>The person whom a line's label names; null where it names none.</summary>
    public static Mention? Label(NoteView view, Sentence sentence)
    {
        if (!sentence.OpensLine || sentence.LabelEnd == sentence.First)
        {
            return null;
        }

        for (var i = sentence.First; i < sentence.LabelEnd - 1; i++)
        {
            if (view.Word(i) is "me" && sentence.LabelEnd - sentence.First == 2)
            {
                return new Mention(i, i + 1, MentionForm.Self, null);
            }

            if (view.MentionAt[i] is { } mention)
            {
                return mention.End >= sentence.LabelEnd - 2 && i <= sentence.First + 3 ? mention : null;
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
}
