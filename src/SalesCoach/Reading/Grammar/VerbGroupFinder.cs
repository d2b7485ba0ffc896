using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Grammar;

/// <summary>Finds the verbs of a sentence with their helpers.</summary>
/// <param name="tokens">The note's tokens.</param>
/// <param name="verbs">Each token as a verb, or null.</param>
/// <param name="mentionAt">For each token, the mention that covers it, or null.</param>
internal sealed partial class VerbGroupFinder(IReadOnlyList<Token> tokens, Verb?[] verbs, Mention?[] mentionAt)
{
    /// <summary>The verb groups of the sentence in order, subjects not yet found.</summary>
    public List<VerbGroup> Find(Sentence sentence)
    {
        var groups = new List<VerbGroup>();
        for (var i = sentence.LabelEnd; i < sentence.End;)
        {
            if (Match(i, sentence, groups.Count > 0 ? groups[^1] : null) is { } group)
            {
                groups.Add(group);
                i = Math.Max(group.Main, i) + 1;
            }
            else
            {
                i++;
            }
        }

        return groups;
    }

    private string Word(int i) => i >= 0 && i < tokens.Count ? tokens[i].Word : "";

    private VerbForms Forms(int i) => i >= 0 && i < tokens.Count ? verbs[i]?.Forms ?? VerbForms.None : VerbForms.None;

    private bool Has(int i, VerbForms form) => (Forms(i) & form) != 0;

    private VerbGroup? Match(int i, Sentence sentence, VerbGroup? previous)
    {
        if (tokens[i].Kind != TokenKind.Word || (mentionAt[i] is { Form: not MentionForm.Stranger } || (mentionAt[i] is not null && i > sentence.First)))
        {
            return null;
        }

        return Word(i) switch
        {
            "will" or "'ll" or "shall" or "won't" or "shan't" => Modal(i, sentence, Tense.Future),
            "would" or "wouldn't" => Modal(i, sentence, Tense.Would),
            "'d" => Word(i + 1) is "better" ? Modal(i, sentence, Tense.Must) : Has(Skip(i + 1), VerbForms.Base) || !Has(Skip(i + 1), VerbForms.Participle) ? Modal(i, sentence, Tense.Would) : Have(i, sentence),
            "can" or "could" or "may" or "might" or "can't" or "couldn't" or "mightn't" => Modal(i, sentence, Tense.Can),
            "must" or "should" or "mustn't" or "shouldn't" or "ought" => Modal(i, sentence, Tense.Must),
            "am" or "is" or "are" or "was" or "were" or "'m" or "'re" or "isn't" or "aren't" or "wasn't" or "weren't" or "ain't" => Be(i, sentence),
            "'s" => IsVerb(i) ? Word(i + 1) is "been" or "got" ? Have(i, sentence) : Be(i, sentence) : null,
            "have" or "has" or "had" or "'ve" or "haven't" or "hasn't" or "hadn't" or "having" => Have(i, sentence),
            "do" or "does" or "did" or "don't" or "doesn't" or "didn't" => Do(i, sentence),
            "to" => To(i, sentence, previous),
            _ => Plain(i, sentence, previous),
        };
    }

    /// <summary>Whether an 's is "is" or "has" and no genitive.</summary>
    private bool IsVerb(int i)
    {
        var at = Skip(i + 1);
        return Word(i - 1) is "he" or "she" or "it" or "that" or "there" or "who" or "what" or "here" or "where" or "this" or "everything" or "nobody" or "which" or "how"
            || Word(at) is "a" or "an" or "the" or "going" or "been" or "got" or "to" or "not" or "in" or "on" or "out" or "off" or "away" or "still" or "happy" or "ready" or "keen" or "ok" or "at" or "back" or "up" or "now" or "down"
            || (Has(at, VerbForms.Ing) && (!IsNounInIng(Word(at)) || PlainWords.IsDeterminer(Word(at + 1)) || (at + 1 < tokens.Count && mentionAt[at + 1] is not null) || (Word(at + 1) is "to" or "up" or "out" or "it" && Word(at) is not ("meeting" or "training"))))
            || (Has(at, VerbForms.Participle) && !PlainWords.IsDeterminer(Word(at + 1)) && !(Has(at + 1, VerbForms.Base) || verbs[Math.Min(at + 1, verbs.Length - 1)] is null && Word(at + 1).Length > 3));
    }

