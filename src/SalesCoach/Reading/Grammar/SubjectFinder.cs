using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Grammar;

/// <summary>Finds who or what does what a verb says: the words between it and the last boundary before it.</summary>
internal static class SubjectFinder
{
    // Subjects are short; farther back stands something else.
    private const int Farthest = 14;

    /// <summary>The verbs with their subjects. A subject that is left out after "and" is the one before.</summary>
    public static List<VerbGroup> Find(IReadOnlyList<Token> tokens, Mention?[] mentionAt, Sentence sentence, IReadOnlyList<VerbGroup> groups)
    {
        var found = new List<VerbGroup>(groups.Count);
        foreach (var group in groups)
        {
            var left = Math.Max(found.Count > 0 ? found[^1].Main + 1 : sentence.LabelEnd, group.First - Farthest);
            var own = (group.Verb?.Class & VerbClass.Say) > 0 && group.Tense is Tense.Present or Tense.Past && Inverted(tokens, mentionAt, sentence, group.Main) is { } says
                ? group with { Subject = SubjectKind.Person, Who = says, SubjectFirst = group.First }
                : Own(tokens, mentionAt, sentence.LabelEnd, left, group);
            if (own.Subject == SubjectKind.Dropped && found.Count > 0 && IsJoined(tokens, found[^1], group))
            {
                var before = found[^1];
                own = own with { Subject = before.Subject, Who = before.Who };
            }

            found.Add(own);
        }

        return found;
    }

    /// <summary>"By Friday, says Ana": the one who stands behind a verb of saying, with nothing behind; null where the verb has its subject before it.</summary>
    public static Mention? Inverted(IReadOnlyList<Token> tokens, Mention?[] mentionAt, Sentence sentence, int verb) =>
        verb > sentence.First && verb + 1 < sentence.End && mentionAt[verb - 1] is null && mentionAt[verb + 1] is { Form: MentionForm.Name or MentionForm.Title } says
        && (says.End >= sentence.End || tokens[says.End].Kind == TokenKind.Mark) && tokens[verb - 1].Word is not ("who" or "and" or "he" or "she" or "they" or "we" or "i")
            ? says
            : null;

    private static VerbGroup Own(IReadOnlyList<Token> tokens, Mention?[] mentionAt, int sentenceFirst, int left, VerbGroup group)
    {
        // Pronouns stand right before their verb.
        var last = group.First - 1;
        while (last >= left && PlainWords.IsAdverb(tokens[last].Word))
        {
            last--;
        }

        if (last < left)
        {
            return group with { SubjectFirst = group.First };
        }

        if (mentionAt[last] is { } near && near.Form is MentionForm.Self or MentionForm.We or MentionForm.They or MentionForm.Pronoun && tokens[last].Word is not ("my" or "our" or "his" or "her" or "their"))
        {
            return group with { Subject = SubjectKind.Person, Who = near, SubjectFirst = near.First };
        }

        // "Nathan, you said you'd": Nathan.
        if (tokens[last].Word is "you" && last > left && (mentionAt[last - 1] ?? (tokens[last - 1].IsMark(',') && last - 1 > left ? mentionAt[last - 2] : null)) is { Form: MentionForm.Name } spoken && spoken.First == sentenceFirst)
        {
            return group with { Subject = SubjectKind.Person, Who = spoken, SubjectFirst = spoken.First };
        }

        if (tokens[last].Word is "who" or "which" && last > left && (mentionAt[last - 1] ?? (tokens[last - 1].IsMark(',') && last - 1 > left ? mentionAt[last - 2] : null)) is { } antecedent)
        {
            return group with { Subject = SubjectKind.Person, Who = antecedent, SubjectFirst = last };
        }

        if (Apposed(tokens, mentionAt, sentenceFirst, last) is { } apposed)
        {
            return group with { Subject = SubjectKind.Person, Who = apposed, SubjectFirst = apposed.First };
        }

        var first = Start(tokens, mentionAt, left, last);

        // "From our side Ana takes", "his analyst Ana Silva takes": the one right before the verb.
        if (mentionAt[last] is { } nearest && nearest.First > first && IsPerson(tokens, nearest) && tokens[nearest.First - 1] is { Kind: TokenKind.Word, Word: not ("of" or "from" or "for" or "with" or "to" or "by" or "in" or "at" or "on" or "'s" or "and" or "or" or "than" or "like" or "as" or "via") })
        {
            return group with { Subject = SubjectKind.Person, Who = nearest, SubjectFirst = nearest.First };
        }

        for (var i = first; i <= last; i++)
        {
            if (mentionAt[i] is not { } mention)
            {
                continue;
            }

            var end = mention.End;
            var genitive = end <= last && tokens[end].Word is "'s" or "'";
            var possessive = tokens[i].Word is "my" or "our" or "his" or "her" or "their" && mention.Form is not (MentionForm.Name or MentionForm.Title or MentionForm.Stranger);
            if (possessive && mentionAt[Math.Min(end, last)] is { } ours && ours != mention && IsPerson(tokens, ours))
            {
                continue;
            }

            if (genitive || possessive)
            {
                return group with { Subject = SubjectKind.Belonging, Who = mention, SubjectFirst = first };
            }

            // "the antenna of Dana" belongs, "Dana of the lab" is herself; "nothing from Dana" is neither.
            var headed = i > first && tokens[i - 1].Word is "of" or "from" or "for" or "with" or "to" or "by" or "in" or "at" or "on";
            if (headed)
            {
                return group with { Subject = tokens[i - 1].Word is "of" or "from" or "by" ? SubjectKind.Belonging : SubjectKind.Thing, Who = tokens[i - 1].Word is "of" or "from" or "by" ? mention : null, SubjectFirst = first };
            }

            // "Dana and I", "Dana plus two": the first named answers for it; "Dana's" was seen above.
            if (end > last || tokens[end].Word is "and" or "&" or "," or "(" or "in" or "from" or "of" or "at" or "over" or "on" or "—" or "himself" or "herself" or "who" or "too" or "also" or "then" or "here" or "plus" or "as" || PlainWords.IsAdverb(tokens[end].Word) || mentionAt[end] is not null)
            {
                return group with { Subject = SubjectKind.Person, Who = mention, SubjectFirst = first };
            }

            return group with { Subject = SubjectKind.Thing, Who = mention.Form == MentionForm.Stranger ? null : mention, SubjectFirst = first };
        }

        return first > last ? group with { SubjectFirst = group.First } : group with { Subject = SubjectKind.Thing, SubjectFirst = first };
    }

