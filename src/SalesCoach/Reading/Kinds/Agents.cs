using System.Collections.Frozen;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Kinds;

/// <summary>Whom grammar points at, and by what: some signs are surer than others.</summary>
/// <param name="Who">The one; nobody where it says that nobody whom we could name does it.</param>
/// <param name="By">The sign.</param>
internal sealed record Pointed(Who Who, string By);

/// <summary>Says who does, did or asks what a clause states.</summary>
internal static class Agents
{
    // Heads of nouns that are other people than their owner: "Ana's team".
    private static readonly FrozenSet<string> _others = "team people side boy boys guys girl office department dept lawyers lawyer counsel staff folks colleagues colleague assistant group crew engineers engineer boss secretary pa analyst company firm bank agent union members operators growers drivers".Split(' ').ToFrozenSet();

    /// <summary>The likeliest of those whom the clause may mean, the one whom grammar points at among them.</summary>
    public static Who Choose(NoteInHand note, Statement statement, ClauseView clause, Pointed byGrammar)
    {
        var options = AgentFeatures.Of(note, statement, clause, byGrammar);
        return options[note.Model.Agents.Choose([.. options.Select(o => o.Features)])].Who;
    }

    /// <summary>"I asked Tom to send it", "Ana I asked to name them": the one who was asked.</summary>
    private static Who? Asked(NoteView view, Clause clause)
    {
        foreach (var group in clause.Groups)
        {
            if (group is not { IsPassive: false, IsNegated: false, Tense: Tense.Past or Tense.Perfect, Verb: { } verb })
            {
                continue;
            }

            // "gave him the job of writing it".
            if (verb.Base is "give" or "hand" or "assign" && view.Mention(group.Main + 1) is { Form: MentionForm.Name or MentionForm.Title or MentionForm.Pronoun } tasked
                && view.Word(tasked.End) is "the" or "this" or "that" && view.Word(tasked.End + 1) is "job" or "task" or "work")
            {
                return view.Resolver.Resolve(tasked);
            }

            if ((verb.Class & VerbClass.Ask) == 0)
            {
                continue;
            }

            var fronted = view.Word(group.Main + 1) is "to" && group.SubjectFirst > clause.First;
            if ((fronted ? view.MentionAt[clause.First] : view.Mention(group.Main + 1)) is { Form: MentionForm.Name or MentionForm.Title or MentionForm.Pronoun } mention
                && view.Word(fronted ? group.Main + 1 : mention.End) is "to" && mention.First < clause.End)
            {
                return view.Resolver.Resolve(mention);
            }
        }

        return null;
    }

