using System.Collections.Frozen;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.People;

/// <summary>What a name that the deal does not know seems to be.</summary>
internal enum StrangerKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>One of our own people.</summary>
    OurPerson,

    /// <summary>Somebody on the customer's side, or at least nobody of ours.</summary>
    TheirPerson,

    /// <summary>A company or product.</summary>
    Organisation,
}

/// <summary>Tells by the words around a stranger's name what it is the name of: each sign adds to one side, and the heavier side wins.</summary>
internal static class Strangers
{
    private const double Enough = 1;

    private static readonly FrozenSet<string> _units = Set(
        "team desk squad office branch lab group side unit department dept practice bench division queue centre center hub works depot workshop factory shop hq headquarters crew integrations engineering platform data support presales pre-sales product legal finance pricing "
        + "treasury purchase purchasing accounts payroll marketing operations ops sales security compliance training delivery implementation onboarding r&d regulatory quality design logistics supply procurement colleague colleagues guys folks specialist specialists architect architects services solutions deal value eng controls accessibility "
        + "contracts tooling applications customer-success partner alliances analytics science field warehouse planning rostering estimating tax pool circle tribe chapter guild excellence");

    private static readonly FrozenSet<string> _suffixes = Set("ltd limited inc gmbh ag sa plc llc corp corporation systems software technologies technology solutions networks labs telecom partners consulting services energy pharma bio industries international holdings bank analytics cloud tech university college council ministry institute authority association union society");

    private static readonly FrozenSet<string> _titles = Set(
        "assistant deputy successor replacement boss nephew niece brother sister son daughter cousin wife husband chair chairman chairwoman chairperson head director manager officer lead engineer analyst secretary clerk treasurer president buyer controller counsel lawyer attorney consultant supervisor planner scientist "
        + "nurse doctor pa contact man woman guy lady gentleman specialist architect foreman superintendent administrator admin accountant principal dean professor technician inspector auditor owner founder intern apprentice vp ceo cfo cto cio coo ciso gm md coordinator registrar bursar steward rep representative chief official commissioner captain sergeant estimator adviser advisor");

    private static readonly FrozenSet<string> _doing = Set("says said tells told thinks thought wants wanted asks asked runs ran chairs chaired handles handled sits sat joined joins knows knew promised agreed offered wrote mentioned believes owns signs decides leads manages heads reports likes loves hates called rang emailed replied sounded volunteered undertook insists reckons");

    /// <summary>What the name is the name of, as far as its surroundings tell.</summary>
    public static StrangerKind Classify(NoteView view, Mention mention)
    {
        if (IsOrdinary(view, mention))
        {
            return StrangerKind.Unknown;
        }

        var name = Enumerable.Range(mention.First, mention.End - mention.First).Select(view.Word).ToList();
        var honorific = Honorifics.Before(name[0]) is not null || Honorifics.After(name[^1]) is not null || Honorifics.After(view.Word(mention.End)) is not null;
        if (name.Any(_suffixes.Contains) && !honorific)
        {
            return StrangerKind.Organisation;
        }

        var given = GivenNames.Knows(name[honorific && name.Count > 1 ? 1 : 0]);
        var upper = view.Tokens[mention.First].IsUpper && !honorific;
        var full = name.Count is 2 or 3 && !upper && name.All(n => n.All(char.IsLetter));
        var person = (honorific ? 1.2 : 0) + (given ? 0.8 : 0) + (full ? 0.5 : 0) - (upper ? 1 : 0) - (IsAttribute(view, mention) ? 1.5 : 0) - (IsPlace(view, mention) && !honorific ? 0.8 : 0);
        var ours = Ours(view, mention);
        var theirs = Theirs(view, mention, honorific);
        return person + Math.Max(ours, theirs) < Enough || person < -0.4 ? StrangerKind.Unknown
            : ours >= Enough && ours >= theirs ? StrangerKind.OurPerson
            : theirs + (honorific ? 0.5 : 0) >= Enough ? StrangerKind.TheirPerson
            : person < 1.2 ? StrangerKind.Unknown
            : theirs >= ours ? StrangerKind.TheirPerson : StrangerKind.OurPerson;
    }

