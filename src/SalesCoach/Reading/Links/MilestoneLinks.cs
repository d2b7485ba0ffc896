using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Links;

/// <summary>Says which open milestone a statement serves or bears on.</summary>
internal static class MilestoneLinks
{
    /// <summary>The open milestone, or null where none is meant clearly enough.</summary>
    public static string? Find(NoteInHand note, Statement statement, Stretch stretch, string? ownerId = null, DateOnly? due = null)
    {
        var (id, best) = (default(string), 0f);
        foreach (var topic in note.Links.Milestones)
        {
            var score = note.Model.MilestoneLinks.Score(LinkFeatures.Of(note, statement, stretch, topic, ownerId, due))[0];
            if (score > best)
            {
                (id, best) = (topic.Item.Id, score);
            }
        }

        return id;
    }
}
