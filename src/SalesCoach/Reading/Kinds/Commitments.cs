using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Kinds;

/// <summary>Reads what somebody will do.</summary>
internal static class Commitments
{
    // More words than this say more than a day.
    private const int LongestDay = 12;

    /// <summary>The commitments that the note states.</summary>
    public static IEnumerable<Found> Read(NoteInHand note)
    {
        for (var i = 0; i < note.Clauses.Count; i++)
        {
            var clause = note.Clauses[i];
            var score = clause.Scores[Statement.Commitment];
            if (score <= 0 || clause.Cues[Cue.Question] || clause.Cues[Cue.TickedBox] || OnlyAnnounces(note.View, clause.Clause))
            {
                continue;
            }

            var (first, end) = (clause.Clause.First, clause.Clause.End);
            var who = Agents.Owner(note, clause);
            var due = Due.In(note.View, first, end);

            // "I'm writing the one-pager, Wes gets it tomorrow": the next clause only adds the day.
            var last = i;
            while (last + 1 < note.Clauses.Count && note.Clauses[last + 1] is var next && next.Clause.SentenceIndex == clause.Clause.SentenceIndex
                && Continues(note, clause, next, due, who.Who))
            {
                last++;
                end = next.Clause.End;
                due ??= Due.In(note.View, next.Clause.First, next.Clause.End);
            }

            i = last;
            yield return new Found(first, end, Make(note, clause, first, end, Agents.Choose(note, Statement.Commitment, clause, who), due), clause, score);
        }
    }

    // "Tom will:" says nothing yet; the lines below do.
    private static bool OnlyAnnounces(NoteView view, Clause clause) =>
        view.Word(clause.End - 1) is ":" && clause.Groups.Count > 0 && clause.Groups[^1].Main >= clause.End - 2;

    private static bool Continues(NoteInHand note, ClauseView clause, ClauseView next, DateOnly? due, Who who)
    {
        var nextDue = Due.In(note.View, next.Clause.First, next.Clause.End);
        var isPromise = next.Scores[Statement.Commitment] > 0;
        if (due is not null && nextDue is not null && nextDue != due)
        {
            return false;
        }

        // "Tom - the report - Friday": a day alone is nobody's.
        if (due is null && nextDue is not null && next.Clause.Groups.Count == 0 && IsDay(note.View, next.Clause))
        {
            return true;
        }

        if (isPromise)
        {
            var other = Agents.Owner(note, next).Who;
            return other.Person == who.Person && other.Name == who.Name && (nextDue is null || due is null);
        }

        return nextDue is not null && !next.Cues[Cue.MeetingNoun]
            && (next.Clause.Groups.Count == 0 ? next.Clause.End - next.Clause.First <= LongestDay && (clause.Clause.Groups.Count > 0 || IsDay(note.View, next.Clause)) : due is null && OnlySaysWhen(next));
    }

    private static bool IsDay(NoteView view, Clause clause) =>
        Enumerable.Range(clause.First, clause.End - clause.First).All(i => view.DateAt[i] is not null || view.Tokens[i].Kind == TokenKind.Mark);

    // "Xin Yi loads those, she told me the 11th is fine": it states nothing of its own, and what is past sets no day.
    private static bool OnlySaysWhen(ClauseView clause) =>
        clause.Clause.End - clause.Clause.First <= LongestDay && !clause.Cues[Cue.Negated] && !clause.Cues[Cue.ConditionOpens]
        && Enum.GetValues<Statement>().All(s => clause.Scores[s] <= 0);

    private static CommitmentReading Make(NoteInHand note, ClauseView clause, int first, int end, Who who, DateOnly? due)
    {
        var stretch = new Stretch(first, end, clause.Clause, clause.Cues);
        var link = CommitmentLinks.Find(note, Statement.Commitment, stretch, who);
        return new CommitmentReading
        {
            NoteId = note.View.Note.Id,
            Quote = note.View.Quote(first, end),
            OwnerId = who.Person?.Id,
            OwnerName = who.Name,
            DueOn = due,
            CommitmentId = link,
        };
    }
}
