using SalesCoach.Deals;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Links;

namespace SalesCoach.Reading.Model;

/// <summary>What the trained model looks at when it asks whether a statement belongs to a milestone or to an earlier commitment.</summary>
internal static class LinkFeatures
{
    // A statement is short; a text without any stop must not cost more than one.
    private const int MostWords = 40;

    /// <summary>The features of a statement and a milestone.</summary>
    public static FeatureSet Of(LinearModel model, NoteInHand note, Statement statement, Stretch stretch, Topic<Milestone> topic, string? ownerId, DateOnly? due)
    {
        var features = model.NewFeatures();
        features.Add("bias");
        features.Add($"k:{statement}");
        var links = note.Links;
        var open = links.Milestones;
        var place = open.FindIndex(m => m.Item.Id == topic.Item.Id);
        var own = links.Overlap(topic.Words, stretch.First, stretch.End);
        var around = links.Overlap(topic.Words, stretch.Clause.Sentence.First, stretch.Clause.Sentence.End);
        var whole = links.Overlap(topic.Words, 0, note.View.Tokens.Count);
        var best = links.MilestoneOverlap(stretch.First, stretch.End);
        var bestAround = links.MilestoneOverlap(stretch.Clause.Sentence.First, stretch.Clause.Sentence.End);
        var bestWhole = links.MilestoneOverlap(0, note.View.Tokens.Count);
        var work = Work(links, topic.Item.Id, stretch);
        var bestWork = open.Max(m => Work(links, m.Item.Id, stretch));
        void Both(string feature)
        {
            features.Add(feature);
            features.Add($"{statement}/{feature}");
        }

        Both($"own:{Step(own)}");
        Both($"around:{Step(around)}");
        Both($"whole:{Step(whole)}");
        Both($"work:{Step(work)}");
        Both($"place:{Math.Min(place, 3)}of{Math.Min(open.Count, 4)}");
        Both(best == 0 ? "named:none" : own == best ? "named:this" : "named:other");
        Both(bestAround == 0 ? "near:none" : around == bestAround ? "near:this" : "near:other");
        Both(bestWhole == 0 ? "note:none" : whole == bestWhole ? "note:this" : "note:other");
        Both(bestWork == 0 ? "works:none" : work == bestWork ? "works:this" : "works:other");
        features.Add($"named:{(best == 0 ? "none" : own == best ? "this" : "other")}/place:{Math.Min(place, 3)}of{Math.Min(open.Count, 4)}");
        var sentence = stretch.Clause.Sentence;
        var before = stretch.Clause.SentenceIndex > 0 ? note.View.Sentences[stretch.Clause.SentenceIndex - 1] : sentence;
        Both($"about:{Math.Min(links.Shared(topic.About, stretch.First, stretch.End), 3)}");
        Both($"about near:{Math.Min(links.Shared(topic.About, sentence.First, sentence.End), 3)}");
        Both($"before:{Step(links.Overlap(topic.Words, before.First, before.End))}");
        Both($"topic:{(topic.Topics & links.TopicsIn(stretch.First, stretch.End)) != 0}");
        Both($"topic near:{(topic.Topics & links.TopicsIn(before.First, sentence.End)) != 0}");
        Both($"topic of others:{open.Exists(m => m != topic && (m.Topics & links.TopicsIn(stretch.First, stretch.End)) != 0)}");
        if (due is { } day)
        {
            var next = open.FindIndex(m => m.Item.DueOn >= day);
            Both(next < 0 ? "due:behind all" : next == place ? "due:before this" : place < next ? "due:after this" : "due:before another");
        }

        if (topic.Item.DueOn is { } date && open.Count > 1)
        {
            Both(date < note.View.Day ? "date:passed" : date <= note.View.Day.AddDays(7) ? "date:week" : date <= note.View.Day.AddDays(30) ? "date:month" : "date:far");
        }

        Both($"names day:{Enumerable.Range(stretch.First, stretch.End - stretch.First).Any(i => note.View.DateAt[i] is { } d && d.Date == topic.Item.DueOn)}");
        if (ownerId is not null)
        {
            var serves = links.OpenCommitments.Where(c => c.Item.OwnerId == ownerId).ToList();
            Both(serves.Count == 0 ? "owner:free" : serves.Exists(c => c.Item.MilestoneId == topic.Item.Id) ? "owner:serves this" : "owner:serves another");
        }

        // Words of a clause that go with words of a milestone's name: a pen test with a security review.
        foreach (var word in links.StemsOf(stretch.First, stretch.End).Take(MostWords))
        {
            features.Add($"x:{word}");
            foreach (var name in topic.Words)
            {
                features.Add($"{name}~{word}");
            }
        }

        return features;
    }

