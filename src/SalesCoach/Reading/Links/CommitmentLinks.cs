using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;

namespace SalesCoach.Reading.Links;

/// <summary>Says which earlier commitment a statement repeats, moves or finishes.</summary>
internal static class CommitmentLinks
{
    /// <summary>The id of the earlier commitment, or null where none is meant clearly enough.</summary>
    public static string? Find(NoteInHand note, Statement statement, Stretch stretch, Who who)
    {
        var (id, best) = (default(string), 0f);
        var features = new CommitmentFeatures(note.Model.CommitmentLinks, note, statement, stretch, who.Person?.Id, who.Name);
        foreach (var topic in note.Links.OpenCommitments)
        {
            var score = note.Model.CommitmentLinks.Score(features.Of(topic))[0];
            if (score > best)
            {
                (id, best) = (topic.Item.Id, score);
            }
        }

        return id;
    }
}
