using SalesCoach.Deals;
using SalesCoach.Reading.People;

namespace SalesCoach.Reading.Links;

/// <summary>Says which earlier commitment a clause repeats, moves or finishes.</summary>
internal static class CommitmentLinks
{
    // Two of three words shared by the same owner are enough, and so are most of the words by anybody.
    private const double Least = 0.62;

    /// <summary>The id of the earlier commitment, or null where none is meant clearly enough.</summary>
    /// <param name="note">The note.</param>
    /// <param name="first">The stretch's first token.</param>
    /// <param name="end">The index behind its last token.</param>
    /// <param name="who">Who does it.</param>
    public static string? Find(NoteInHand note, int first, int end, Who who)
    {
        var (id, score) = (default(string), 0.0);
        foreach (var topic in note.Links.Commitments)
        {
            if (topic.Item.Status != CommitmentStatus.Open)
            {
                continue;
            }

            var overlap = note.Links.Overlap(topic.Words, first, end);
            if (overlap == 0)
            {
                continue;
            }

            var same = who.Person is { } person ? topic.Item.OwnerId is null ? 0.05 : topic.Item.OwnerId == person.Id ? 0.3 : -0.15
                : who.Name is not null ? topic.Item.OwnerName == who.Name ? 0.3 : -0.1 : 0;
            if (overlap + same > score)
            {
                (id, score) = (topic.Item.Id, overlap + same);
            }
        }

        return score >= Least ? id : null;
    }
}
