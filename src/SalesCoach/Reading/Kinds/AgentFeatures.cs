using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Kinds;

/// <summary>Somebody who may do, have done or ask what a clause states, with what speaks for it.</summary>
/// <param name="Who">The one; nobody is an option too.</param>
/// <param name="Features">What the trained model looks at.</param>
internal sealed record AgentOption(Who Who, FeatureSet Features);

/// <summary>
/// What the trained model looks at when it asks who does, did or asks what a clause states: whom grammar points at, and how each person whom
/// the sentence names stands to its verbs and to the words beside.
/// </summary>
internal static class AgentFeatures
{
    // A sentence that names more people than this is a list of them.
    private const int MostPeople = 8;

    // The share of a commitment's words that points at it.
    private const double LeastOverlap = 0.3;

    /// <summary>The options: nobody first, then the one whom grammar points at, then whoever else may be meant.</summary>
    /// <param name="note">The note.</param>
    /// <param name="statement">What the clause states.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="pointed">The one whom grammar points at.</param>
    public static IReadOnlyList<AgentOption> Of(NoteInHand note, Statement statement, ClauseView clause, Pointed pointed)
    {
        var byGrammar = pointed.Who;
        var found = new People(note, clause.Clause);
        found.Add(byGrammar, "grammar");
        found.AddMentions();
        found.Add(note.View.Resolver.SelfAt(clause.Clause.First), "self");
        found.Add(LinkedOwner(note, clause.Clause), "linked");

        var around = Around(note, clause);
        var options = new List<AgentOption> { new(Who.Nobody, Nobody(note.Model.Agents, statement, around, pointed)) };
        foreach (var (who, roles) in found.All)
        {
            var features = note.Model.Agents.NewFeatures();
            var side = who.Person is null ? "stranger" : who.Person.IsOurs ? "ours" : "theirs";
            var author = who.Person is not null && who.Person == note.View.Cast.Author ? "author" : "other";
            Add(features, statement, side);
            Add(features, statement, author);
            var isByGrammar = Is(byGrammar, who);
            var beside = isByGrammar ? "grammar" : byGrammar == Who.Nobody ? "nobody" : "another";
            Add(features, statement, isByGrammar ? $"by grammar/{byGrammar.Form}" : "against grammar");
            Add(features, statement, $"{(isByGrammar ? "pointed" : "against")}/{pointed.By}");
            foreach (var role in roles)
            {
                Add(features, statement, role);
                features.Add($"{role}/{side}");
                features.Add($"{role}/{beside}");
            }

            foreach (var mark in around)
            {
                features.Add($"{author}/{mark}");
                features.Add($"{(isByGrammar ? "grammar" : "against")}/{mark}");
            }

            options.Add(new AgentOption(who, features));
        }

        return options;
    }

    /// <summary>Whether two are the same person.</summary>
    public static bool Is(Who one, Who other) =>
        one.Person is not null ? one.Person == other.Person : other.Person is null && one.Name is not null && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody says yes: "she agreed", "I said fine".</summary>
    public static bool IsAssent(VerbGroup group) =>
        group is { IsNegated: false, Tense: Tense.Past or Tense.Perfect or Tense.Present, Verb: { } verb } && (verb.Class & (VerbClass.Promise | VerbClass.Say)) != 0 && verb.Base is not ("ask" or "tell");

    private static void Add(FeatureSet features, Statement statement, string feature)
    {
        features.Add(feature);
        features.Add($"{statement}/{feature}");
    }

    private static FeatureSet Nobody(LinearModel model, Statement statement, IReadOnlyList<string> around, Pointed pointed)
    {
        var byGrammar = pointed.Who;
        var features = model.NewFeatures();
        Add(features, statement, "nobody");
        Add(features, statement, byGrammar.Person is null && byGrammar.Name is null ? $"nobody by grammar/{byGrammar.Form}" : $"somebody by grammar/{byGrammar.Form}");
        Add(features, statement, $"nobody/{pointed.By}/{byGrammar.Person is null && byGrammar.Name is null}");
        foreach (var mark in around)
        {
            Add(features, statement, $"nobody/{mark}");
            features.Add($"nobody/{mark}/{byGrammar.Person is null}");
        }

        return features;
    }

    /// <summary>What the clause is made of: its verbs with their subjects, and the signs of other people.</summary>
    private static List<string> Around(NoteInHand note, ClauseView clause)
    {
        var marks = new List<string>();
        foreach (var group in clause.Clause.Groups)
        {
            marks.Add($"verb:{Subject(group)}/{group.Tense}{(group.IsPassive ? "P" : "")}");
            marks.Add($"verb:{Subject(group)}/{group.Verb?.Base}");
        }

        if (clause.Clause.Groups.Count == 0)
        {
            marks.Add("verb:none");
        }

        marks.Add($"head:{clause.Clause.Sentence.Head}/{clause.Clause.OpensSentence}");
        if (Agents.Promising(clause.Clause.Groups) is { } promising)
        {
            marks.Add($"promising:{Subject(promising)}/{promising.Tense}{(promising.IsPassive ? "P" : "")}");
        }

        for (var i = clause.Clause.First; i < clause.Clause.End; i++)
        {
            if (note.View.MentionAt[i] is { Form: MentionForm.We or MentionForm.They or MentionForm.Self } mention && mention.First == i)
            {
                marks.Add($"says:{note.View.Word(i)}");
            }
        }

        return [.. marks.Distinct()];
    }

