using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.People;

/// <summary>Finds whom a line of a list names as the one to act: a name that stands between signs, with no verb and no preposition of its own.</summary>
internal static class ListOwners
{
    /// <summary>The mention, or null where the clause is no such line: "Tom – the rota, Friday", "the rota | Tom | 10 Feb", "rota, TB, 12 June".</summary>
    public static Mention? Find(NoteView view, Clause clause)
    {
        var isTold = clause.Groups.Any(g => g.Subject == SubjectKind.Person && g.Tense is not (Tense.Imperative or Tense.Ing));
        var isLine = clause.Sentence.Head != LineHead.None || clause.Sentence.IsRow || clause.Sentence.Section == Section.Actions || clause.Sentence.LabelEnd > clause.Sentence.First;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (view.MentionAt[i] is not { Form: MentionForm.Name or MentionForm.Title or MentionForm.Self or MentionForm.Stranger } mention || mention.First != i || view.Word(i) is "my" or "i")
            {
                continue;
            }

            var opens = i == clause.Sentence.First;
            var parted = opens || IsSign(view, i - 1) || view.Word(i - 1) is "from";
            var ends = mention.End >= clause.End || IsSign(view, mention.End) || view.Word(mention.End) is "to" or "by" || Fields.NameEnd(view.Tokens, mention.End, clause.End) > 0;
            var arrow = view.Word(i - 1) is "→" or ">" || view.Word(mention.End) is "→" or ">" or "=" || (view.Word(mention.End) is "-" && view.Word(mention.End + 1) is ">");
            var heads = opens && clause.Sentence.OpensLine && clause.Groups.Count == 0 && view.Word(mention.End) is "—" or "-" or "/" or "|" or "…";
            if (parted && ends && (((isLine || heads) && !isTold) || arrow) && (mention.Form != MentionForm.Stranger || arrow || clause.Sentence.IsRow))
            {
                return mention;
            }
        }

        return null;
    }

    private static bool IsSign(NoteView view, int i) => view.Word(i) is "|" or ":" or "—" or "-" or "," or "→" or ">" or "=" or "(" or ")" or "." or "@" or "]" or "/" or ";";
}