    /// <summary>The features of a statement that serves none of the open milestones.</summary>
    /// <param name="model">The model that will be asked.</param>
    /// <param name="note">The note.</param>
    /// <param name="statement">What is stated.</param>
    /// <param name="stretch">The words of the statement.</param>
    /// <param name="ownerId">The one who will do it.</param>
    /// <param name="due">The day by which.</param>
    /// <param name="before">The milestone of the statement before in the note.</param>
    public static IReadOnlyCollection<string> OfNone(LinearModel model, NoteInHand note, Statement statement, Stretch stretch, string? ownerId, DateOnly? due, Served before)
    {
        var links = note.Links;
        var features = model.NewFeatures();
        features.Add("none");
        features.Add($"none/{statement}");
        void Both(string feature)
        {
            features.Add($"none/{feature}");
            features.Add($"none/{statement}/{feature}");
        }

        var sentence = stretch.Clause.Sentence;
        Both($"open:{Math.Min(links.Milestones.Count, 4)}");
        Both($"best:{Step(links.MilestoneOverlap(stretch.First, stretch.End))}");
        Both($"around:{Step(links.MilestoneOverlap(sentence.First, sentence.End))}");
        Both($"note:{Step(links.MilestoneOverlap(0, note.View.Tokens.Count))}");
        Both($"work:{links.CommitmentOverlap(stretch.First, stretch.End) > 0.3}");
        Both($"topics:{links.Milestones.Exists(m => (m.Topics & links.TopicsIn(stretch.First, stretch.End)) != 0)}");
        Both($"owner:{(ownerId is null ? "-" : note.View.Cast.People.FirstOrDefault(p => p.Id == ownerId)?.IsOurs)}");
        Both($"due:{(due is null ? "-" : links.Milestones.Exists(m => m.Item.DueOn >= due) ? "in time" : "behind all")}");
        Both($"before:{(before.IsAny ? before.MilestoneId is null ? "none" : "some" : "-")}");
        foreach (var word in links.StemsOf(stretch.First, stretch.End).Take(MostWords))
        {
            features.Add($"none/x:{word}");
        }

        return features;
    }

    /// <summary>What the milestone of the statement before in the note says of a milestone.</summary>
    public static string After(Served before, string milestoneId) =>
        !before.IsAny ? "after:nothing" : before.MilestoneId is null ? "after:none" : before.MilestoneId == milestoneId ? "after:this" : "after:other";

    /// <summary>The features of a statement and an earlier commitment; the best is <see cref="DealLinks.CommitmentOverlap"/> of the statement.</summary>
    public static IReadOnlyCollection<string> Of(LinearModel model, NoteInHand note, Statement statement, Stretch stretch, Topic<Commitment> topic, string? ownerId, string? ownerName, double best)
    {
        var features = model.NewFeatures();
        features.Add("bias");
        features.Add($"k:{statement}");
        var links = note.Links;
        var own = links.Overlap(topic.Words, stretch.First, stretch.End);
        var around = links.Overlap(topic.Words, stretch.Clause.Sentence.First, stretch.Clause.Sentence.End);
        var open = links.OpenCommitments;
        var shared = links.StemsOf(stretch.First, stretch.End).Where(topic.Words.Contains).ToList();
        var same = (ownerId, ownerName) switch
        {
            (null, null) => "unknown",
            ({ } id, _) => topic.Item.OwnerId == id ? "same" : topic.Item.OwnerId is null ? "open" : "other",
            (_, { } name) => topic.Item.OwnerName == name ? "same" : "other",
        };
        var age = topic.Item.CreatedOn is { } created ? note.View.Day.DayNumber - created.DayNumber : 0;
        var late = topic.Item.DueOn is { } due ? due < note.View.Day ? "passed" : due <= note.View.Day.AddDays(3) ? "now" : "ahead" : "none";
        void Both(string feature)
        {
            features.Add(feature);
            features.Add($"{statement}/{feature}");
        }

        Both($"own:{Step(own)}");
        Both($"own:{Step(own)}/{same}");
        Both($"shared:{Math.Min(shared.Count, 4)}/{same}");
        Both($"around:{Step(around)}");
        Both($"same:{same}");
        Both(best == 0 ? "best:none" : own == best ? "best:this" : "best:other");
        Both($"best:{own == best && own > 0}/{same}");
        Both($"late:{late}");
        Both($"late:{late}/{same}/{own > 0}");
        Both($"read:{topic.Item.Id.Contains('/', StringComparison.Ordinal)}");
        Both($"open:{Math.Min(open.Count, 5)}");
        Both($"peers:{Math.Min(open.Count(c => c.Item.OwnerId == topic.Item.OwnerId), 3)}/{same}");
        // "Report 7" is not "report 8".
        var figures = links.FiguresOf(stretch.First, stretch.End).ToList();
        Both($"figures:{(figures.Count == 0 || topic.Figures.Count == 0 ? "none" : figures.Exists(topic.Figures.Contains) ? "same" : "differ")}");
        Both(age > 21 ? "age:old" : age > 7 ? "age:weeks" : "age:new");
        foreach (var cue in stretch.Cues.All())
        {
            features.Add($"c:{cue}/{same}");
        }

        return features;
    }

    private static double Work(DealLinks links, string milestoneId, Stretch stretch) =>
        links.Commitments.Where(c => c.Item.MilestoneId == milestoneId).Select(c => links.Overlap(c.Words, stretch.First, stretch.End)).DefaultIfEmpty().Max();

    private static string Step(double share) => share switch
    {
        0 => "0",
        < 0.25 => "1",
        < 0.45 => "2",
        < 0.6 => "3",
        < 0.8 => "4",
        _ => "5",
    };
}

/// <summary>The milestone that a statement of the note serves.</summary>
/// <param name="IsAny">Whether there is such a statement.</param>
/// <param name="MilestoneId">Its milestone; null where it serves none.</param>
internal readonly record struct Served(bool IsAny, string? MilestoneId);

/// <summary>The words of a statement, with the clause that holds them.</summary>
/// <param name="First">The index of the first token.</param>
/// <param name="End">The index behind the last one.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Cues">Its cues.</param>
internal readonly record struct Stretch(int First, int End, Clause Clause, Cues.CueSet Cues);
