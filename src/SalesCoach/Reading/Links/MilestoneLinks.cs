using SalesCoach.Reading.Kinds;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Links;

/// <summary>
/// Says which open milestone each statement of a note serves or bears on, in the order of the note: what was said right before is often about
/// the same.
/// </summary>
internal static class MilestoneLinks
{
    /// <summary>The readings with their milestones.</summary>
    /// <param name="note">The note.</param>
    /// <param name="readings">The readings that stand, in the order of their quotes.</param>
    public static IEnumerable<Found> Link(NoteInHand note, IEnumerable<Found> readings)
    {
        var before = default(Served);
        foreach (var found in readings)
        {
            var stretch = new Stretch(found.First, found.End, found.Source.Clause, found.Source.Cues);
            var reading = found.Reading switch
            {
                CommitmentReading r => r with { MilestoneId = note.Links.MilestoneOf(r.CommitmentId) ?? Choose(note, Statement.Commitment, stretch, r.OwnerId, r.DueOn, before) },
                RequestReading r => r with { MilestoneId = Choose(note, Statement.Request, stretch, null, null, before) },
                ObstacleReading r => r with { MilestoneId = Choose(note, Statement.Obstacle, stretch, null, null, before) },
                var other => other,
            };
            before = Served.By(reading) ?? before;
            yield return found with { Reading = reading };
        }
    }

    /// <summary>The options of a statement: none first, then the open milestones in their order.</summary>
    public static IReadOnlyList<FeatureSet> Options(NoteInHand note, Statement statement, Stretch stretch, string? ownerId, DateOnly? due, Served before)
    {
        var features = new MilestoneFeatures(note.Model.MilestonesServed, note, statement, stretch, ownerId, due);
        var options = new List<FeatureSet> { features.OfNone(before) };
        foreach (var topic in note.Links.Milestones)
        {
            var option = features.Of(topic);
            var after = before.After(topic.Item.Id);
            option.Add(after);
            option.Add($"{statement}/{after}");
            options.Add(option);
        }

        return options;
    }

    private static string? Choose(NoteInHand note, Statement statement, Stretch stretch, string? ownerId, DateOnly? due, Served before)
    {
        if (note.Links.Milestones.Count == 0)
        {
            return null;
        }

        var best = note.Model.MilestonesServed.Choose(Options(note, statement, stretch, ownerId, due, before));
        return best == 0 ? null : note.Links.Milestones[best - 1].Item.Id;
    }
}