    /// <summary>The one who will do it.</summary>
    public static Pointed Owner(NoteInHand note, ClauseView clause)
    {
        var view = note.View;

        // "I asked Tom to send it, and he agreed": what is taken on is his, whatever else is named.
        if (Asked(view, clause.Clause) is { } asked)
        {
            return new(asked, "asked");
        }

        if (Labelled(view, clause.Clause.Sentence) is { } labelled)
        {
            return new(labelled, "label");
        }

        if (ListOwners.Find(view, clause.Clause) is { } listed)
        {
            return new(view.Resolver.Resolve(listed), "list");
        }

        if (Assigned(view, clause.Clause) is { } assigned)
        {
            return new(assigned, "assigned");
        }

        var group = Promising(clause.Clause.Groups);

        // "They'll name the users by Friday (Ana)".
        if (group is { Who.Form: MentionForm.We or MentionForm.They } && InBrackets(view, clause.Clause) is { } bracketed)
        {
            return new(view.Resolver.Resolve(bracketed), "brackets");
        }

        if (WordOfHonour(view, clause.Clause) is { } honour)
        {
            return new(view.Resolver.Resolve(honour), "word");
        }

        // "says there'll be a list from Ana": hers, whoever says so.
        if (group is { Subject: SubjectKind.Thing } && After(view, clause.Clause, "from") is { Form: not MentionForm.Self } giving)
        {
            return new(giving, "from");
        }

        // "gave his word that it would reach us": the one who gave it answers for it. "Said his people would": they do.
        if (group is { Subject: not SubjectKind.Person } && !(group.Subject == SubjectKind.Belonging && IsOthers(view, group)) && clause.Clause.Groups.LastOrDefault(g => g.First < group.First && g.Subject == SubjectKind.Person && (g.Verb is { } said && (said.Class & (VerbClass.Promise | VerbClass.Say)) != 0 || g.Verb?.Base is "give" or "tell" or "have")) is { Who: { } giver })
        {
            return new(view.Resolver.Resolve(giver), "says");
        }

        // "I told him he'd have a plan on Friday": the one who told.
        if (group is { Tense: Tense.Would, Verb.Base: "get" or "have" or "receive" or "see", Who.Form: MentionForm.Pronoun or MentionForm.Name } && clause.Clause.Groups.LastOrDefault(g => g.First < group.First && g is { IsNegated: false, Verb.Base: "tell" or "promise" or "assure" }) is { } told)
        {
            return new(told is { Subject: SubjectKind.Person, Who: { } teller } ? view.Resolver.Resolve(teller) : view.Resolver.SelfAt(told.First), "told");
        }

        // "I get the users from Ana by Friday", "he's to get a note from me": the one from whom it comes.
        if (group is { Subject: SubjectKind.Person, Verb.Base: "get" or "receive" or "have" } && (group.Tense == Tense.Present || group.Who?.Form is not (MentionForm.Self or MentionForm.We))
            && (After(view, clause.Clause, "from") ?? After(view, clause.Clause, "off")) is { Person: not null } source)
        {
            return new(source, "got from");
        }

        if (group is not null && IsReceiving(view, clause.Clause, group))
        {
            return Source(view, clause.Clause) is { } sender ? new(sender, "received from") : new(Giver(note, clause, group), "received");
        }

        if (group is { Subject: SubjectKind.Thing } && RestsWith(view, clause.Clause, group) is { } bearer)
        {
            return new(view.Resolver.Resolve(bearer), "rests with");
        }

        return group is not null ? Of(view, clause.Clause, group) : Source(view, clause.Clause) is { } origin ? new(origin, "of") : new(Self(view, clause.Clause), "no verb");
    }

    /// <summary>The one who did it.</summary>
    public static Pointed Doer(NoteInHand note, ClauseView clause)
    {
        var view = note.View;
        var groups = clause.Clause.Groups;
        var group = groups.FirstOrDefault(g => g.Tense is Tense.Past or Tense.Perfect or Tense.PastPerfect && g.Verb is { } v && (v.Class & VerbClass.Work) != 0 && !g.IsNegated) ?? (groups.Count > 0 ? groups[0] : null);
        if (group is null)
        {
            return new(Source(view, clause.Clause) ?? Who.Nobody, "no verb");
        }

        // "Got the list from Ana": the one who gave it did the work.
        if (group.Verb?.Base is "get" or "receive" or "have" or "come" or "arrive" or "land" or "reach" or "collect" && Source(view, clause.Clause) is { } source)
        {
            return new(source, "got from");
        }

        return Of(view, clause.Clause, group);
    }

    /// <summary>The one who asks.</summary>
    public static Pointed Asker(NoteInHand note, ClauseView clause)
    {
        var view = note.View;
        var asking = clause.Clause.Groups.FirstOrDefault(g => g.Verb is { } v && (v.Class & VerbClass.Ask) != 0 || g.Verb?.Base is "want" or "need" or "like" or "wish" or "wonder" or "raise" or "require");
        asking ??= clause.Clause.Groups.FirstOrDefault(g => g.Tense is not (Tense.Imperative or Tense.Can) && g.Subject == SubjectKind.Person);
        if (asking is null || clause.Cues[Cue.Plea] && asking.Subject != SubjectKind.Person)
        {
            return new(Self(view, clause.Clause), "plea");
        }

        return asking.Subject is SubjectKind.Person && asking.Who is { } who ? new(view.Resolver.Resolve(who), "subject")
            : Source(view, clause.Clause) is { } source ? new(source, "of")
            : asking.Subject == SubjectKind.Dropped && asking.Tense is not Tense.Past ? new(Self(view, clause.Clause), "left out") : new(Who.Nobody, "thing");
    }

