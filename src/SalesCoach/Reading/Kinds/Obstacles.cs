using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what stands in the way.</summary>
internal static class Obstacles
{
    /// <summary>The obstacles that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var score = clause.Scores[Statement.Obstacle];
            if (score > 0)
            {
                var (first, end) = (clause.Clause.First, clause.Clause.End);
                yield return new Found(
                    first,
                    end,
                    new ObstacleReading
                    {
                        NoteId = note.View.Note.Id,
                        Quote = note.View.Quote(first, end),
                        About = ObstacleTopics.Of(note, clause),
                        MilestoneId = MilestoneLinks.Find(note, Statement.Obstacle, new Stretch(first, end, clause.Clause, clause.Cues)),
                    },
                    clause,
                    score);
            }
        }
    }
}