    private static bool IsNounInIng(string word) =>
        word is "meeting" or "training" or "pricing" or "billing" or "planning" or "testing" or "funding" or "reporting" or "writing" or "thinking" or "understanding" or "building" or "wording" or "drawing" or "feeling" or "reading" or "hearing" or "warning" or "sampling" or "marketing" or "engineering" or "purchasing" or "nursing";

    private int Skip(int i)
    {
        var at = i;
        while (at < tokens.Count && at < i + 3 && (PlainWords.IsAdverb(tokens[at].Word) || tokens[at].Word is "not") && (verbs[at] is null || tokens[at].Word is "not" || PlainWords.IsAdverb(tokens[at].Word)))
        {
            at++;
        }

        return at;
    }

    /// <summary>The word as a base form, guessed where no list knows it: after a helping verb hardly anything else can stand.</summary>
    private Verb? Base(int i) =>
        Has(i, VerbForms.Base) ? verbs[i]
        : i < tokens.Count && tokens[i].Kind == TokenKind.Word && verbs[i] is null && !tokens[i].IsUpper && !PlainWords.IsPlain(Word(i)) && (mentionAt[i] is null || !tokens[i].IsCapital) && Word(i)[0] != '\''
            ? new Verb(Word(i), VerbForms.Base, VerbClass.Act, false) : null;

    private bool Denied(int i, int main) =>
        Word(i).EndsWith("n't", StringComparison.Ordinal) || Enumerable.Range(i, Math.Max(0, main - i)).Any(t => Word(t) is "not" or "never" or "no" or "hardly");

    /// <summary>"Dana to send the deck", "To send: …"; an infinitive after another verb is no statement of its own.</summary>
    private VerbGroup? To(int i, Sentence sentence, VerbGroup? previous)
    {
        var at = Skip(i + 1);
        if (at >= sentence.End || Base(at) is not { } verb)
        {
            return null;
        }

        var before = i - 1;
        while (before >= sentence.First && (PlainWords.IsAdverb(Word(before)) || Word(before) is ")" or "both"))
        {
            before--;
        }

        var led = before >= sentence.First && (mentionAt[before] is not null || Word(before) is "me" or "us" or "i" or "we" or "team" or "side" or "tbd");
        var opens = i == sentence.LabelEnd;
        var free = previous is null || Enumerable.Range(previous.Main, i - previous.Main).Any(t => tokens[t].Kind == TokenKind.Mark && Word(t) is ";" or "," or "—" or ":" or "(" or ")" or "." or "/");
        return opens || (led && free) || (free && before > sentence.First && tokens[before].Kind == TokenKind.Word && verbs[before] is null && before - (previous?.Main ?? sentence.First) > 2) ? Plainly(i, verb, Tense.To) with { Main = at } : null;
    }

    /// <summary>"Revised quote goes out": a participle before a noun that has a verb of its own.</summary>
    private bool IsAdjective(int i)
    {
        if (!Has(i, VerbForms.Participle | VerbForms.Ing) || i + 2 >= tokens.Count || mentionAt[i + 1] is not null || PlainWords.IsDeterminer(Word(i + 1)) || PlainWords.IsAdverb(Word(i + 1)) || tokens[i + 1].Kind != TokenKind.Word)
        {
            return false;
        }

        for (var at = i + 2; at < i + 4 && at < tokens.Count; at++)
        {
            if (Word(at) is "is" or "are" or "was" or "were" or "will" or "has" or "goes" or "go" or "went" or "'s" or "'ll" or "came" or "comes" || (Has(at, VerbForms.Third) && !(verbs[at]?.IsNounToo ?? true)))
            {
                return true;
            }
        }

        return false;
    }

    private VerbGroup Plainly(int i, Verb verb, Tense tense) => Make(i, i, verb, tense, false, Word(i - 1) is "never" or "not" or "no" || Word(i - 2) is "never" or "nobody" || Word(i - 1) is "nobody" or "none");

    /// <summary>"Ana upskills the crew": what stands between a name and an object, ends in -s and is no ordinary word.</summary>
    private Verb? Guessed(int i, Sentence sentence) =>
        i > sentence.LabelEnd && i + 1 < sentence.End && Word(i) is { Length: > 3 } word && word[^1] is 's' && word[^2] is not ('s' or 'u' or '\'') && !tokens[i].IsCapital && !OrdinaryWords.Has(word) && !OrdinaryWords.Has(word[..^1])
        && mentionAt[i - 1] is { Form: MentionForm.Name or MentionForm.Title or MentionForm.Pronoun } && (PlainWords.IsDeterminer(Word(i + 1)) || tokens[i + 1].Kind == TokenKind.Number || mentionAt[i + 1] is not null)
            ? new Verb(word[..^1], VerbForms.Third, VerbClass.Act, false)
            : null;