    /// <summary>The author, or the speaker of the sentence.</summary>
    public static Who Self(NoteView view, Clause clause) => view.Resolver.SelfAt(clause.First);

    /// <summary>The verb in which somebody binds himself; the last such one, since "told me that Ana will" is Ana's.</summary>
    public static VerbGroup? Promising(IReadOnlyList<VerbGroup> groups)
    {
        VerbGroup? best = null;
        var bestRank = 0;
        foreach (var group in groups)
        {
            var rank = group.IsNegated ? 0 : group.Tense switch
            {
                Tense.Future or Tense.BeTo => 5,
                Tense.To => 4,
                Tense.Would => 4,
                Tense.Progressive => 3,
                Tense.Present or Tense.Ing when group.Verb?.Class is { } c && (c & VerbClass.Work) != 0 && group.Verb.Base is not "be" => 2,
                _ => group.Verb?.Class is { } kind && (kind & VerbClass.Promise) != 0 ? 4 : 1,
            };
            if (rank > bestRank || (rank == bestRank && rank == 5 && best is { Subject: not SubjectKind.Person }))
            {
                best = group;
                bestRank = rank;
            }
        }

        return best;
    }

    private static Pointed Of(NoteView view, Clause clause, VerbGroup group)
    {
        if (group.IsPassive)
        {
            if (By(view, clause) is { } by)
            {
                return new(by, "done by");
            }

            // "was asked to", "was tasked with": the one who was.
            if (group.Subject == SubjectKind.Person && group.Who is { } tasked && group.Verb?.Base is "ask" or "task" or "charge" or "assign" or "tell" or "instruct")
            {
                return new(view.Resolver.Resolve(tasked), "tasked");
            }

            return group.Subject == SubjectKind.Belonging && group.Who is { } owner && !IsOthers(view, group) ? new(view.Resolver.Resolve(owner), "theirs, passive")
                : Source(view, clause) is { } of ? new(of, "of, passive") : new(Who.Nobody, "passive");
        }

        switch (group.Subject)
        {
            case SubjectKind.Person when group.Who is { } who:
                return new(view.Resolver.Resolve(who), "subject");
            case SubjectKind.Belonging when group.Who is { } owner:
                return IsOthers(view, group) ? new(Who.Nobody, "others") : new(view.Resolver.Resolve(owner), "theirs");
            case SubjectKind.Dropped:
                return new(view.Resolver.SelfAt(group.First), "left out");
            default:
                return (Source(view, clause) ?? By(view, clause)) is { } source ? new(source, "of") : GoesToThem(view, clause) ? new(Self(view, clause), "goes to them") : new(Who.Nobody, "thing");
        }
    }

