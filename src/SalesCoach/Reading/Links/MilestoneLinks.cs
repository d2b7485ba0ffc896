using SalesCoach.Deals;
using SalesCoach.Reading.Grammar;

namespace SalesCoach.Reading.Links;

/// <summary>Says which open milestone a clause serves or bears on.</summary>
internal static class MilestoneLinks
{
    // Below this a shared word or two are chance.
    private const double Least = 0.3;

    /// <summary>The open milestone, or null where none is meant clearly enough.</summary>
    public static string? Find(NoteInHand note, int first, int end, Clause clause)
    {
        var (id, score) = (default(string), 0.0);
        foreach (var topic in note.Links.Milestones)
        {
            if (topic.Item.Status != MilestoneStatus.Open)
            {
                continue;
            }

            var own = note.Links.Overlap(topic.Words, first, end);
            var around = note.Links.Overlap(topic.Words, clause.Sentence.First, clause.Sentence.End);
            var commitments = note.Links.Commitments.Where(c => c.Item.MilestoneId == topic.Item.Id)
                .Select(c => note.Links.Overlap(c.Words, first, end)).DefaultIfEmpty().Max();
            var total = (2 * own) + (0.5 * around) + (1.2 * commitments);
            if (total > score)
            {
                (id, score) = (topic.Item.Id, total);
            }
        }

        return score >= Least ? id : null;
    }
}