    private static string Subject(VerbGroup group) => group.Subject == SubjectKind.Person && group.Who is { } who ? who.Form.ToString() : group.Subject.ToString();

    /// <summary>The owner of the open commitment whose words the clause names best.</summary>
    private static Who LinkedOwner(NoteInHand note, Clause clause)
    {
        var best = note.Links.CommitmentOverlap(clause.First, clause.End);
        if (best < LeastOverlap)
        {
            return Who.Nobody;
        }

        // One shared word is often the verb alone: "send".
        var linked = note.Links.OpenCommitments.First(c => note.Links.Overlap(c.Words, clause.First, clause.End) == best);
        var owner = note.Links.Shared(linked.Words, clause.First, clause.End) > 1 ? linked.Item.OwnerId : null;
        return note.View.Cast.People.FirstOrDefault(p => p.Id == owner) is { } person ? new Who(person, null, MentionForm.Name) : Who.Nobody;
    }

    /// <summary>The people whom a clause may mean, each with the places where it names them.</summary>
    private sealed class People(NoteInHand note, Clause clause)
    {
        private readonly List<(Who Who, HashSet<string> Roles)> _all = [];

        public IReadOnlyList<(Who Who, HashSet<string> Roles)> All => _all;

        public void Add(Who who, string role)
        {
            if (who.Person is null && who.Name is null)
            {
                return;
            }

            var known = _all.FirstOrDefault(o => Is(o.Who, who));
            if (known.Roles is null)
            {
                if (_all.Count >= MostPeople)
                {
                    return;
                }

                known = (who, []);
                _all.Add(known);
            }

            known.Roles.Add(role);
        }

        public void AddMentions()
        {
            var view = note.View;
            var sentence = clause.Sentence;
            var promising = Agents.Promising(clause.Groups);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (view.MentionAt[i] is not { } mention || mention.First != i || mention.Form is MentionForm.We or MentionForm.They)
                {
                    continue;
                }

                var who = view.Resolver.Resolve(mention);
                if (who is { Person: null, Name: null })
                {
                    continue;
                }

                var place = i < sentence.LabelEnd ? "label" : i < clause.First ? "before" : i >= clause.End ? "behind" : "inside";
                Add(who, $"{place}:{mention.Form}");
                if (place != "inside")
                {
                    continue;
                }

                Add(who, $"after:{note.Words[Math.Max(0, i - 1)]}");
                Add(who, i == clause.First ? "opens" : "later");
                if (mention.End < clause.End)
                {
                    Add(who, $"before:{note.Words[mention.End]}");
                }

                foreach (var group in clause.Groups.Where(g => g.Who == mention))
                {
                    var mood = $"{group.Subject}/{group.Tense}{(group.IsPassive ? "P" : "")}{(group.IsNegated ? "N" : "")}";
                    Add(who, $"does:{mood}");
                    Add(who, $"does:{group.Verb?.Base}");
                    Add(who, group == promising ? $"promises:{mood}" : "does something");
                }

                if (clause.Groups.FirstOrDefault(g => g.Main + 1 == i) is { Verb: { } told } && view.Word(i) is not ("my" or "our" or "his" or "their"))
                {
                    Add(who, "told");
                    Add(who, $"told:{told.Base}");
                }

                // "gets it" and "gets three quotes": what comes to her, and what she procures.
                if (clause.Groups.FirstOrDefault(g => g.Who == mention && g.Verb?.Base is "get" or "have" or "receive" or "see" or "take") is { Verb: { } takes } taking)
                {
                    Add(who, $"takes:{takes.Base}/{taking.Tense}/{(PlainWords.IsPlain(view.Word(taking.Main + 1)) ? view.Word(taking.Main + 1) : "noun")}");
                }

                if (promising is not null && promising.Who != mention)
                {
                    Add(who, i < promising.First ? "left of promise" : "right of promise");
                }

                if (Joined(view, mention))
                {
                    Add(who, "with another");
                }
            }

            // The subject of the clause before, which this one may go on about.
            if (clause.First > sentence.First && note.Clauses.LastOrDefault(c => c.Clause.SentenceIndex == clause.SentenceIndex && c.Clause.End <= clause.First) is { } before
                && before.Clause.Groups.LastOrDefault(g => g.Subject == SubjectKind.Person && g.Who is not null) is { Who: { } subject })
            {
                Add(view.Resolver.Resolve(subject), "subject before");
                if (IsAssent(before.Clause.Groups.Last(g => g.Who == subject)))
                {
                    Add(view.Resolver.Resolve(subject), "assents before");
                }
            }

            // "Viktor wants it by Friday, I said yes".
            if (note.Clauses.FirstOrDefault(c => c.Clause.SentenceIndex == clause.SentenceIndex && c.Clause.First >= clause.End) is { } behind
                && behind.Clause.Groups is [{ Subject: SubjectKind.Person, Who: { } taker } assent] && IsAssent(assent))
            {
                Add(view.Resolver.Resolve(taker), "assents behind");
            }
        }

        private static bool Joined(NoteView view, Mention mention) =>
            (view.Word(mention.End) is "and" or "+" or "&" or "/" && view.Mention(mention.End + 1) is not null)
            || (view.Word(mention.First - 1) is "and" or "+" or "&" or "/" && view.Mention(mention.First - 2) is not null);
    }
}