    /// <summary>"The pack is on me", "falls to Tom", "is Tom's", "lies with me", "is mine to write": the one on whom it rests.</summary>
    private static Mention? RestsWith(NoteView view, Clause clause, VerbGroup group)
    {
        if (group.Verb?.Base is not ("be" or "lie" or "sit" or "rest" or "fall" or "stay" or "go" or "come"))
        {
            return null;
        }

        for (var i = group.Main + 1; i < clause.End && i <= group.Main + 3; i++)
        {
            var (word, next) = (view.Word(i), view.Mention(i + 1));
            if ((word is "on" && next is { Form: MentionForm.Self or MentionForm.Name or MentionForm.Title })
                || (word is "with" or "w/" && next is { Form: MentionForm.Self })
                || (word is "with" && group.Verb.Base is "lie" or "sit" or "rest" && next is { Form: MentionForm.Name or MentionForm.Title })
                || (word is "to" && (group.Verb.Base is "fall" || view.Word(i - 1) is "down" or "up") && next is { Form: MentionForm.Self or MentionForm.Name or MentionForm.Title or MentionForm.Pronoun }))
            {
                return next;
            }

            if (group.Verb.Base is "be" && view.MentionAt[i] is { } owner && (view.Word(i) is "mine" or "hers" or "his" || (owner.Form == MentionForm.Name && view.Word(owner.End) is "'s"))
                && (owner.End + 1 >= clause.End || view.Tokens[Math.Min(owner.End + (view.Word(i) is "mine" or "hers" or "his" ? 0 : 1), view.Tokens.Count - 1)] is { Kind: TokenKind.Mark } or { Word: "to" or "too" or "and" or "now" }))
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>"He has my word for it", "they gave Tom their word": the one whose word it is.</summary>
    private static Mention? WordOfHonour(NoteView view, Clause clause)
    {
        for (var i = clause.First + 1; i < clause.End; i++)
        {
            if (view.Word(i) is "word" && (view.Mention(i - 1) ?? (view.Word(i - 1) is "'s" ? view.MentionAt[i - 2] : null)) is { } whose)
            {
                return whose;
            }
        }

        return null;
    }

    private static Mention? InBrackets(NoteView view, Clause clause)
    {
        for (var i = clause.First + 1; i < clause.End; i++)
        {
            if (view.Word(i - 1) is "(" && view.MentionAt[i] is { Person: not null } mention && view.Word(mention.End) is ")" or ",")
            {
                return mention;
            }
        }

        return null;
    }

    private static bool IsOthers(NoteView view, VerbGroup group)
    {
        for (var i = group.SubjectFirst; i < group.First; i++)
        {
            if (_others.Contains(view.Word(i)))
            {
                return true;
            }
        }

        return group.Who?.Form is MentionForm.We or MentionForm.They;
    }

    /// <summary>"comes from Ana", "got it from her".</summary>
    private static Who? Source(NoteView view, Clause clause) => After(view, clause, "from") ?? After(view, clause, "of");

    private static Who? By(NoteView view, Clause clause) => After(view, clause, "by");

    private static Who? After(NoteView view, Clause clause, string word)
    {
        for (var i = clause.First; i + 1 < clause.End; i++)
        {
            if (view.Word(i) == word && view.MentionAt[i + 1] is { } mention && view.Word(mention.End) is not "'s" && view.Word(i + 1) is not ("our" or "my" or "his" or "her" or "their" or "us") && mention.Form is not (MentionForm.We or MentionForm.They))
            {
                return view.Resolver.Resolve(mention);
            }
        }

        return null;
    }

    /// <summary>"she gets it tomorrow", "you'll have the pack by Friday": the subject receives, somebody else delivers. "Gets the pack ready" is work.</summary>
    private static bool IsReceiving(NoteView view, Clause clause, VerbGroup group)
    {
        var you = view.Word(group.First - 1) is "you";
        if (!(group.Subject == SubjectKind.Person || you) || group.IsNegated || group.Verb?.Base is not ("get" or "have" or "receive" or "see") || group.Tense is not (Tense.Present or Tense.Future or Tense.Would))
        {
            return false;
        }

        // "Ana has the prices, Friday" is hers to do; "you'll have them on Friday" comes to you.
        if (group.Verb.Base == "have" && !you)
        {
            return false;
        }

        var i = group.Main + 1;
        var pronoun = view.Word(i) is "it" or "them" or "that" or "this" or "these" or "both" or "all" or "one";
        if (!pronoun && !you && (!PlainWords.IsDeterminer(view.Word(i)) || view.Word(i) is "a" or "an" || group.Who?.Form is MentionForm.Self))
        {
            return false;
        }

        for (; i < clause.End && view.DateAt[i] is null && view.Tokens[i].Kind != TokenKind.Mark; i++)
        {
            if (view.Mention(i) is { Form: not (MentionForm.Self or MentionForm.We) } && !PlainWords.IsDeterminer(view.Word(i)) && view.Word(i) is not ("it" or "them"))
            {
                return false;
            }

            if (view.Word(i) is "by" or "on" or "before" or "at" or "in" or "within" or "for" && view.DateAt[Math.Min(i + 1, view.Tokens.Count - 1)] is not null)
            {
                return true;
            }

            if (view.Word(i) is "from")
            {
                return true;
            }

            if (view.Word(i) is "to" or "of" or "on" or "off" or "out" or "in" or "up" or "down" or "over" or "together" or "ready" or "done" or "back" or "before" or "at" or "into" or "for" or "with" or "and" or "through" or "right"
                || (i > group.Main + 1 && view.Verbs[i] is { IsNounToo: false } verb && (verb.Forms & (VerbForms.Participle | VerbForms.Ing)) != 0) || view.Word(i).EndsWith("ed", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return pronoun || i < clause.End;
    }

    /// <summary>Who delivers what the subject receives: the one who promised right before, or the author.</summary>
    private static Who Giver(NoteInHand note, ClauseView clause, VerbGroup group)
    {
        if (group.Who?.Form is MentionForm.Self or MentionForm.We)
        {
            // "Tanya says I'll see it on Friday".
            return clause.Clause.Groups.LastOrDefault(g => g.First < group.First && AgentFeatures.IsAssent(g)) is { Subject: SubjectKind.Person, Who: { } says } && says.Form is not MentionForm.Self
                ? note.View.Resolver.Resolve(says)
                : Who.Nobody;
        }

        if (clause.Index > 0 && note.Clauses[clause.Index - 1] is var before && before.Clause.SentenceIndex == clause.Clause.SentenceIndex && Promising(before.Clause.Groups) is { Subject: SubjectKind.Person, Who: { } promiser, IsNegated: false } own
            && (own.Tense is Tense.Future or Tense.Progressive or Tense.Present || AgentFeatures.IsAssent(own))
            && note.View.Resolver.Resolve(promiser) is var giver && (group.Who is null || !AgentFeatures.Is(giver, note.View.Resolver.Resolve(group.Who))))
        {
            return giver;
        }

        return Self(note.View, clause.Clause);
    }

    private static bool GoesToThem(NoteView view, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (view.MentionAt[i] is { } mention && (mention.Person is { IsOurs: false } || mention.Form is MentionForm.Pronoun or MentionForm.They))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Tom: send the deck", "me → the intro mail".</summary>
    private static Who? Labelled(NoteView view, Sentence sentence)
    {
        if (view.Resolver.SpeakerOf(sentence.First) is null && SpeakerLabels.LabelInLine(view, sentence) is { } label && (label.Form != MentionForm.Stranger || Strangers.SoundsLikePerson(view, label)))
        {
            return label.Form == MentionForm.Self ? view.Resolver.SelfAt(label.First) : view.Resolver.Resolve(label);
        }

        return null;
    }

    /// <summary>"(Action: RC)", "AP TB", "owner: Dana".</summary>
    private static Who? Assigned(NoteView view, Clause clause)
    {
        for (var i = clause.Sentence.First; i + 1 < clause.Sentence.End; i++)
        {
            if (view.Word(i) is "action" or "ap" or "owner" or "resp" or "responsible" or "@" or "todo" or "assigned")
            {
                var at = i + 1;
                at += view.Word(at) is ":" or "—" or "-" or "on" or "for" or "to" or "=" ? 1 : 0;
                if (at < clause.Sentence.End && view.MentionAt[at] is { Person: not null } mention)
                {
                    return view.Resolver.Resolve(mention);
                }
            }
        }

        return null;
    }
}