    /// <summary>"Ana, who runs the plant, will", "their planner, Ana Silva, has": the one of whom an aside before the verb tells; null without one.</summary>
    private static Mention? Apposed(IReadOnlyList<Token> tokens, Mention?[] mentionAt, int sentenceFirst, int last)
    {
        if (tokens[last].Word is not ("," or ")"))
        {
            return null;
        }

        var opening = tokens[last].Word is "," ? "," : "(";
        for (var i = last - 1; i > sentenceFirst && i >= last - Farthest; i--)
        {
            if (tokens[i].Word != opening)
            {
                continue;
            }

            // The aside is the name itself, or tells of the one who is named before it.
            if (mentionAt[i + 1] is { Form: MentionForm.Name or MentionForm.Stranger } aside && aside.End == last)
            {
                return aside;
            }

            if (mentionAt[i - 1] is { } subject && (subject.Form is MentionForm.Name or MentionForm.Title || tokens[i - 1].Word is "he" or "she" or "i" || (subject.Form == MentionForm.Stranger && subject.End - subject.First > 1))
                && (subject.First == sentenceFirst || (tokens[i - 1].Word is "he" or "she" or "i" && subject.First > 0 && tokens[subject.First - 1].Word is "and" or "but")))
            {
                return subject;
            }

            return mentionAt[i - 1] is { Form: MentionForm.Name or MentionForm.Stranger or MentionForm.Title } named && tokens[i + 1].Word is "who" or "their" or "our" or "his" or "her" or "the" or "a" or "an" or "from" or "of" or "in" or "at" or "my"
                && (named.First <= sentenceFirst || tokens[named.First - 1].Word is "," or "." or ";" or ":" or "and" or "but" or "so" or "—" or "(")
                ? named
                : null;
        }

        return null;
    }

    /// <summary>The first token of the noun that ends at <paramref name="last"/>: behind the nearest comma, conjunction or opening word.</summary>
    private static int Start(IReadOnlyList<Token> tokens, Mention?[] mentionAt, int left, int last)
    {
        var first = last + 1;
        for (var i = last; i >= left; i--)
        {
            var word = tokens[i].Word;
            if (tokens[i].Kind == TokenKind.Mark && !(word is "." && mentionAt[i] is not null) && word is "," or ";" or "—" or ":" or "." or "!" or "?" or "…" or "(" or "→" or "-" or "\"")
            {
                // "Anita, from our lab, does": a name before the comma may still be the subject.
                if (word is "," or "(" && i > left && mentionAt[i - 1] is { Form: MentionForm.Name or MentionForm.Stranger or MentionForm.Title } named && first < last && tokens[first].Word is "from" or "of" or "in" or "the" or "our" or "their" or "at" or "who" or "a")
                {
                    return named.First;
                }

                break;
            }

            if (word is "but" or "so" or "because" or "since" or "while" or "if" or "unless" or "when" or "once" or "until" or "that" or "whether" or "where" or "as" or "than" or "though" or "although" or "then" or "which" or "who" or "till" or "after" or "before")
            {
                break;
            }

            // "told me Ana will": me is told, Ana will.
            if (word is "me" or "us" or "him" or "them" || (word is "her" && i < last && mentionAt[i + 1] is not null))
            {
                break;
            }

            // "A and B will": both; "sent it and B will": B.
            if (word is "and" or "&" or "or" && !(i > left && mentionAt[i - 1] is not null && i < last && (mentionAt[i + 1] is not null)))
            {
                break;
            }

            first = i;
        }

        while (first <= last && (PlainWords.IsAdverb(tokens[first].Word) || tokens[first].Word is "on" or "by" or "in" or "at" or "from" && mentionAt[first] is null && first < last && mentionAt[last] is not null))
        {
            first++;
        }

        return first;
    }

    private static bool IsPerson(IReadOnlyList<Token> tokens, Mention mention) =>
        mention.Form is MentionForm.Name or MentionForm.Title || (mention.Form == MentionForm.Stranger && GivenNames.Knows(tokens[mention.First].Word));

    private static bool IsJoined(IReadOnlyList<Token> tokens, VerbGroup before, VerbGroup group)
    {
        for (var i = group.First - 1; i > before.Main && i >= group.First - 3; i--)
        {
            if (tokens[i].Word is "and" or "then" or "&" or "," or "or" or "but")
            {
                return true;
            }
        }

        return false;
    }
}
