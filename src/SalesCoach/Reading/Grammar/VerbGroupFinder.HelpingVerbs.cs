using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Grammar;

// Verbs with helping verbs: will, be, have, do.
internal sealed partial class VerbGroupFinder
{
    private VerbGroup? Modal(int i, Sentence sentence, Tense tense)
    {
        var at = Skip(i + 1);
        at += Word(at) is "better" or "to" ? 1 : 0;
        at = Skip(at);
        if (at >= sentence.End)
        {
            return new VerbGroup { First = i, Main = i, Verb = null, Tense = tense, IsNegated = Denied(i, at) };
        }

        if (Word(at) is "be")
        {
            var next = Skip(at + 1);
            if (Has(next, VerbForms.Ing) && Word(next) is not "being" && verbs[next] is { } ing)
            {
                return Make(i, next, ing, tense, false, sentence);
            }

            if (Has(next, VerbForms.Participle) && verbs[next] is { } passive && next < sentence.End)
            {
                return Make(i, next, passive, tense, true, sentence);
            }
        }

        if (Word(at) is "have" && Has(Skip(at + 1), VerbForms.Participle) && verbs[Skip(at + 1)] is { } done)
        {
            return Make(i, Skip(at + 1), done, tense, false, sentence);
        }

        return Base(at) is { } verb ? Make(i, at, verb, tense, false, sentence)
            : Word(i) is "may" or "will" && tokens[i].IsCapital ? null
            : new VerbGroup { First = i, Main = i, Verb = null, Tense = tense, IsNegated = Denied(i, at) };
    }

    private static VerbGroup Make(int first, int main, Verb verb, Tense tense, bool passive, bool negated) =>
        new() { First = first, Main = main, Verb = verb, Tense = tense, IsPassive = passive, IsNegated = negated };

    private VerbGroup Make(int first, int main, Verb verb, Tense tense, bool passive, Sentence sentence) =>
        Make(first, Math.Min(main, sentence.End - 1), verb, tense, passive, Denied(first, main));

    private VerbGroup Be(int i, Sentence sentence)
    {
        var past = Word(i) is "was" or "were" or "wasn't" or "weren't";
        var at = Skip(i + 1);
        var be = verbs[i] ?? Verbs.Find("be") ?? new Verb("be", VerbForms.Base, VerbClass.State, false);
        if (at < sentence.End)
        {
            if (Word(at) is "going" or "gonna" && Word(at + 1) is "to" && Has(Skip(at + 2), VerbForms.Base) && verbs[Skip(at + 2)] is { } going)
            {
                return Make(i, Skip(at + 2), going, past ? Tense.Past : Tense.Future, false, sentence);
            }

            if (Word(at) is "to" && Base(Skip(at + 1)) is { } todo)
            {
                var passive = Word(Skip(at + 1)) is "be" && Has(Skip(at + 2), VerbForms.Participle);
                var main = passive ? Skip(at + 2) : Skip(at + 1);
                return Make(i, main, verbs[main] ?? todo, past ? Tense.Past : Tense.BeTo, passive, sentence);
            }

            if (Word(at) is "being" && Has(Skip(at + 1), VerbForms.Participle) && verbs[Skip(at + 1)] is { } being)
            {
                return Make(i, Skip(at + 1), being, past ? Tense.PastProgressive : Tense.Progressive, true, sentence);
            }

            if (Has(at, VerbForms.Ing) && verbs[at] is { } ing)
            {
                return Make(i, at, ing, past ? Tense.PastProgressive : Tense.Progressive, false, sentence);
            }

            if (Has(at, VerbForms.Participle) && verbs[at] is { } passiveVerb && Word(at) is not ("come" or "set" or "read" or "beat") | past)
            {
                return Make(i, at, passiveVerb, past ? Tense.Past : Tense.Present, true, sentence);
            }
        }

        return Make(i, i, be, past ? Tense.Past : Tense.Present, false, Denied(i, Math.Min(at + 1, sentence.End)));
    }

    private VerbGroup? Have(int i, Sentence sentence)
    {
        var at = Skip(i + 1);
        var had = Word(i) is "had" or "hadn't" or "'d";
        var tense = had ? Tense.PastPerfect : Tense.Perfect;
        if (at < sentence.End)
        {
            if (Word(at) is "been")
            {
                var next = Skip(at + 1);
                if (Has(next, VerbForms.Participle) && verbs[next] is { } passive)
                {
                    return Make(i, next, passive, tense, true, sentence);
                }

                if (Has(next, VerbForms.Ing) && verbs[next] is { } ing)
                {
                    return Make(i, next, ing, had ? Tense.PastProgressive : Tense.Progressive, false, sentence) with { Tense = Tense.PastProgressive };
                }
            }

            if (Word(at) is "to" && Has(at + 1, VerbForms.Base) && verbs[at + 1] is { } must)
            {
                return Make(i, at + 1, must, had ? Tense.Past : Tense.Must, false, sentence);
            }

            if (Has(at, VerbForms.Participle) && verbs[at] is { } done)
            {
                return Make(i, at, done, tense, false, sentence);
            }
        }

        return Word(i) is "'d" or "having" ? null
            : Make(i, i, verbs[i] ?? new Verb("have", VerbForms.Base, VerbClass.State, false), had ? Tense.Past : Tense.Present, false, Denied(i, at) || Word(i + 1) is "no");
    }

    private VerbGroup? Do(int i, Sentence sentence)
    {
        var at = Skip(i + 1);
        // "Did Ana send it?" has its subject in the middle.
        for (var step = 0; step < 3 && at < sentence.End && !Has(at, VerbForms.Base); step++)
        {
            at++;
        }

        var tense = Word(i) is "did" or "didn't" ? Tense.Past : Tense.Present;
        return at < sentence.End && Has(at, VerbForms.Base) && verbs[at] is { } verb && (Word(i).EndsWith("n't", StringComparison.Ordinal) || at <= i + 4)
            ? Make(i, at, verb, tense, false, sentence)
            : verbs[i] is { } own ? Plainly(i, own, tense) : null;
    }
}
