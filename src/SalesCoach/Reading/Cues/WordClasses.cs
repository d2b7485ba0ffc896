using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Cues;

/// <summary>The classes of words that patterns name with a colon.</summary>
internal static class WordClasses
{
    /// <summary>How many tokens of the class stand at the token; 0 for none.</summary>
    public static int Match(NoteView view, int i, string name)
    {
        var token = view.Tokens[i];
        var mention = view.MentionAt[i];
        var verb = view.Verbs[i];
        switch (name)
        {
            case "who":
                return mention is { Form: MentionForm.Self or MentionForm.We or MentionForm.They or MentionForm.Pronoun } ? Pronouns.Find(token.Word)?.IsSubject == true ? 1 : 0
                    : mention is not null && mention.First == i ? mention.End - i : 0;
            case "name":
                return mention is { Form: MentionForm.Name or MentionForm.Title or MentionForm.Stranger } && mention.First == i ? mention.End - i : 0;
            case "known":
                return mention is { Form: MentionForm.Name or MentionForm.Title } && mention.First == i ? mention.End - i : 0;
            case "ours":
                return mention is { Form: MentionForm.Name or MentionForm.Title, Person.IsOurs: true } && mention.First == i ? mention.End - i : 0;
            case "theirs":
                return mention is { Form: MentionForm.Name or MentionForm.Title, Person.IsOurs: false } && mention.First == i ? mention.End - i : 0;
            case "stranger":
                return mention is { Form: MentionForm.Stranger } && mention.First == i ? mention.End - i : 0;
            case "date":
                return view.DateAt[i] is { } date && date.First == i ? date.End - i : 0;
            case "num":
                return token.Kind == TokenKind.Number || DateWordsNumber(token.Word) ? 1 : 0;
            case "det":
                return PlainWords.IsDeterminer(token.Word) ? 1 : 0;
            case "adv":
                return PlainWords.IsAdverb(token.Word) ? 1 : 0;
            case "v":
                return Is(verb, VerbForms.Base, VerbClass.Work) ? 1 : 0;
            case "vany":
                return verb is not null && (verb.Forms & VerbForms.Base) != 0 ? 1 : 0;
            case "vg":
                return Is(verb, VerbForms.Ing, VerbClass.Work) ? 1 : 0;
            case "vd":
                return Is(verb, VerbForms.Past, VerbClass.Work) ? 1 : 0;
            case "vn":
                return Is(verb, VerbForms.Participle, VerbClass.Work) ? 1 : 0;
            case "vs":
                return Is(verb, VerbForms.Third, VerbClass.Work) ? 1 : 0;
            case "word":
                return token.Kind == TokenKind.Word ? 1 : 0;
            default:
                return 0;
        }
    }

    private static bool Is(Verb? verb, VerbForms form, VerbClass kind) => verb is not null && (verb.Forms & form) != 0 && (verb.Class & kind) != 0;

    private static bool DateWordsNumber(string word) => Dates.DateWords.Number(word) is not null && word is not ("a" or "an");
}