    /// <summary>"the Acme quote", "Acme people": the name stands before the noun that it describes.</summary>
    private static bool IsAttribute(NoteView view, Mention mention) =>
        (view.Word(mention.First - 1) is "the" or "a" or "an" or "our" or "their" && view.Word(mention.End) is { Length: > 3 } next && view.Tokens[mention.End].Kind == TokenKind.Word && !view.Tokens[mention.End].IsCapital && view.Verbs[mention.End] is null && !PlainWords.IsAdverb(next) && next is not ("from" or "with" or "over" or "into"))
        || view.Word(mention.End) is "people" or "quote" or "offer" or "system" or "contract" or "plant" or "site" or "office" or "branch" or "pilot";

    /// <summary>Whether a preposition of place stands before the name: "in Olmos".</summary>
    public static bool IsPlace(NoteView view, Mention mention) =>
        view.Word(mention.First - 1) is "in" or "at" or "near" or "to" or "via" or "from" && view.Word(mention.First - 2) is not ("roped" or "pulled" or "drafted" or "brought" or "called" or "looped" or "spoke" or "talked");

    /// <summary>Whether a stranger's name alone sounds like a person's: a listed first name, or two words, or behind a form of address.</summary>
    public static bool SoundsLikePerson(NoteView view, Mention mention)
    {
        var last = view.Word(mention.End - 1);
        return Honorifics.Before(view.Word(mention.First)) is not null || Honorifics.After(last) is not null || Letters.WithoutAddress(last).Length < last.Length
            || GivenNames.Knows(view.Word(mention.First))
            || (mention.End - mention.First is 2 or 3 && !view.Tokens[mention.First].IsUpper && !view.Tokens[mention.End - 1].IsUpper && !OrdinaryWords.Has(last) && !OrdinaryWords.Has(view.Word(mention.First)));
    }

    /// <summary>Whether a name's capital letter says nothing, since a sentence begins with it, and the word is an ordinary one: "Cheaper offer from …".</summary>
    public static bool IsOrdinary(NoteView view, Mention mention) =>
        mention.End - mention.First == 1 && !view.Tokens[mention.First].IsUpper && view.OpensSentence(mention.First)
        && OrdinaryWords.Has(view.Word(mention.First)) && !GivenNames.Knows(view.Word(mention.First));

    /// <summary>"Anita from our lab", "our pricing analyst Tom Ford", "Priya in deal desk", "roped in Hiro", "is helping me".</summary>
    private static double Ours(NoteView view, Mention mention)
    {
        var score = 0.0;
        var at = mention.End;
        at += view.Word(at) is "," or "(" ? 1 : 0;
        var preposition = view.Word(at) is "from" or "of" or "in" or "at" or "over" or "on" or "out";
        if (preposition)
        {
            var from = view.Word(at) is "from" or "of" or "over" or "out";
            at += view.Word(at) is "over" or "out" && view.Word(at + 1) is "in" or "at" or "of" or "from" ? 2 : 1;
            score += view.Word(at) is "our" or "my" ? 1.5 : view.Word(at) is "their" or "his" or "her" or "its" ? -1 : Unit(view, at) ? from ? 0.9 : 0.7 : 0;
        }
        else if (view.Word(at) is "our" or "my")
        {
            score += view.Word(at + 1) is "contact" or "champion" or "friend" ? 0 : 1.5;
        }
        else if (view.Word(mention.End) is "," && Unit(view, at) && view.Tokens[at].Kind == TokenKind.Word)
        {
            score += 0.6;
        }

        // "our security specialist Tom Ford"; "our champion Tom Ford" is theirs.
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - 5 && view.Tokens[i].Kind == TokenKind.Word && view.MentionAt[i] is null or { Form: MentionForm.We or MentionForm.Self }; i--)
        {
            if (view.Word(i) is "our" or "my")
            {
                score += mention.First - i == 1 || Enumerable.Range(i, mention.First - i).Any(t => view.Word(t) is "contact" or "champion" or "friend" or "buyer" or "way" or "favourite" or "old" or "customer") ? 0 : 1.2;
                break;
            }
        }

