using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what is done.</summary>
internal static class Completions
{
    /// <summary>The completions that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        foreach (var clause in note.Clauses)
        {
            var score = clause.Scores[Statement.Completion];
            if (score <= 0 || clause.Cues[Cue.Question] || clause.Cues[Cue.ConditionOpens] || clause.Cues[Cue.EmptyBox] || IsUnderWay(clause))
            {
                continue;
            }

            var (first, end) = (clause.Clause.First, clause.Clause.End);
            var who = Agents.Choose(note, Statement.Completion, clause, Agents.Doer(note, clause));
            var link = CommitmentLinks.Find(note, Statement.Completion, new Stretch(first, end, clause.Clause, clause.Cues), who);
            yield return new Found(
                first,
                end,
                new CompletionReading
                {
                    NoteId = note.View.Note.Id,
                    Quote = note.View.Quote(first, end),
                    ById = who.Person?.Id ?? (who.Name is null ? note.Links.OwnerOf(link) : null),
                    CommitmentId = link,
                },
                clause,
                score);
        }
    }

    /// <summary>"It's waiting for the price sheet": what goes on is not done.</summary>
    private static bool IsUnderWay(ClauseView clause) => clause.Clause.Groups.Count > 0 && clause.Clause.Groups.All(g => g.Tense == Tense.Progressive && !g.IsPassive);
}
