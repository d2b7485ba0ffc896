using SalesCoach.Deals;
using SalesCoach.Reading.Dates;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Cues;

/// <summary>Finds the cues of every clause of a note.</summary>
internal static class CueFinder
{
    /// <summary>The clauses with their cues, in order.</summary>
    public static IReadOnlyList<ClauseView> Find(NoteView view, DealLinks links)
    {
        var hits = new List<CueHit>();
        foreach (var sentence in view.Sentences)
        {
            Lexicon.Patterns.Find(view, sentence, hits);
        }

        var clauses = new List<ClauseView>(view.Clauses.Count);
        var next = 0;
        for (var c = 0; c < view.Clauses.Count; c++)
        {
            var clause = view.Clauses[c];
            var own = new List<CueHit>();

            // A sentence's label stands before its first clause and speaks for it.
            while (next < hits.Count && hits[next].First < clause.End)
            {
                own.Add(hits[next++]);
            }

            var cues = new CueSet();
            foreach (var hit in own)
            {
                cues.Add(hit.Cue);
            }

            Grammar(view, clause, cues);
            Days(view, clause, cues, links);
            Layout(view, clause, cues);
            Deal(view, clause, cues, links);
            Together(clause, cues);
            clauses.Add(new ClauseView(c, clause, cues, own));
        }

        Neighbours(clauses);
        return clauses;
    }

    private static void Grammar(NoteView view, Clause clause, CueSet cues)
    {
        cues.Add(Cue.NoVerb, clause.Groups.Count == 0);
        foreach (var group in clause.Groups)
        {
            cues.Add(group.Tense switch
            {
                Tense.Future => Cue.Future,
                Tense.Progressive => Cue.Progressive,
                Tense.Present => Cue.Present,
                Tense.BeTo => Cue.BeTo,
                Tense.To => Cue.To,
                Tense.Ing => Cue.Ing,
                Tense.Would => Cue.Would,
                Tense.Can => Cue.Can,
                Tense.Must => Cue.Must,
                Tense.Imperative => Cue.Imperative,
                Tense.Perfect => Cue.Perfect,
                Tense.PastPerfect => Cue.PastPerfect,
                _ => Cue.Past,
            });
            cues.Add(Cue.Passive, group.IsPassive);
            cues.Add(Cue.Negated, group.IsNegated);
            cues.Add(Doer(view, group));
            foreach (var (kind, cue) in _classes)
            {
                cues.Add(cue, group.Verb is { } verb && (verb.Class & kind) != 0 && verb.Base is not "be" and not "have");
            }

            cues.Add(Cue.Is, group.Verb?.Base is "be" or "have");
            Work(view, group, cues);
        }
    }

    private static readonly (VerbClass, Cue)[] _classes =
    [
        (VerbClass.Deliver, Cue.Delivers), (VerbClass.Finish, Cue.Finishes), (VerbClass.Make, Cue.Makes), (VerbClass.Attend, Cue.Attends), (VerbClass.Talk, Cue.Talks), (VerbClass.State, Cue.Is),
        (VerbClass.Say, Cue.Says), (VerbClass.Promise, Cue.Promises), (VerbClass.Ask, Cue.Asks), (VerbClass.Arrive, Cue.Arrives), (VerbClass.Act, Cue.Acts),
    ];

    private static Cue Doer(NoteView view, VerbGroup group) => group.Subject switch
    {
        SubjectKind.Dropped => Cue.NobodyNamed,
        SubjectKind.Thing => Cue.ThingDoes,
        SubjectKind.Belonging => Cue.BelongingDoes,
        _ => group.Who?.Form switch
        {
            MentionForm.Self => Cue.SelfDoes,
            MentionForm.We => Cue.WeDo,
            MentionForm.They => Cue.TheyDo,
            MentionForm.Pronoun => Cue.PronounDoes,
            MentionForm.Stranger => Cue.StrangerDoes,
            _ => group.Who?.Person?.IsOurs == true ? Cue.OurPersonDoes : Cue.TheirPersonDoes,
        },
    };

