using SalesCoach.Deals;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.People;

namespace SalesCoach.Reading.Model;

/// <summary>
/// What the trained model looks at when it asks which earlier commitment a statement is about, none being an answer. Made once for a statement,
/// then asked for each commitment.
/// </summary>
internal sealed class CommitmentFeatures
{
    // A statement is short; a text without any stop must not cost more than one.
    private const int MostWords = 24;

    private readonly LinearModel _model;
    private readonly NoteInHand _note;
    private readonly DealLinks _links;
    private readonly Statement _statement;
    private readonly Stretch _stretch;
    private readonly string? _ownerId;
    private readonly string? _ownerName;
    private readonly IReadOnlyList<Topic<Commitment>> _open;
    private readonly double[] _own;
    private readonly double[] _around;
    private readonly int[] _sharedAlone;
    private readonly double _best;
    private readonly double _bestAround;
    private readonly int _bestAlone;
    private readonly List<string> _stems;
    private readonly DateOnly? _newest;
    private readonly List<string> _figures;
    private readonly HashSet<string> _named;
    private readonly Topics _topics;

    /// <summary>Looks at a statement.</summary>
    /// <param name="model">The model that will be asked.</param>
    /// <param name="note">The note.</param>
    /// <param name="statement">What is stated.</param>
    /// <param name="stretch">The words of the statement.</param>
    /// <param name="ownerId">The one of the deal's people who did or will do it.</param>
    /// <param name="ownerName">The name of somebody else who did or will.</param>
    public CommitmentFeatures(LinearModel model, NoteInHand note, Statement statement, Stretch stretch, string? ownerId, string? ownerName)
    {
        (_model, _note, _links, _statement, _stretch, _ownerId, _ownerName) = (model, note, note.Links, statement, stretch, ownerId, ownerName);
        var sentence = stretch.Clause.Sentence;
        _open = _links.OpenCommitments;
        _own = [.. _open.Select(c => _links.Overlap(c.Words, stretch.First, stretch.End))];
        _around = [.. _open.Select(c => _links.Overlap(c.Words, sentence.First, sentence.End))];
        _stems = [.. _links.StemsOf(stretch.First, stretch.End).Take(MostWords)];
        _sharedAlone = [.. _open.Select(c => _stems.Count(s => c.Words.Contains(s) && _links.IsOfOneCommitment(s)))];
        (_best, _bestAround, _bestAlone) = (_own.DefaultIfEmpty().Max(), _around.DefaultIfEmpty().Max(), _sharedAlone.DefaultIfEmpty().Max());
        _newest = _open.Select(c => c.Item.CreatedOn).Max();
        _figures = [.. _links.FiguresOf(stretch.First, stretch.End)];
        _topics = _links.TopicsIn(stretch.First, stretch.End);
        _named = [];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (note.View.MentionAt[i] is { Form: not (MentionForm.Self or MentionForm.We or MentionForm.They) } mention && mention.First == i && note.View.Resolver.Resolve(mention).Person is { } person)
            {
                _named.UnionWith(person.Parts.SelectMany(DealLinks.Words));
            }
        }
    }

    /// <summary>The features of the statement and one of the open commitments.</summary>
    /// <param name="place">The commitment's place among the open ones.</param>
    public FeatureSet Of(int place)
    {
        var topic = _open[place];
        var features = _model.NewFeatures();
        var same = Same(topic.Item);
        var (own, around, alone) = (_own[place], _around[place], _sharedAlone[place]);
        var age = topic.Item.CreatedOn is { } created ? _note.View.Day.DayNumber - created.DayNumber : 0;
        var late = topic.Item.DueOn is { } due ? (_note.View.Day.DayNumber - due.DayNumber) switch { > 7 => "long passed", > 0 => "passed", 0 => "today", >= -3 => "soon", _ => "ahead" } : "none";
        void Both(string feature)
        {
            features.Add(feature);
            features.Add($"{_statement}/{feature}");
        }

        var peers = _open.Count(c => c.Item.OwnerId == topic.Item.OwnerId && c.Item.OwnerName == topic.Item.OwnerName);
        var shared = _stems.Count(topic.Words.Contains);
        features.Add("some");
        features.Add($"k:{_statement}");
        Both($"own:{ShareSteps.Of(own)}");
        Both($"own:{ShareSteps.Of(own)}/{same}");
        Both($"shared:{Math.Min(shared, 4)}/{same}");
        Both($"alone:{Math.Min(alone, 3)}");
        Both($"alone:{Math.Min(alone, 3)}/{same}");
        Both($"around:{ShareSteps.Of(around)}");
        Both($"same:{same}");
        Both(Which("best", own, _best));
        Both(Which("best around", around, _bestAround));
        Both(Which("best alone", alone, _bestAlone));
        Both($"best:{own == _best && own > 0}/{same}");
        Both($"late:{late}");
        Both($"late:{late}/{same}/{own > 0}");
        Both($"read:{topic.Item.Id.Contains('/', StringComparison.Ordinal)}");
        Both($"peers:{Math.Min(peers, 3)}/{same}");
        Both($"peers:{Math.Min(peers, 3)}/{same}/{shared > 0}");
        Both($"newest:{!(_newest > topic.Item.CreatedOn)}");
        Both($"topic:{(topic.Topics & _topics) != 0}");
        Both($"names:{Math.Min(_named.Count(topic.Words.Contains), 2)}");
        Both($"about:{Math.Min(_links.Shared(topic.About, _stretch.First, _stretch.End), 3)}");
        // "Report 7" is not "report 8".
        Both($"figures:{(_figures.Count == 0 || topic.Figures.Count == 0 ? "none" : _figures.Exists(topic.Figures.Contains) ? "same" : "differ")}");
        Both(age > 21 ? "age:old" : age > 7 ? "age:weeks" : age == 0 ? "age:today" : "age:new");
        foreach (var cue in _stretch.Cues.All())
        {
            features.Add($"c:{cue}/{same}");
        }

        foreach (var word in _stems)
        {
            if (topic.Words.Contains(word))
            {
                features.Add($"w:{word}");
            }

            foreach (var other in topic.Words)
            {
                features.Add($"{other}~{word}");
            }
        }

        return features;
    }

    /// <summary>The features of the statement if it is about none of them.</summary>
    public FeatureSet OfNone()
    {
        var features = _model.NewFeatures();
        features.Add("none");
        void Both(string feature)
        {
            features.Add($"none/{feature}");
            features.Add($"none/{_statement}/{feature}");
        }

        var same = _open.Count(c => Same(c.Item) == "same");
        Both("any");
        Both($"open:{Math.Min(_open.Count, 6)}");
        Both($"best:{ShareSteps.Of(_best)}");
        Both($"around:{ShareSteps.Of(_bestAround)}");
        Both($"alone:{Math.Min(_bestAlone, 3)}");
        Both($"same:{Math.Min(same, 3)}");
        foreach (var cue in _stretch.Cues.All())
        {
            Both($"c:{cue}");
        }

        foreach (var word in _stems)
        {
            features.Add($"none/x:{word}");
        }

        return features;
    }

    private static string Which(string name, double own, double best) => best == 0 ? $"{name}:none" : own == best ? $"{name}:this" : $"{name}:other";

    private string Same(Commitment commitment) => (_ownerId, _ownerName) switch
    {
        (null, null) => "unknown",
        ({ } id, _) => commitment.OwnerId == id ? "same" : commitment.OwnerId is null ? "open" : "other",
        (_, { } name) => commitment.OwnerName == name ? "same" : "other",
    };
}
