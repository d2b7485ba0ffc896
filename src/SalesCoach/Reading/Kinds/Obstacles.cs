using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what stands in the way.</summary>
internal static class Obstacles
{
    /// <summary>The obstacles that the note states. Neighbouring clauses of one sentence tell one obstacle: a fact and what follows from it.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        for (var i = 0; i < note.Clauses.Count; i++)
        {
            var clause = note.Clauses[i];
            var score = clause.Scores[Statement.Obstacle];
            if (score <= 0)
            {
                continue;
            }

            var first = IsComment(note, clause) && i > 0 && note.Clauses[i - 1].Clause.SentenceIndex == clause.Clause.SentenceIndex ? note.Clauses[i - 1].Clause.First : clause.Clause.First;
            var end = clause.Clause.End;
            while (i + 1 < note.Clauses.Count && note.Clauses[i + 1] is var next && next.Clause.SentenceIndex == clause.Clause.SentenceIndex
                && (next.Scores[Statement.Obstacle] > 0 || IsComment(note, next)))
            {
                end = next.Clause.End;
                score = Math.Max(score, next.Scores[Statement.Obstacle]);
                i++;
            }

            yield return new Found(
                first,
                end,
                new ObstacleReading
                {
                    NoteId = note.View.Note.Id,
                    Quote = note.View.Quote(first, end),
                    About = ObstacleTopics.Of(note, clause),
                },
                clause,
                score);
        }
    }

    /// <summary>"…, which worries me": the worry is about what stands before.</summary>
    private static bool IsComment(NoteInHand note, ClauseView clause) =>
        clause.Cues[Cue.Worry] && clause.Clause.End - clause.Clause.First <= 10 && note.View.Word(clause.Clause.First) is "which" or "that" or "and" or "it"
        && (clause.Clause.Opener is "which" || note.View.Word(clause.Clause.First) is "that");
}
