using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;

namespace SalesCoach.Reading.Links;

/// <summary>Says which earlier commitment a statement repeats, moves or finishes.</summary>
internal static class CommitmentLinks
{
    /// <summary>The id of the earlier commitment, or null where none is meant.</summary>
    public static string? Find(NoteInHand note, Statement statement, Stretch stretch, Who who)
    {
        if (note.Links.OpenCommitments.Count == 0)
        {
            return null;
        }

        var best = note.Model.CommitmentLinks.Choose(Options(note, statement, stretch, who.Person?.Id, who.Name));
        return best == 0 ? null : note.Links.OpenCommitments[best - 1].Item.Id;
    }

    /// <summary>The options of a statement: none first, then the open commitments in their order.</summary>
    public static IReadOnlyList<FeatureSet> Options(NoteInHand note, Statement statement, Stretch stretch, string? ownerId, string? ownerName)
    {
        var features = new CommitmentFeatures(note.Model.CommitmentLinks, note, statement, stretch, ownerId, ownerName);
        return [features.OfNone(), .. note.Links.OpenCommitments.Select((_, place) => features.Of(place))];
    }
}
