using SalesCoach.Deals;
using SalesCoach.Reading.Dates;
using SalesCoach.Reading.Links;

namespace SalesCoach.Reading.Model;

/// <summary>
/// What the trained model looks at when it asks which of the open milestones a statement serves or bears on. Made once for a statement, then
/// asked for each milestone: what belongs to the statement alone is looked up once.
/// </summary>
internal sealed class MilestoneFeatures
{
    // A statement is short; a text without any stop must not cost more than one.
    private const int MostWords = 40;

    // The share of an open commitment's words from which a statement is about it.
    private const double LeastWork = 0.3;

    private readonly LinearModel _model;
    private readonly NoteInHand _note;
    private readonly DealLinks _links;
    private readonly Statement _statement;
    private readonly Stretch _stretch;
    private readonly string? _ownerId;
    private readonly DateOnly? _due;
    private readonly Shares _own;
    private readonly Shares _around;
    private readonly Shares _work;
    private readonly Topics _topics;
    private readonly Topics _topicsNear;
    private readonly (int First, int End) _before;
    private readonly int _next;
    private readonly List<DateOnly> _days;
    private readonly List<string?> _served;
    private readonly List<string> _stems;

    /// <summary>Looks at a statement.</summary>
    /// <param name="model">The model that will be asked.</param>
    /// <param name="note">The note.</param>
    /// <param name="statement">What is stated.</param>
    /// <param name="stretch">The words of the statement.</param>
    /// <param name="ownerId">The one who will do it.</param>
    /// <param name="due">The day by which.</param>
    public MilestoneFeatures(LinearModel model, NoteInHand note, Statement statement, Stretch stretch, string? ownerId, DateOnly? due)
    {
        (_model, _note, _links, _statement, _stretch, _ownerId, _due) = (model, note, note.Links, statement, stretch, ownerId, due);
        var sentence = stretch.Clause.Sentence;
        var before = stretch.Clause.SentenceIndex > 0 ? note.View.Sentences[stretch.Clause.SentenceIndex - 1] : sentence;
        _before = (before.First, before.End);
        _own = _links.MilestoneShares(stretch.First, stretch.End);
        _around = _links.MilestoneShares(sentence.First, sentence.End);
        _work = _links.WorkShares(stretch.First, stretch.End);
        _topics = _links.TopicsIn(stretch.First, stretch.End);
        _topicsNear = _links.TopicsIn(before.First, sentence.End);
        _next = due is { } day ? _links.Milestones.FindIndex(m => m.Item.DueOn >= day) : -1;
        _days = [.. Enumerable.Range(stretch.First, stretch.End - stretch.First).Select(i => note.View.DateAt[i]).OfType<DateExpression>().Select(d => d.Date)];
        _served = ownerId is null ? [] : [.. _links.OpenCommitments.Where(c => c.Item.OwnerId == ownerId).Select(c => c.Item.MilestoneId)];
        _stems = [.. _links.StemsOf(stretch.First, stretch.End).Take(MostWords)];
    }

    /// <summary>The features of the statement and one of the open milestones.</summary>
    public FeatureSet Of(Topic<Milestone> topic)
    {
        var features = _model.NewFeatures();
        features.Add("bias");
        features.Add($"k:{_statement}");
        var open = _links.Milestones;
        var place = open.FindIndex(m => m.Item.Id == topic.Item.Id);
        void Both(string feature)
        {
            features.Add(feature);
            features.Add($"{_statement}/{feature}");
        }

        Both($"own:{ShareSteps.Of(_own.Each[place])}");
        Both($"around:{ShareSteps.Of(_around.Each[place])}");
        Both($"whole:{ShareSteps.Of(_links.WholeNote.Each[place])}");
        Both($"work:{ShareSteps.Of(_work.Each[place])}");
        Both($"place:{Math.Min(place, 3)}of{Math.Min(open.Count, 4)}");
        Both($"named:{_own.Which(place)}");
        Both($"near:{_around.Which(place)}");
        Both($"note:{_links.WholeNote.Which(place)}");
        Both($"works:{_work.Which(place)}");
        features.Add($"named:{_own.Which(place)}/place:{Math.Min(place, 3)}of{Math.Min(open.Count, 4)}");
        var sentence = _stretch.Clause.Sentence;
        Both($"about:{Math.Min(_links.Shared(topic.About, _stretch.First, _stretch.End), 3)}");
        Both($"about near:{Math.Min(_links.Shared(topic.About, sentence.First, sentence.End), 3)}");
        Both($"before:{ShareSteps.Of(_links.Overlap(topic.Words, _before.First, _before.End))}");
        Both($"topic:{(topic.Topics & _topics) != 0}");
        Both($"topic near:{(topic.Topics & _topicsNear) != 0}");
        Both($"topic of others:{open.Exists(m => m != topic && (m.Topics & _topics) != 0)}");
        if (_due is not null)
        {
            Both(_next < 0 ? "due:behind all" : _next == place ? "due:before this" : place < _next ? "due:after this" : "due:before another");
        }

        if (topic.Item.DueOn is { } date && open.Count > 1)
        {
            var today = _note.View.Day;
            Both(date < today ? "date:passed" : date <= today.AddDays(7) ? "date:week" : date <= today.AddDays(30) ? "date:month" : "date:far");
        }

        Both($"names day:{topic.Item.DueOn is { } own && _days.Contains(own)}");
        if (_ownerId is not null)
        {
            Both(_served.Count == 0 ? "owner:free" : _served.Contains(topic.Item.Id) ? "owner:serves this" : "owner:serves another");
        }

        // Words of a clause that go with words of a milestone's name: a pen test with a security review.
        foreach (var word in _stems)
        {
            features.Add($"x:{word}");
            foreach (var name in topic.Words)
            {
                features.Add($"{name}~{word}");
            }
        }

        return features;
    }

    /// <summary>The features of the statement if it serves none of the open milestones.</summary>
    /// <param name="before">The milestone of the statement before in the note.</param>
    public FeatureSet OfNone(Served before)
    {
        var features = _model.NewFeatures();
        features.Add("none");
        features.Add($"none/{_statement}");
        void Both(string feature)
        {
            features.Add($"none/{feature}");
            features.Add($"none/{_statement}/{feature}");
        }

        Both($"open:{Math.Min(_links.Milestones.Count, 4)}");
        Both($"best:{ShareSteps.Of(_own.Best)}");
        Both($"around:{ShareSteps.Of(_around.Best)}");
        Both($"note:{ShareSteps.Of(_links.WholeNote.Best)}");
        Both($"work:{_links.CommitmentOverlap(_stretch.First, _stretch.End) > LeastWork}");
        Both($"topics:{_links.Milestones.Exists(m => (m.Topics & _topics) != 0)}");
        Both($"owner:{(_ownerId is null ? "-" : _note.View.Cast.People.FirstOrDefault(p => p.Id == _ownerId)?.IsOurs)}");
        Both($"due:{(_due is null ? "-" : _next >= 0 ? "in time" : "behind all")}");
        Both($"before:{(before.IsAny ? before.MilestoneId is null ? "none" : "some" : "-")}");
        foreach (var word in _stems)
        {
            features.Add($"none/x:{word}");
        }

        return features;
    }
}