    private VerbGroup? Plain(int i, Sentence sentence, VerbGroup? previous)
    {
        if ((verbs[i] ?? Guessed(i, sentence)) is not { } verb)
        {
            return null;
        }

        var before = i - 1;
        while (before >= sentence.LabelEnd && PlainWords.IsAdverb(Word(before)) && before > i - 3)
        {
            before--;
        }

        var opens = before < sentence.LabelEnd || (tokens[before].Kind == TokenKind.Mark && mentionAt[before] is null && Word(before) is not ("'" or "\"" or "&" or "%" or ")" or "/")) || (Word(before) is "and" or "but" or "so" or "then" or "please" or "&");
        var person = before >= sentence.LabelEnd && (mentionAt[before] is not null || Word(before) is "i" or "we" or "they" or "you" or "he" or "she" or "it" or "who" or "which" or "that" or "this" or "there" or "both" or ")" or "everyone" or "everybody" or "somebody" or "someone" or "nobody");
        var owned = before >= sentence.LabelEnd && (PlainWords.IsDeterminer(Word(before)) && Word(before) is not ("that" or "this" or "both" or "all" or "each"));
        if (owned || (before >= 0 && before == i - 1 && Word(before) is "to" or "of" or "for" or "with" or "in" or "on" or "at" or "by" or "from" or "as" or "about" or "into"))
        {
            return null;
        }

        if (opens && before < sentence.LabelEnd && IsAdjective(i))
        {
            return null;
        }

        if (Has(i, VerbForms.Past) && (!verb.IsNounToo || person || opens || i == before + 1))
        {
            var isBaseToo = Has(i, VerbForms.Base) && (opens || Word(before) is "you" or "to");
            return Plainly(i, verb, isBaseToo && !person ? Tense.Imperative : Tense.Past);
        }

        // "says Ana" behind what she says.
        if ((verb.Class & VerbClass.Say) != 0 && SubjectFinder.Inverted(tokens, mentionAt, sentence, i) is not null && Has(i, VerbForms.Third) && before >= sentence.LabelEnd)
        {
            return Plainly(i, verb, Tense.Present);
        }

        var runsOn = opens && previous is { Tense: Tense.Present or Tense.Future } && Word(before) is "and" or "then" or "," or "but" && !verb.IsNounToo;
        if (Has(i, VerbForms.Third) && (runsOn || (!opens && (person || !verb.IsNounToo) && before >= sentence.LabelEnd && (tokens[before].Kind == TokenKind.Word || mentionAt[before] is not null))))
        {
            return Plainly(i, verb, Tense.Present);
        }

        if (Has(i, VerbForms.Base))
        {
            var state = (verb.Class & VerbClass.State) != 0 && Word(i) is "need" or "have" or "want" or "look" or "seem" or "remain" or "like" or "fear" or "know" or "think" && before == i - 1 && before > sentence.LabelEnd && verbs[before] is null && tokens[before].Kind != TokenKind.Mark && !PlainWords.IsAdverb(Word(before));
            if (state || (person && Word(before) is not ("he" or "she" or "it" or "this")))
            {
                return Plainly(i, verb, Tense.Present);
            }

            return opens && (!verb.IsNounToo || PlainWords.IsDeterminer(Word(i + 1)) || Word(before) is "please" or "kindly") && Word(i) is not ("like" or "please" or "thank" or "hope" or "mean" or "open" or "clean" or "clear" or "complete" or "own" or "back" or "found" or "left")
                ? Plainly(i, verb, Tense.Imperative)
                : null;
        }

        if (Has(i, VerbForms.Ing) && Word(i) is not ("according" or "regarding" or "concerning" or "pending" or "during" or "meeting" or "training" or "pricing" or "billing" or "following" or "including" or "being" or "having" or "morning" or "evening" or "nothing" or "something" or "everything" or "anything"))
        {
            return (opens && Word(before) is not ("," or "and")) || (person && previous is null) ? Plainly(i, verb, Tense.Ing) : null;
        }

        return Has(i, VerbForms.Participle) && opens ? Plainly(i, verb, Tense.Past) : null;
    }
}