    /// <summary>Who does what when, taken together: the backbone of promises and of what is done.</summary>
    private static void Work(NoteView view, VerbGroup group, CueSet cues)
    {
        var works = group.Verb is null || ((group.Verb.Class & VerbClass.Work) != 0 && (group.Verb.Class & (VerbClass.State | VerbClass.Attend)) == 0 && group.Verb.Base is not "be");
        if (!works || group.IsNegated)
        {
            return;
        }

        var person = group.Subject == SubjectKind.Person;
        var dropped = group.Subject == SubjectKind.Dropped;
        cues.Add(Cue.PersonWillWork, person && group.Tense is Tense.Future && !group.IsPassive);
        cues.Add(Cue.PersonIsWorking, person && group.Tense is Tense.Progressive && !group.IsPassive);
        cues.Add(Cue.PersonToWork, person && group.Tense is Tense.To or Tense.BeTo && !group.IsPassive);
        cues.Add(Cue.PersonWorked, person && group.Tense is Tense.Past && !group.IsPassive);
        cues.Add(Cue.PersonHasWorked, person && group.Tense is Tense.Perfect or Tense.PastPerfect && !group.IsPassive);
        cues.Add(Cue.ThingWasWorked, group.IsPassive && group.Tense is Tense.Past or Tense.Perfect or Tense.PastPerfect or Tense.Present);
        var delivers = group.Verb is { } verb && (verb.Class & (VerbClass.Deliver | VerbClass.Finish)) != 0 && (verb.Class & (VerbClass.Say | VerbClass.Promise | VerbClass.Talk)) == 0 && verb.Base is not ("give" or "reply" or "answer" or "respond" or "text" or "ping" or "present" or "settle" or "pay" or "wrap" or "conclude" or "agree" or "confirm" or "pass" or "clear" or "close" or "get" or "show" or "leave" or "bring" or "pick" or "choose" or "decide" or "drop" or "reach" or "set" or "push" or "turn" or "cover" or "cut");
        var isPast = group.Tense is Tense.Past or Tense.Perfect or Tense.PastPerfect;
        cues.Add(Cue.PersonDelivered, delivers && isPast && person && !group.IsPassive && group.Who?.Form is not MentionForm.We);
        cues.Add(Cue.ThingDelivered, delivers && group.IsPassive && (isPast || group.Tense is Tense.Present) && !person);
        cues.Add(Cue.DroppedDelivered, delivers && isPast && dropped);
        cues.Add(Cue.DroppedWillWork, dropped && group.Tense is Tense.Future or Tense.To or Tense.Ing);
        cues.Add(Cue.DroppedWorked, dropped && group.Tense is Tense.Past);
        var dated = HasDay(view, group);
        cues.Add(Cue.PersonWorksDated, person && dated && group.Tense is Tense.Present or Tense.Progressive or Tense.Ing);
        cues.Add(Cue.DroppedWorksDated, dropped && dated && group.Tense is Tense.Present or Tense.Imperative or Tense.Ing or Tense.To or Tense.Future);
    }

    private static bool HasDay(NoteView view, VerbGroup group)
    {
        for (var i = Math.Max(0, group.First - 8); i < Math.Min(view.Tokens.Count, group.Main + 22); i++)
        {
            if (view.DateAt[i] is { Stands: true })
            {
                return true;
            }
        }

        return false;
    }

    private static void Days(NoteView view, Clause clause, CueSet cues, DealLinks links)
    {
        DateExpression? last = null;
        var count = 0;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (view.DateAt[i] is not { } date || date == last)
            {
                continue;
            }

            last = date;
            cues.Add(Cue.PastDated, (date.Traits & DateTraits.Past) != 0);
            cues.Add(Cue.WithdrawnDay, (date.Traits & DateTraits.Withdrawn) != 0);
            cues.Add(Cue.MilestoneDay, links.IsMilestoneDay(date.Date));
            if (date.Stands)
            {
                count++;
                cues.Add(Cue.Dated);
                cues.Add(Cue.Deadline, (date.Traits & DateTraits.Deadline) != 0);
                cues.Add(Cue.PeriodDated, (date.Traits & DateTraits.Period) != 0);
                cues.Add(Cue.SpanDated, (date.Traits & DateTraits.Span) != 0);
            }
        }

