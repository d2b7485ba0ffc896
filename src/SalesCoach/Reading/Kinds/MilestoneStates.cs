using SalesCoach.Deals;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Dates;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what becomes of the deal's milestones.</summary>
internal static class MilestoneStates
{
    // A clause that says that something is reached or late speaks of some milestone, so less is asked for than of a promise.
    private const float Least = -1f;

    // The share of a milestone's words that names it, and what that adds to the score.
    private const double NamedWell = 0.6;
    private const float Named = 2f;

    // Two clauses on, a sentence speaks of something else.
    private const int MostBehind = 2;

    // How clearly the milestone's own words state that it is reached.
    private const double Plain = 0.5;

    // How clearly they state that it slips: more clearly than the same words promise anything.
    private const double Told = 3;

    /// <summary>The milestones that the note says are reached, late or at risk.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var (state, statement, score) = State(clause);
            if (score <= 0 || Meant(note, clause, statement) is not { } milestone)
            {
                continue;
            }

            var (first, end) = (clause.Clause.First, clause.Clause.End);
            var newDay = NewDay(note.View, first, end, milestone);

            // "not on the 19th, I put 9 February": the new day stands behind the clause that takes the old one back.
            if (state != MilestoneState.Reached && (newDay is null || newDay <= milestone.DueOn || clause.Cues[Cue.Negated]))
            {
                (newDay, end) = Behind(note, clause, milestone, newDay);
            }

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

    private static (MilestoneState State, Statement Statement, double Score) State(ClauseView clause)
    {
        // What is to come is not reached, unless the clause also says that the deed is done.
        var cues = clause.Cues;
        var isToCome = cues[Cue.Future] || cues[Cue.Would] || cues[Cue.Can] || cues[Cue.Must] || cues[Cue.BeTo];
        var open = cues[Cue.ConditionOpens] || cues[Cue.Question] || (isToCome && !cues[Cue.MilestoneActDone]);

        // The milestone's own words, told as done, leave nothing to weigh.
        var plain = cues[Cue.MilestoneActDone] && cues[Cue.MilestoneNamedWell] && !cues[Cue.Negated] && !cues[Cue.Wish] && !cues[Cue.Maybe];
        var reached = open ? double.NegativeInfinity : Math.Max(clause.Scores[Statement.Reached], plain ? Plain : double.NegativeInfinity);

        // So do they with "slips to" and a day.
        var slips = cues[Cue.Slips] && cues[Cue.Dated] && cues[Cue.MilestoneNamedWell] && !open && !cues[Cue.Negated] && !cues[Cue.Wish] && !cues[Cue.Maybe];
        return new[]
        {
            (MilestoneState.Reached, Statement.Reached, reached),
            (MilestoneState.Slipped, Statement.Slipped, slips ? Math.Max(clause.Scores[Statement.Slipped], Told) : clause.Scores[Statement.Slipped]),
            (MilestoneState.AtRisk, Statement.AtRisk, clause.Scores[Statement.AtRisk]),
        }.MaxBy(s => s.Item3);
    }

    /// <summary>The latest day that the rest of the sentence names, with the end of the clause that names it, where it is later than what stands so far.</summary>
    private static (DateOnly? Day, int End) Behind(NoteInHand note, ClauseView clause, Milestone milestone, DateOnly? soFar)
    {
        var (day, end) = (soFar, clause.Clause.End);
        for (var i = clause.Index + 1; i < note.Clauses.Count && note.Clauses[i].Clause is var next && next.SentenceIndex == clause.Clause.SentenceIndex && i <= clause.Index + MostBehind; i++)
        {
            if (NewDay(note.View, next.First, next.End, milestone) is { } later && (day is null || later > day))
            {
                (day, end) = (later, next.End);
            }
        }

        return (day, end);
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

    /// <summary>The open milestone of which the clause speaks most clearly, by its words, its day or what belongs to it; null where none is likely.</summary>
    private static Milestone? Meant(NoteInHand note, ClauseView clause, Statement statement)
    {
        var stretch = new Stretch(clause.Clause.First, clause.Clause.End, clause.Clause, clause.Cues);
        var features = new MilestoneFeatures(note.Model.MilestoneLinks, note, statement, stretch, null, null);

        // "The milestone is reached": some milestone it is.
        var isCalledSo = Enumerable.Range(stretch.First, stretch.End - stretch.First).Any(i => note.View.Word(i) is "milestone");
        var best = note.Links.Milestones
            .Select(topic => (topic.Item, Score: Likely(note, topic, features, stretch)))
            .Where(m => m.Score > Least || isCalledSo)
            .OrderByDescending(m => m.Score)
            .FirstOrDefault();
        return best.Item;
    }

    // A milestone whose own words stand in the clause is likely enough, whatever its date.
    private static float Likely(NoteInHand note, Topic<Milestone> topic, MilestoneFeatures features, Stretch stretch) =>
        note.Model.MilestoneLinks.Score(features.Of(topic))[0]
        + (note.Links.Overlap(topic.Words, stretch.First, stretch.End) >= NamedWell ? Named : 0);
}