        score += view.Word(mention.First - 1) is "borrowed" or "borrowing" or "asked" or "got" or "grabbed" or "enlisted" or "tapped" or "seconded" or "involved" or "engaged" or "hauled" or "dragged" ? 0.5 : 0;
        score += view.Word(mention.First - 1) is "in" or "into" or "on" && view.Word(mention.First - 2) is "roped" or "pulled" or "drafted" or "called" or "brought" or "roping" or "bringing" or "pulling" or "looped" or "dragged" ? 1 : 0;
        return score + Works(view, mention);
    }

    /// <summary>"is helping me", "has been drafted in", "joined us to", "is on it as of today": said of those who work for us.</summary>
    private static double Works(NoteView view, Mention mention)
    {
        var (works, withUs) = (0.0, 0.0);
        for (var i = mention.End; i < Math.Min(view.Tokens.Count, mention.End + 16); i++)
        {
            var word = view.Word(i);
            if (word is "." or ";" or "!" or "?")
            {
                break;
            }

            works = word is "help" or "helping" or "helped" or "assist" or "assisting" or "lend" or "lending" or "lent" or "borrowed" or "drafted" or "seconded" or "roped" or "pitching" or "supporting" or "joined" or "joining" or "covering" or "shadowing" or "rewriting" or "modelling" or "modeling" or "rebuilding" or "redoing" or "hunting" or "digging" or "hand" or "loan" or "loaned" or "board" ? 0.5 : works;
            withUs = word is "me" or "us" && view.Word(i - 1) is "with" or "for" or "w/" or "to" or "lend" or "lending" or "help" or "helping" or "assist" or "assisting" or "joined" or "helped" or "joining" or "behind" or "alongside" or "supporting" or "giving" or "gives" or "lent" ? 0.6 : withUs;
        }

        return works + withUs;
    }

    private static bool Unit(NoteView view, int at)
    {
        for (var i = at; i < at + 4 && i < view.Tokens.Count && view.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (view.Word(i) is "their" or "his" or "her" or "its")
            {
                return false;
            }

            if (_units.Contains(view.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"their new buyer, Tom Ford", "Tom Ford (treasury)", "Tom Ford, the plant engineer", "Mr Ford", "Tom Ford chairs".</summary>
    private static double Theirs(NoteView view, Mention mention, bool honorific)
    {
        var score = 0.0;
        var before = mention.First - 1;
        var named = view.Word(before) is "called" or "named";
        before -= view.Word(before) is "," or ":" or "(" or "—" ? 1 : 0;
        before -= view.Word(before) is "a" or "one" or "certain" or "is" ? 1 : 0;
        before -= view.Word(before) is "," or ":" ? 1 : 0;
        score += named ? 1 : 0;
        score += view.Word(mention.First - 1) is "one" or "a" && view.Tokens[mention.First].IsCapital ? 0.7 : 0;
        score += _titles.Contains(view.Word(before)) ? 1.1 : 0;
        for (var i = before; i >= 0 && i > before - 7 && view.Word(i) is not ("." or ";" or "!" or "?"); i--)
        {
            score += view.Word(i) is "their" or "his" or "her" or "new" or "customer" or "meet" or "met" or "introduced" or "hello" ? 0.4 : 0;
            score += _titles.Contains(view.Word(i)) && view.Word(i + 1) is "of" or "for" && before - i < 6 && view.Word(mention.First - 1) is "," or "a" or "is" ? 0.8 : 0;
        }

        var at = mention.End;
        if (view.Word(at) is "," or "(" or "—")
        {
            at++;
            score += view.Word(at) is "their" or "his" or "her" or "new" or "who" ? 0.7 : 0;
            for (var i = at; i < at + 6 && i < view.Tokens.Count && view.Tokens[i].Kind == TokenKind.Word; i++)
            {
                if (_titles.Contains(view.Word(i)))
                {
                    score += 1;
                    break;
                }
            }
        }
        else if (view.Word(at) is "in" or "from" or "at" && Unit(view, at + 1))
        {
            score += view.Word(at) is "in" ? 0.7 : 0.3;
        }

        score += _doing.Contains(view.Word(at)) ? 0.6 : 0;
        score += view.Word(at) is "is" or "'s" && (_titles.Contains(view.Word(at + 1)) || _titles.Contains(view.Word(at + 2)) || _titles.Contains(view.Word(at + 3))) ? 1 : 0;
        return score + (honorific && view.Word(mention.First - 1) is "a" or "one" ? 0.5 : 0);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
