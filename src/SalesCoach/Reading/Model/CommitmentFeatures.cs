using SalesCoach.Deals;
using SalesCoach.Reading.Links;

namespace SalesCoach.Reading.Model;

/// <summary>
/// What the trained model looks at when it asks whether a statement is about an earlier commitment. Made once for a statement, then asked for
/// each commitment.
/// </summary>
/// <param name="model">The model that will be asked.</param>
/// <param name="note">The note.</param>
/// <param name="statement">What is stated.</param>
/// <param name="stretch">The words of the statement.</param>
/// <param name="ownerId">The one of the deal's people who did or will do it.</param>
/// <param name="ownerName">The name of somebody else who did or will.</param>
internal sealed class CommitmentFeatures(LinearModel model, NoteInHand note, Statement statement, Stretch stretch, string? ownerId, string? ownerName)
{
    private readonly DealLinks _links = note.Links;
    private readonly double _best = note.Links.CommitmentOverlap(stretch.First, stretch.End);
    private readonly List<string> _stems = [.. note.Links.StemsOf(stretch.First, stretch.End)];
    private readonly List<string> _figures = [.. note.Links.FiguresOf(stretch.First, stretch.End)];

    /// <summary>The features of the statement and one of the open commitments.</summary>
    public FeatureSet Of(Topic<Commitment> topic)
    {
        var features = model.NewFeatures();
        features.Add("bias");
        features.Add($"k:{statement}");
        var own = _links.Overlap(topic.Words, stretch.First, stretch.End);
        var around = _links.Overlap(topic.Words, stretch.Clause.Sentence.First, stretch.Clause.Sentence.End);
        var open = _links.OpenCommitments;
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

        Both($"own:{ShareSteps.Of(own)}");
        Both($"own:{ShareSteps.Of(own)}/{same}");
        Both($"shared:{Math.Min(_stems.Count(topic.Words.Contains), 4)}/{same}");
        Both($"around:{ShareSteps.Of(around)}");
        Both($"same:{same}");
        Both(_best == 0 ? "best:none" : own == _best ? "best:this" : "best:other");
        Both($"best:{own == _best && own > 0}/{same}");
        Both($"late:{late}");
        Both($"late:{late}/{same}/{own > 0}");
        Both($"read:{topic.Item.Id.Contains('/', StringComparison.Ordinal)}");
        Both($"open:{Math.Min(open.Count, 5)}");
        Both($"peers:{Math.Min(open.Count(c => c.Item.OwnerId == topic.Item.OwnerId), 3)}/{same}");
        // "Report 7" is not "report 8".
        Both($"figures:{(_figures.Count == 0 || topic.Figures.Count == 0 ? "none" : _figures.Exists(topic.Figures.Contains) ? "same" : "differ")}");
        Both(age > 21 ? "age:old" : age > 7 ? "age:weeks" : "age:new");
        foreach (var cue in stretch.Cues.All())
        {
            features.Add($"c:{cue}/{same}");
        }

        return features;
    }
}
