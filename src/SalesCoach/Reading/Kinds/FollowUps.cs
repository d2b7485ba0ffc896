using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads meetings, calls and reviews with a day to come.</summary>
internal static class FollowUps
{
    /// <summary>The follow-ups that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var score = clause.Scores[Statement.FollowUp];
            var (first, end) = (clause.Clause.First, clause.Clause.End);
            if (score > 0 && Due.In(note.View, first, end) is { } on && on >= note.View.Day)
            {
                yield return new Found(first, end, new FollowUpReading { NoteId = note.View.Note.Id, Quote = note.View.Quote(first, end), On = on }, clause, score);
            }
        }
    }
}
