using SalesCoach.Reading.Cues;

namespace SalesCoach.Reading.Kinds;

/// <summary>Tells what an obstacle is about.</summary>
internal static class ObstacleTopics
{
    /// <summary>What the obstacle that the clause states is about.</summary>
    public static ObstacleKind Of(NoteInHand note, ClauseView clause)
    {
        var scores = note.Model.Topics.Score(Features(note, clause));
        return (ObstacleKind)Array.IndexOf(scores, scores.Max());
    }

    /// <summary>What the trained model looks at: the clause's words by their stems, and more faintly those of its sentence.</summary>
    public static IReadOnlyCollection<string> Features(NoteInHand note, ClauseView clause)
    {
        var features = new HashSet<string>(StringComparer.Ordinal) { "bias" };
        foreach (var cue in clause.Cues.All())
        {
            features.Add($"c:{cue}");
        }

        foreach (var stem in note.Links.StemsOf(clause.Clause.First, clause.Clause.End))
        {
            features.Add($"x:{stem}");
        }

        foreach (var stem in note.Links.StemsOf(clause.Clause.Sentence.First, clause.Clause.Sentence.End))
        {
            features.Add($"s:{stem}");
        }

        for (var i = clause.Clause.First; i < clause.Clause.End; i++)
        {
            if (note.Words[i] is { } word)
            {
                features.Add($"w:{word}");
            }
        }

        return features;
    }
}