        cues.Add(Cue.TwoDays, count > 1);
        cues.Add(Cue.Clocked, Enumerable.Range(clause.First, clause.End - clause.First).Any(i => IsClock(view, i)));
    }

    /// <summary>"14:30", "3pm", "at 10 am", "at eleven": a meeting has a time of day, a piece of work hardly ever.</summary>
    private static bool IsClock(NoteView view, int i) =>
        view.DateAt[i] is null
        && (LineHeads.IsTime(view.Tokens[i])
            || (view.Tokens[i].Kind == TokenKind.Number && view.Word(i) is [.., >= '0' and <= '9', 'a' or 'p', 'm'])
            || view.Word(i + 1) is "am" or "pm" or "a.m" or "p.m" or "o'clock" or "hrs" && DateWords.Number(view.Word(i)) is not null
            || (view.Word(i - 1) is "at" && DateWords.Number(view.Word(i)) is >= 1 and <= 12 && view.Word(i + 1) is "" or "," or "." or ";" or "in" or "on" or "at" or "sharp" or "with")
            || (view.Word(i - 1) is "at" && view.Word(i) is "noon" or "lunch" or "midday"));

    private static void Layout(NoteView view, Clause clause, CueSet cues)
    {
        var sentence = clause.Sentence;
        cues.Add(Cue.UnderActions, sentence.Section == Section.Actions);
        cues.Add(Cue.UnderDone, sentence.Section == Section.Done);
        cues.Add(Cue.UnderRisks, sentence.Section == Section.Risks);
        cues.Add(Cue.UnderPeople, sentence.Section == Section.People);
        cues.Add(Cue.UnderOpen, sentence.Section == Section.Open);
        cues.Add(Cue.Bulleted, sentence.Head is LineHead.Bullet or LineHead.Number);
        cues.Add(Cue.EmptyBox, sentence.Head == LineHead.OpenBox);
        cues.Add(Cue.TickedBox, sentence.Head == LineHead.TickedBox);
        cues.Add(Cue.TableRow, sentence.IsRow);
        cues.Add(Cue.Labelled, sentence.LabelEnd > sentence.First && clause.OpensSentence);
        cues.Add(Cue.LabelledPerson, clause.OpensSentence && SpeakerLabels.Label(view, sentence) is not null);
        cues.Add(Cue.ListNamed, ListOwners.Find(view, clause) is not null);
        cues.Add(Cue.InSpeech, view.Speakers[clause.SentenceIndex] is not null);
        cues.Add(Cue.Question, sentence.IsQuestion && (clause.End == sentence.End || view.Tokens[clause.End - 1].IsMark('?')));
        cues.Add(Cue.Quoted, sentence.IsQuoted);
        cues.Add(Cue.ConditionOpens, clause.Opener is "if" or "unless" or "once" or "when" or "until" or "till" or "after" or "before" or "provided" or "assuming" || (clause.OpensSentence && view.Word(clause.First) is "if" or "once" or "when" or "unless"));
        cues.Add(Cue.BecauseOpens, clause.Opener is "because" or "since" or "as" or "cos" or "though" or "although" or "while");
        cues.Add(Cue.WhichOpens, clause.Opener is "which" or "who" or "whose");
        cues.Add(Cue.FirstOfSentence, clause.OpensSentence);
        cues.Add(Cue.OnlyOfSentence, clause.OpensSentence && clause.End == sentence.End);
        cues.Add(Cue.Short, clause.End - clause.First <= 4);
        cues.Add(Cue.Long, clause.End - clause.First > 22);
        cues.Add(Cue.Shout, view.Tokens[sentence.End - 1].IsMark('!'));
    }

    private static void Deal(NoteView view, Clause clause, CueSet cues, DealLinks links)
    {
        cues.Add(Cue.DealOver, view.Deal.Deal.Status != DealStatus.Open);
        var milestone = links.MilestoneOverlap(clause.First, clause.End);
        cues.Add(Cue.MilestoneNamed, milestone > 0);
        cues.Add(Cue.MilestoneNamedWell, milestone >= 0.5);
        cues.Add(Cue.MilestoneActNamed, links.NamesMilestone(clause.First, clause.End, act: true));
        cues.Add(Cue.MilestoneThingNamed, links.NamesMilestone(clause.First, clause.End, act: false));
        cues.Add(Cue.MilestoneActDone, clause.Groups.Any(g => !g.IsNegated && g.Verb is not null && links.IsMilestoneAct(g.Main) && g.Tense is Tense.Past or Tense.Perfect or Tense.PastPerfect || (g.Tense is Tense.Present && g.IsPassive && links.IsMilestoneAct(g.Main))));
        var commitment = links.CommitmentOverlap(clause.First, clause.End);
        cues.Add(Cue.CommitmentNamed, commitment > 0);
        cues.Add(Cue.CommitmentNamedWell, commitment >= 0.4);
        Mention? before = null;
        for (var i = clause.First; i < clause.End; i++)
        {
            var mention = view.MentionAt[i];
            var named = mention is { Form: not (MentionForm.We or MentionForm.They or MentionForm.Pronoun) } ? mention : null;
            cues.Add(Cue.TwoNamed, before is not null && named is not null && named != before);
            before = named ?? before;
            cues.Add(Cue.HasStranger, mention?.Form == MentionForm.Stranger);
            cues.Add(Cue.BuyerNamed, mention?.Person is { IsOurs: false });
            cues.Add(Cue.MemberNamed, mention?.Person is { IsOurs: true });
            cues.Add(Cue.HasMoney, view.Word(i) is "$" or "€" or "£" or "usd" or "eur" or "gbp" or "inr" or "lakh" or "crore" or "rs" || view.Word(i) is [>= '0' and <= '9', .., 'k']);
            cues.Add(Cue.HasPercent, view.Word(i) is "%" or "percent");
        }
    }

    private static void Together(Clause clause, CueSet cues)
    {
        var isList = cues[Cue.Bulleted] || cues[Cue.EmptyBox] || cues[Cue.TableRow] || cues[Cue.Labelled] || cues[Cue.UnderActions];
        cues.Add(Cue.ListDated, isList && cues[Cue.Dated] && (cues[Cue.NoVerb] || cues[Cue.Imperative]) && !cues[Cue.TickedBox]);
        cues.Add(Cue.PeopleDated, cues[Cue.TwoNamed] && cues[Cue.Dated] && cues[Cue.NoVerb]);
        cues.Add(Cue.MeetingDated, cues[Cue.MeetingNoun] && cues[Cue.Dated]);
        cues.Add(Cue.MeetDated, cues[Cue.MeetVerb] && cues[Cue.Dated]);
        cues.Add(Cue.NamedInFront, clause.Groups.Count > 0 && clause.Groups[0].Subject == SubjectKind.Person && clause.Groups[0].SubjectFirst == clause.First);
    }

    private static void Neighbours(List<ClauseView> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var cues = clauses[i].Cues;
            if (i + 1 < clauses.Count && clauses[i + 1].Clause.SentenceIndex <= clauses[i].Clause.SentenceIndex + 1)
            {
                var next = clauses[i + 1].Cues;
                cues.Add(Cue.TakenOnNext, next[Cue.Accepted] || next[Cue.TakesOn] || ((next[Cue.SelfDoes] || next[Cue.WeDo]) && (next[Cue.Future] || next[Cue.PersonIsWorking] || next[Cue.Promise])));
                cues.Add(Cue.NextUnanswered, next[Cue.Unanswered] || next[Cue.NoPromise]);
            }

            cues.Add(Cue.AfterAsk, i > 0 && clauses[i - 1].Cues[Cue.Ask]);
            cues.Add(Cue.AskNobodyTakes, cues[Cue.Ask] && !cues[Cue.TakenOnNext]);
        }
    }
}
