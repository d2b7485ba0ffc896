using System.Collections.Frozen;
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

    /// <summary>A person of some other company.</summary>
    Outsider,

    /// <summary>A company or product.</summary>
    Organisation,
}

/// <summary>Tells by the words around a stranger's name what it is the name of.</summary>
internal static class Strangers
{
    private static readonly FrozenSet<string> _units = ("team desk squad office branch lab group side unit department dept practice bench division queue centre center hub works depot workshop factory shop hq headquarters crew integrations engineering platform data support presales pre-sales product legal finance pricing deal value "
        + "services solutions marketing operations ops sales security compliance training delivery implementation onboarding r&d regulatory quality design logistics supply procurement people colleague colleagues guys folks specialist specialists architect architects").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> _suffixes = "ltd limited inc gmbh ag sa plc llc corp corporation group systems software technologies technology solutions networks labs telecom partners consulting services energy pharma bio industries international holdings bank analytics cloud data tech".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> _relations = "assistant deputy successor replacement colleague boss nephew brother sister son daughter cousin wife husband chair chairman chairwoman head director manager officer lead engineer analyst secretary clerk partner treasurer president buyer controller counsel lawyer attorney consultant supervisor planner scientist nurse doctor pa named called contact man woman guy lady gentleman specialist architect foreman superintendent administrator admin accountant principal dean professor technician inspector auditor owner founder intern apprentice one certain vp ceo cfo cto cio coo ciso".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> _saying = "says said tells told thinks thought wants wanted asks asked runs ran chairs chaired handles handled sits sat joined joins knows knew promised agreed offered wrote mentioned believes owns signs decides leads manages heads covers reports took likes loves hates called rang emailed replied came'd covers sounded seemed looks works worked has is was will".Split(' ').ToFrozenSet();

    /// <summary>What the name is the name of, as far as its surroundings tell.</summary>
    public static StrangerKind Classify(NoteView view, Mention mention)
    {
        var honorific = view.Tokens[mention.First].Word is var first && Honorifics.Before(first) is not null;
        var name = Enumerable.Range(mention.First, mention.End - mention.First).Select(view.Word).ToList();
        if (name.Any(_suffixes.Contains))
        {
            return StrangerKind.Organisation;
        }

        var given = GivenNames.Knows(name[honorific ? Math.Min(1, name.Count - 1) : 0]);
        if (IsOurs(view, mention))
        {
            return StrangerKind.OurPerson;
        }

        if (IsTheirs(view, mention, honorific))
        {
            return StrangerKind.TheirPerson;
        }

        var likely = honorific || given || (name.Count is 2 or 3 && !name.Skip(1).Any(PlainWords.IsPlain));
        if (likely && view.Word(mention.End) is "from" or "of" or "at" && mention.End + 1 < view.Tokens.Count && view.Tokens[mention.End + 1].IsCapital && view.Word(mention.End + 1) is not ("it" or "hr"))
        {
            return StrangerKind.Outsider;
        }

        return honorific || given ? StrangerKind.TheirPerson : StrangerKind.Unknown;
    }

    /// <summary>"Anita from our lab", "our pricing analyst Tom Ford", "Priya in deal desk", "roped in Hiro".</summary>
    private static bool IsOurs(NoteView view, Mention mention)
    {
        var at = mention.End;
        at += view.Word(at) is "," or "(" ? 1 : 0;
        at += view.Word(at) is "is" or "'s" ? 0 : 0;
        if (view.Word(at) is "from" or "of" or "in" or "at" or "over" or "on" or "with" or "out")
        {
            at += view.Word(at) is "over" or "out" ? 2 : 1;
            if (view.Word(at) is "our" or "my")
            {
                return true;
            }

            at += view.Word(at) is "the" ? 1 : 0;
            return view.Word(at - 1) is not ("their" or "his" or "her") && IsUnit(view, at) && view.Word(mention.End) is not "on" && (view.Word(mention.First - 1) is not ("their" or "his" or "her"));
        }

        if (view.Word(at) is "our" or "my")
        {
            return true;
        }

        // "our security specialist Tom Ford"
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - 5; i--)
        {
            if (view.Word(i) is "our" && mention.First - i > 1)
            {
                return view.Word(i + 1) is not ("contact" or "champion" or "friend" or "buyer" or "new") || view.Word(i + 2) is not ("contact" or "champion" or "friend");
            }

            if (view.Word(i) is "my" && view.Word(i + 1) is "colleague" or "manager" or "boss" or "team")
            {
                return true;
            }

            if (view.Tokens[i].Kind == Text.TokenKind.Mark || view.MentionAt[i] is not null)
            {
                break;
            }
        }

        return view.Word(mention.First - 1) is "borrowed" or "borrowing" || (view.Word(mention.First - 1) is "in" && view.Word(mention.First - 2) is "roped" or "pulled" or "drafted" or "called" or "brought" or "roping" or "bringing" or "pulling" or "looped")
            || (view.Word(mention.End) is "in-house");
    }

    private static bool IsUnit(NoteView view, int at)
    {
        for (var i = at; i < at + 3 && i < view.Tokens.Count; i++)
        {
            if (view.Tokens[i].Kind != Text.TokenKind.Word)
            {
                return false;
            }

            if (_units.Contains(view.Word(i)) && (i > at || view.Word(i) is "presales" or "pre-sales" or "engineering" or "product" or "support" or "marketing" or "delivery" or "onboarding"))
            {
                return view.Word(at) is not ("their" or "his" or "her" or "its");
            }
        }

        return false;
    }

    /// <summary>"their new buyer, Tom Ford", "Tom Ford (treasury)", "Tom Ford, the plant engineer", "Mr Ford", "Tom Ford chairs".</summary>
    private static bool IsTheirs(NoteView view, Mention mention, bool honorific)
    {
        var before = mention.First - 1;
        before -= view.Word(before) is "," or ":" or "(" or "—" ? 1 : 0;
        before -= view.Word(before) is "a" or "one" or "certain" ? 1 : 0;
        before -= view.Word(before) is "," or ":" ? 1 : 0;
        if (_relations.Contains(view.Word(before)) || (view.Word(before + 1) is "a" or "one" && honorific))
        {
            return true;
        }

        // "the director of student services, a Mrs Albright"
        for (var i = before; i >= 0 && i > before - 6; i--)
        {
            if (_relations.Contains(view.Word(i)) && view.Word(i + 1) is "of" or "for")
            {
                return true;
            }
        }

        var at = mention.End;
        if (view.Word(at) is "," or "(" or "—")
        {
            at++;
            at += view.Word(at) is "the" or "their" or "his" or "her" or "who" or "new" or "a" ? 1 : 0;
            for (var i = at; i < at + 5 && i < view.Tokens.Count && view.Tokens[i].Kind == Text.TokenKind.Word; i++)
            {
                if (_relations.Contains(view.Word(i)) && view.Word(i) is not "one")
                {
                    return true;
                }
            }

            return view.Word(at - 1) is "who" or "their" && view.Word(at) is not "has";
        }

        return view.Word(at) is not ("is" or "has" or "will" or "was" or "took") && _saying.Contains(view.Word(at)) && mention.End - mention.First >= 2;
    }
}
