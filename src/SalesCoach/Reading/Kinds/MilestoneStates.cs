using SalesCoach.Deals;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Dates;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what becomes of the deal's milestones.</summary>
internal static class MilestoneStates
{
    // Below this a clause does not speak of the milestone, unless it names its day.
    private const double Least = 0.3;

    /// <summary>The milestones that the note says are reached, late or at risk.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var (state, score) = State(clause);
            if (score <= 0 || Meant(note, clause) is not { } milestone)
            {
                continue;
            }

            var (first, end) = (clause.Clause.First, clause.Clause.End);
            var newDay = NewDay(note.View, first, end, milestone);
            if (state == MilestoneState.Slipped && newDay is null)
            {
                state = MilestoneState.AtRisk;
            }

            if (state == MilestoneState.Slipped && newDay <= milestone.DueOn && milestone.DueOn is not null)
            {
                continue;
            }

            yield return new Found(
                first,
                end,
                new MilestoneReading
                {
                    NoteId = note.View.Note.Id,
                    Quote = note.View.Quote(first, end),
                    MilestoneId = milestone.Id,
                    State = state,
                    DueOn = state == MilestoneState.Slipped ? newDay : null,
                },
                clause,
                score);
        }
    }

    private static (MilestoneState State, double Score) State(ClauseView clause)
    {
        // What is to come is not reached, unless the clause also says that the deed is done.
        var cues = clause.Cues;
        var isToCome = cues[Cue.Future] || cues[Cue.Would] || cues[Cue.Can] || cues[Cue.Must] || cues[Cue.BeTo];
        var reached = cues[Cue.ConditionOpens] || cues[Cue.Question] || (isToCome && !cues[Cue.MilestoneActDone]) ? double.NegativeInfinity : clause.Scores[Statement.Reached];
        var slipped = clause.Scores[Statement.Slipped];
        var risk = clause.Scores[Statement.AtRisk];
        return reached >= slipped && reached >= risk ? (MilestoneState.Reached, reached)
            : slipped >= risk ? (MilestoneState.Slipped, slipped) : (MilestoneState.AtRisk, risk);
    }

    private static DateOnly? NewDay(NoteView view, int first, int end, Milestone milestone)
    {
        DateOnly? day = null;
        for (var i = first; i < end; i++)
        {
            if (view.DateAt[i] is { } date && (date.Traits & DateTraits.Withdrawn) == 0 && date.Date != milestone.DueOn && (day is null || date.Date > day))
            {
                day = date.Date;
            }
        }

        return day;
    }

    private static Milestone? Meant(NoteInHand note, ClauseView clause)
    {
        var view = note.View;
        Milestone? best = null;
        var bestScore = 0.0;
        foreach (var topic in note.Links.Milestones)
        {
            var score = note.Links.Overlap(topic.Words, clause.Clause.First, clause.Clause.End)
                + (0.3 * note.Links.Overlap(topic.Words, clause.Clause.Sentence.First, clause.Clause.Sentence.End));
            for (var i = clause.Clause.First; i < clause.Clause.End; i++)
            {
                if (view.DateAt[i] is { } date && date.First == i && date.Date == topic.Item.DueOn)
                {
                    score += 0.8;
                }
            }

            if (score > bestScore)
            {
                (best, bestScore) = (topic.Item, score);
            }
        }

        return bestScore >= Least ? best : null;
    }
}
