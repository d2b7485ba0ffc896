using System.Collections.Frozen;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Kinds;

/// <summary>Says who does, did or asks what a clause states.</summary>
internal static class Agents
{
    // Heads of nouns that are other people than their owner: "Ana's team".
    private static readonly FrozenSet<string> _others = "team people side boy boys guys girl office department dept lawyers lawyer counsel staff folks colleagues colleague assistant group crew engineers engineer boss secretary pa analyst company firm bank agent union members operators growers drivers".Split(' ').ToFrozenSet();

    /// <summary>The likeliest of those whom the clause may mean, the one whom grammar points at among them.</summary>
    public static Who Choose(NoteInHand note, Statement statement, ClauseView clause, Who byGrammar)
    {
        // "I asked Tom to send it, and he agreed": what is taken on is his, whatever else is named.
        if (statement == Statement.Commitment && Asked(note.View, clause.Clause) is { } asked)
        {
            return asked;
        }

        var options = AgentFeatures.Of(note, statement, clause, byGrammar);
        return options[note.Model.Agents.Choose([.. options.Select(o => o.Features)])].Who;
    }

    /// <summary>"I asked Tom to send it", "Ana I asked to name them": the one who was asked.</summary>
    private static Who? Asked(NoteView view, Clause clause)
    {
        foreach (var group in clause.Groups)
        {
            if (group is not { IsPassive: false, IsNegated: false, Tense: Tense.Past or Tense.Perfect, Verb: { } verb } || (verb.Class & VerbClass.Ask) == 0)
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
    public static Who Owner(NoteInHand note, ClauseView clause)
    {
        var view = note.View;
        if (Labelled(view, clause.Clause.Sentence) is { } labelled)
        {
            return labelled;
        }

        if (ListOwners.Find(view, clause.Clause) is { } listed)
        {
            return view.Resolver.Resolve(listed);
        }

        if (Assigned(view, clause.Clause) is { } assigned)
        {
            return assigned;
        }

        var group = Promising(clause.Clause.Groups);

        // "They'll name the users by Friday (Ana)".
        if (group is { Who.Form: MentionForm.We or MentionForm.They } && InBrackets(view, clause.Clause) is { } bracketed)
        {
            return view.Resolver.Resolve(bracketed);
        }

        // "gave his word that it would reach us": the one who gave it answers for it.
        if (group is { Subject: not SubjectKind.Person } && clause.Clause.Groups.LastOrDefault(g => g.First < group.First && g.Subject == SubjectKind.Person && (g.Verb is { } said && (said.Class & (VerbClass.Promise | VerbClass.Say)) != 0 || g.Verb?.Base is "give" or "tell" or "have")) is { Who: { } giver })
        {
            return view.Resolver.Resolve(giver);
        }

        // "I get the users from Ana by Friday": she gives them.
        if (group is { Tense: Tense.Present, Subject: SubjectKind.Person, Verb.Base: "get" or "receive" or "have" } && After(view, clause.Clause, "from") is { Person: not null } source)
        {
            return source;
        }

        if (group is not null && IsReceiving(view, clause.Clause, group))
        {
            return Source(view, clause.Clause) ?? Giver(note, clause, group);
        }

        return group is null ? Source(view, clause.Clause) ?? Self(view, clause.Clause) : Of(view, clause.Clause, group);
    }

    /// <summary>The one who did it.</summary>
    public static Who Doer(NoteInHand note, ClauseView clause)
    {
        var view = note.View;
        var groups = clause.Clause.Groups;
        var group = groups.FirstOrDefault(g => g.Tense is Tense.Past or Tense.Perfect or Tense.PastPerfect && g.Verb is { } v && (v.Class & VerbClass.Work) != 0 && !g.IsNegated) ?? (groups.Count > 0 ? groups[0] : null);
        if (group is null)
        {
            return Source(view, clause.Clause) ?? Who.Nobody;
        }

        // "Got the list from Ana": the one who gave it did the work.
        if (group.Verb?.Base is "get" or "receive" or "have" or "come" or "arrive" or "land" or "reach" or "collect" && Source(view, clause.Clause) is { } source)
        {
            return source;
        }

        return Of(view, clause.Clause, group);
    }

    /// <summary>The one who asks.</summary>
    public static Who Asker(NoteInHand note, ClauseView clause)
    {
        var view = note.View;
        var asking = clause.Clause.Groups.FirstOrDefault(g => g.Verb is { } v && (v.Class & VerbClass.Ask) != 0 || g.Verb?.Base is "want" or "need" or "like" or "wish" or "wonder" or "raise" or "require");
        asking ??= clause.Clause.Groups.FirstOrDefault(g => g.Tense is not (Tense.Imperative or Tense.Can) && g.Subject == SubjectKind.Person);
        if (asking is null || clause.Cues[Cue.Plea] && asking.Subject != SubjectKind.Person)
        {
            return Self(view, clause.Clause);
        }

        return asking.Subject is SubjectKind.Person && asking.Who is { } who ? view.Resolver.Resolve(who)
            : Source(view, clause.Clause) ?? (asking.Subject == SubjectKind.Dropped && asking.Tense is not Tense.Past ? Self(view, clause.Clause) : Who.Nobody);
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

    private static Who Of(NoteView view, Clause clause, VerbGroup group)
    {
        if (group.IsPassive)
        {
            if (By(view, clause) is { } by)
            {
                return by;
            }

            // "was asked to", "was tasked with": the one who was.
            if (group.Subject == SubjectKind.Person && group.Who is { } tasked && group.Verb?.Base is "ask" or "task" or "charge" or "assign" or "tell" or "instruct")
            {
                return view.Resolver.Resolve(tasked);
            }

            return group.Subject == SubjectKind.Belonging && group.Who is { } owner && !IsOthers(view, group) ? view.Resolver.Resolve(owner) : Source(view, clause) ?? Who.Nobody;
        }

        switch (group.Subject)
        {
            case SubjectKind.Person when group.Who is { } who:
                return view.Resolver.Resolve(who);
            case SubjectKind.Belonging when group.Who is { } owner:
                return IsOthers(view, group) ? Who.Nobody : view.Resolver.Resolve(owner);
            case SubjectKind.Dropped:
                return view.Resolver.SelfAt(group.First);
            default:
                return Source(view, clause) ?? By(view, clause) ?? (GoesToThem(view, clause) ? Self(view, clause) : Who.Nobody);
        }
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

    /// <summary>"she gets it tomorrow", "you'll have it by Friday": the subject receives, somebody else delivers.</summary>
    private static bool IsReceiving(NoteView view, Clause clause, VerbGroup group) =>
        group.Subject == SubjectKind.Person && !group.IsNegated && group.Verb?.Base is "get" or "have" or "receive" or "see" && group.Tense is Tense.Present or Tense.Future or Tense.Would
        && view.Word(group.Main + 1) is "it" or "them" or "that" or "this" or "one" or "the" or "our" or "both" or "all" or "these" && (view.Word(group.Main + 1) is not ("the" or "our") || group.Who?.Form is not MentionForm.Self)
        && Enumerable.Range(group.Main + 2, Math.Max(0, Math.Min(4, clause.End - group.Main - 2))).All(i => view.Word(i) is not "to" && (view.Verbs[i] is not { } verb || (verb.Forms & VerbForms.Participle) == 0 || verb.IsNounToo));

    /// <summary>Who delivers what the subject receives: the one who promised right before, or the author.</summary>
    private static Who Giver(NoteInHand note, ClauseView clause, VerbGroup group)
    {
        if (group.Who?.Form is MentionForm.Self or MentionForm.We)
        {
            return Who.Nobody;
        }

        if (clause.Index > 0 && note.Clauses[clause.Index - 1] is var before && before.Clause.SentenceIndex == clause.Clause.SentenceIndex && Promising(before.Clause.Groups) is { Subject: SubjectKind.Person, Who: { } promiser, IsNegated: false } own
            && own.Tense is Tense.Future or Tense.Progressive or Tense.Present)
        {
            return note.View.Resolver.Resolve(promiser);
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
        if (view.Resolver.SpeakerOf(sentence.First) is null && SpeakerLabels.LabelInLine(view, sentence) is { } label)
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
