using SalesCoach.Notes;
using SalesCoach.Deals;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading;

/// <summary>A note taken apart, with its cues and its ties to the deal: what every kind of reading starts from.</summary>
internal sealed class NoteInHand
{
    private readonly IReadOnlyList<float[]> _firstScores;
    private readonly IReadOnlyList<int> _sentences;

    /// <summary>Takes a note in hand.</summary>
    public NoteInHand(NoteText note, DealAsItStands deal, ReaderModel model)
    {
        View = NoteView.Of(note, deal);
        Links = new DealLinks(View);
        var clauses = CueFinder.Find(View, Links);
        Model = model;
        Earlier = Kinds.Earlier.Of(deal);
        Words = ClauseFeatures.Blot(View);
        var features = ClauseFeatures.Of(model.Clauses, View, Words, clauses);
        _sentences = [.. clauses.Select(c => c.Clause.SentenceIndex)];
        _firstScores = [.. features.Select(model.Clauses.Score)];
        var scores = model.SecondScores.Of(_firstScores, _sentences);
        Clauses = [.. clauses.Select((clause, i) => clause with { Features = features[i], Scores = new ClauseScores(scores[i]) })];
    }

    /// <summary>The names that earlier notes told.</summary>
    public Kinds.Earlier Earlier { get; }

    /// <summary>What was learnt.</summary>
    public ReaderModel Model { get; }

    /// <summary>The words as the model sees them: people, days and figures blotted out; null for a token that an earlier one speaks for.</summary>
    public IReadOnlyList<string?> Words { get; }

    /// <summary>The note taken apart.</summary>
    public NoteView View { get; }

    /// <summary>Its ties to the deal.</summary>
    public DealLinks Links { get; }

    /// <summary>Its clauses with their cues and scores.</summary>
    public IReadOnlyList<ClauseView> Clauses { get; }

    /// <summary>What the second look saw of each clause: why it scored as it did.</summary>
    public IReadOnlyList<FeatureSet> Around() => SecondLook.Of(Model.SecondLook, _firstScores, _sentences);
}
